// Where an answer puts an option, and what the option gets for it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "survey/tally.h"

namespace kijun {

// One of `shared_by` options that together take the ranks from `first` (from 0) on. Each of them
// gets its share of those ranks' points; ranks that are not asked have none.
struct Standing {
  std::uint16_t option = 0;
  std::size_t first = 0;
  std::size_t shared_by = 1;

  // The rank behind the last one asked that the option has a share in.
  std::size_t end(std::size_t depth) const { return std::min(first + shared_by, depth); }
  double points(const std::vector<double>& rank_weights) const {
    if (shared_by == 1) return rank_weights[first];
    double together = 0;
    for (std::size_t r = first; r < end(rank_weights.size()); ++r) together += rank_weights[r];
    return together / static_cast<double>(shared_by);
  }
};

// Calls visit(Standing) for every option that the answer names, best first.
template <typename Visit>
void each_standing(std::span<const std::uint16_t> ranking, Visit visit) {
  for (std::size_t first = 0; first < ranking.size();) {
    std::size_t end = first + 1;
    while (end < ranking.size() && is_tied_with_before(ranking[end])) ++end;
    for (std::size_t place = first; place < end && ranking[first] != not_named; ++place) {
      visit(Standing{option_of(ranking[place]), first, end - first});
    }
    first = end;
  }
}

// Points that an answer gives an option.
struct OptionPoints {
  std::uint16_t option = 0;
  double points = 0;
};

inline std::vector<OptionPoints> points_of(std::span<const std::uint16_t> ranking,
                                           const std::vector<double>& rank_weights) {
  std::vector<OptionPoints> given;
  each_standing(ranking, [&](const Standing& standing) {
    given.push_back({standing.option, standing.points(rank_weights)});
  });
  return given;
}

}  // namespace kijun
