// Whether the scale that all charts share holds what they show.
#pragma once

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// An error where a score or a baseline lies beyond chart.max. A scale that the spec does not end
// holds every score, since it ends at the highest weight or above.
Diagnostics check_scale(const Report& report, const ScoreTable& scores);

}  // namespace kijun
