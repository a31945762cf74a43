// What the oracle programs also computed and kijun does not report: other tests of the same
// answers, which would not come out right if the answers were misread. Unweighted.
#pragma once

#include <cstddef>
#include <vector>

namespace kijun::test {

// counts[group][answer]: respondents that answered 1st, 2nd, …, not named.
using AnswerCounts = std::vector<std::vector<double>>;

struct CrossCheck {
  double statistic = 0;
  double df = 0;
};

// Kruskal and Wallis's H, corrected for ties.
CrossCheck kruskal_wallis(const AnswerCounts& counts);
// Pearson's X² of groups × answers.
CrossCheck pearson(const AnswerCounts& counts);

// Benjamini and Hochberg's adjusted p-values.
std::vector<double> benjamini_hochberg(const std::vector<double>& p);

}  // namespace kijun::test
