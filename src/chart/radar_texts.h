// What a radar says around and inside its plot: the options' labels, and on request scores and
// names beside what they belong to.
#pragma once

#include <optional>

#include "chart/messages.h"
#include "chart/radar_plot.h"

namespace kijun {

inline constexpr Pt legend_gap{10};  // from the lowest label to a legend below it

// "labels": label-1 …, leader-1 …, and the groups' marks in them: mark-1-2 of the first group on
// the second axis.
GroupItem axis_label_items(const RadarPlot& plot);

struct PlotTextItems {
  std::vector<GroupItem> groups;    // "values", "names": those that were asked for
  std::optional<LeftOut> left_out;  // what has found no room, with its figure
};

PlotTextItems plot_text_items(const RadarPlot& plot, const GroupItem& ticks);

}  // namespace kijun
