// What a radar's scores are read against: rings, axes, the baseline and the scale's numbers.
#pragma once

#include "chart/radar_plot.h"
#include "chart/tick_labels.h"

namespace kijun {

GroupItem grid_items(const RadarPlot& plot);    // "grid": ring-1 …, axis-1 …
PathItem baseline_item(const RadarPlot& plot);  // "baseline"

// Where the scale's numbers stand in all figures of a report.
struct TickPlace {
  TickSide side = TickSide::left;
  Pt offset;  // from the first axis: they keep clear of the markers on it
};

TickPlace tick_place(const std::vector<RadarPlot>& plots);

// "ticks": numbers on paper of their own, to be drawn above the lines and below the markers, so
// that no line runs through a number and no marker is hidden.
GroupItem tick_items(const RadarPlot& plot, const TickPlace& place);

}  // namespace kijun
