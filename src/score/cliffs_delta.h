// How far apart two groups are on one option, whatever the rank weights.
#pragma once

#include <optional>

#include "score/group_sums.h"

namespace kijun {

struct CliffsDelta {
  // −1 to 1: the share of pairs (one respondent of each group) in which the first group's ranks the
  // option better, minus the share in which the second's does. Not named is the lowest rank.
  double value = 0;
  // DeLong's; only for unweighted groups of two or more respondents each.
  std::optional<double> standard_error;
};

// Σ p_a(r) p_b(s) sign(s − r) over the ordered answers 1st, 2nd, …, not named. An option in a tie
// stands at the mean of the ranks that the tie takes: two firsts between 1st and 2nd. Needs Σω > 0
// in both.
CliffsDelta cliffs_delta(const GroupSums& a, const GroupSums& b, std::size_t option);

}  // namespace kijun
