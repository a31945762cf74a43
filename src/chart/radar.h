// The radar chart: one figure's scores → a Frame.
#pragma once

#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "text/font_set.h"

namespace kijun {

// All radar charts of the report, one Frame per figure, in the order of Report::figures. They share
// one width, radius, centre and scale, so that shapes may be compared across pages; only the
// legend's height differs.
//
// Proved before a frame is handed out: no label's box overlaps another label, a tick label, an axis
// end or a series' vertex, nothing leaves the frame, every series has its own dash and marker. When
// that cannot be had: an error at the figure, with what to shorten.
Result<std::vector<Frame>> radar_charts(const Report& report, const ScoreTable& scores,
                                        const FontSet& fonts);

}  // namespace kijun
