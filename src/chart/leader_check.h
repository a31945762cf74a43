// Whether the leaders of labels that were placed run free.
#pragma once

#include <optional>
#include <vector>

#include "chart/label_placement.h"
#include "chart/plot_outline.h"

namespace kijun {

// The label whose leader runs into the plot, a label's box or another leader, if any does.
std::optional<std::size_t> blocked_leader(const PlotOutline& outline,
                                          const std::vector<PlacedLabel>& labels);

}  // namespace kijun
