// Charts as large as their pages allow.
#pragma once

#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "survey/audit.h"
#include "text/font_set.h"

namespace kijun {

// The charts of all figures. In a report of summaries their plots are, all of them, the largest up
// to the template's most_radius with which each summary keeps to its page (to a point); an error
// when not even least_radius does.
Result<std::vector<Frame>> fitting_charts(Report report, const ScoreTable& scores,
                                          const Audit& audit, const FontSet& fonts);

}  // namespace kijun
