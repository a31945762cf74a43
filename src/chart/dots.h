// The chart of dots: one figure's scores as rows of dots with their intervals → a Frame. A plain
// companion of the radar chart: its shape does not depend on the order of the options.
#pragma once

#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "text/font_set.h"

namespace kijun {

// All charts of dots of the report, one Frame per figure drawn as one, in their order. A row per
// option, its label at the left; in it a line of its own for each group that has scores, in the
// order of the breakdown, with its marker at the score and a line over the interval
// (OptionScore::interval), which is dashed where the base is small (参考値). The baseline is a
// dotted line, named above the plot. All share one width, scale, and width of labels, so that they
// may be compared across pages; they are as high as their options and groups need.
//
// A group that is withheld or without answers has no dots, but its entry in the legend, which says
// so. With Report::values the scores stand in a column at the right. Names stand in the legend
// alone, whatever Report::names says: a row has no line to be named beside.
//
// Proved before a frame is handed out (proof.h). Refused, where the spec says it: a label that is
// wider than 42 % of the chart in 8 lines, a group's name that has no room in the legend.
//
// Ids: grid, ring-0 … (the scale's lines), axis-1 … (the line below an option's row), baseline,
// baseline-name, ticks, series-1 …, in it interval-1-2 and marker-1-2 (the first group's of the
// second option), values, value-1-2, labels, label-1 …, legend, legend-1 ….
Result<std::vector<Frame>> dot_charts(const Report& report, const ScoreTable& scores,
                                      const FontSet& fonts);

}  // namespace kijun
