// What a radar's scores are read against: rings, axes, the baseline and the scale's numbers.
#pragma once

#include "chart/radar_plot.h"

namespace kijun {

GroupItem grid_items(const RadarPlot& plot);    // "grid": ring-1 …, axis-1 …
PathItem baseline_item(const RadarPlot& plot);  // "baseline"

// "ticks": numbers on paper of their own, to be drawn above the lines and below the markers, so
// that no line runs through a number and no marker is hidden.
GroupItem tick_items(const RadarPlot& plot);

}  // namespace kijun
