// The chart stage: scores → one Frame per figure.
#pragma once

#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "text/font_set.h"

namespace kijun {

// The pictures of all figures, in the order of Report::figures, drawn as Figure::chart says.
// Nothing in them overlaps and nothing leaves its frame: each kind of chart proves that, or refuses
// what cannot be drawn at the place in the spec.
Result<std::vector<Frame>> draw_charts(const Report& report, const ScoreTable& scores,
                                       const FontSet& fonts);

}  // namespace kijun
