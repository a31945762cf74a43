#include "chart/leader_check.h"

#include "chart/segments.h"

namespace kijun {

std::optional<std::size_t> blocked_leader(const PlotOutline& outline,
                                          const std::vector<PlacedLabel>& labels) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!labels[i].leader) continue;
    const Leader& leader = *labels[i].leader;
    for (const auto& [a, b] : {std::pair{leader.from, leader.knee}, {leader.knee, leader.to}}) {
      if (outline.crossed(a, b)) return i;
      for (std::size_t j = 0; j < labels.size(); ++j) {
        if (meets(a, b, labels[j].box)) return i;
        if (j <= i || !labels[j].leader) continue;
        const Leader& other = *labels[j].leader;
        if (cross(a, b, other.from, other.knee) || cross(a, b, other.knee, other.to)) return i;
      }
    }
  }
  return std::nullopt;
}

}  // namespace kijun
