// The permutation test, for groups too small for the asymptotic one: whole answers are dealt anew
// to the respondents' places in the groups, and p is how often the pooled statistic comes out at
// least as large as it did.
//
// With survey weights an answer moves with its weight. A tally holds n, Σω and Σω² per distinct
// ranking, not the single weights; they are rebuilt as two values with just these sums. For one or
// two respondents with the same ranking these are their very weights; for more, a sum over a random
// part of them has still the right mean and variance, which is as far as the tally knows them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "score/group_sums.h"

namespace kijun {

struct PermutationSettings {
  std::uint64_t rounds = 9999;  // B; 0: never permute
  std::uint64_t seed = 20180330;
  // A test that must draw more respondents than this, over all rounds, is left to the asymptotic
  // one: then one group is small, but several others are very large.
  std::uint64_t most_draws = 200'000'000;
};

// p = (1 + rounds with a statistic ≥ the observed one) / (rounds + 1).
struct PermutationP {
  std::vector<double> options;
  double all_options = 1;
};

// Sides as in pooled_tests(). The result depends on the tallies and the seed only: the arithmetic
// is of IEEE operations in a fixed order, and statistics within 1e-9 of the observed one count as
// equal. None if it would take too many draws, or with more than 2^32 − 1 respondents.
std::optional<PermutationP> permutation_test(const Question& question,
                                             const std::vector<Side>& sides,
                                             const PermutationSettings& settings);

}  // namespace kijun
