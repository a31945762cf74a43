// How a group looks and is named in every kind of chart.
#pragma once

#include <string>
#include <vector>

#include "chart/legend.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"

namespace kijun {

// What remains of a colour: `strength` of it, the rest is paper.
Colour paled(Colour colour, Colour paper, double strength);

// The report's style for a chart of so many groups: many are drawn finer, so that lines and markers
// hide less of each other.
ChartStyle style_for(const ChartStyle& style, std::size_t groups);

// A number as scores.csv writes it.
std::string exact_score(double number);

// What a group's line or entry in the legend says to programs: its name, and N as far as it may be
// told.
std::vector<Datum> series_data(const Group& group, const GroupScores& scores);

// Its entry in the legend, as the first or second … series; pale where it has no scores.
LegendEntry legend_entry(const Wording& wording, const ChartStyle& style, std::size_t series,
                         const Group& group, const GroupScores& scores);

}  // namespace kijun
