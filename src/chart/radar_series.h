// What a radar shows: a line for each group, a marker at each score, and the legend that says whose
// they are.
#pragma once

#include "chart/legend.h"
#include "chart/radar_plot.h"

namespace kijun {

PathItem series_line(const RadarPlot& plot, std::size_t series);  // "series-1" …
GroupItem axis_markers(const RadarPlot& plot, std::size_t axis);  // "markers-1" …: marker-2-1 …

// An entry per group, pale where it has no line, then one for the baseline.
std::vector<LegendEntry> legend_entries(const RadarPlot& plot);
GroupItem legend_group(const RadarPlot& plot, const Legend& legend, Point corner);  // "legend"

}  // namespace kijun
