// The radar chart: one figure's scores → a Frame.
#pragma once

#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "text/font_set.h"

namespace kijun {

// All radar charts of the report, one Frame per figure drawn as one, in their order. They share
// one width, radius, centre and scale, whose numbers stand in one place (tick_labels.h), so that
// shapes may be compared across pages; what lies below
// the plot (the lowest labels and the legend) takes the height it needs.
//
// A group that is withheld or without answers has no line and no markers, but its entry in the
// legend, which says so. Every score and
// the baseline stand at their exact place, to a thousandth of a point.
//
// Proved before a frame is handed out (proof.h): no label's box overlaps another text, a line or a
// marker, nothing leaves the frame. Refused, where the spec says it: a label or a group's name that
// has no room.
//
// Groups and paths have ids that do not change with the data: grid, ring-1 …, axis-1 …, series-1 …,
// baseline, ticks, markers-1 … (of an axis: marker-2-1 is the second series' on it), labels,
// label-1 …, leader-1 …, mark-1-2 … (of the first group, below the second axis's label), legend,
// legend-1 ….
Result<std::vector<Frame>> radar_charts(const Report& report, const ScoreTable& scores,
                                        const FontSet& fonts);

}  // namespace kijun
