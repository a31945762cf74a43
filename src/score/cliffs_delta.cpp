#include "score/cliffs_delta.h"

#include <cmath>
#include <vector>

namespace kijun {
namespace {

// Shares of the answers 1st, 2nd, …, not named.
std::vector<double> answer_shares(const GroupSums& group, std::size_t option) {
  std::vector<double> shares;
  double named = 0;
  for (std::size_t rank = 0; rank < group.options[option].weights.size(); ++rank) {
    shares.push_back(group.share(option, rank));
    named += group.options[option].weights[rank];
  }
  shares.push_back((group.weight - named) / group.weight);
  return shares;
}

// For each answer: the share of `others` with a worse answer, minus the share with a better one.
std::vector<double> advantages(const std::vector<double>& others) {
  std::vector<double> result;
  double better = 0;
  double not_better = 1;
  for (const double share : others) {
    not_better -= share;
    result.push_back(not_better - better);
    better += share;
  }
  return result;
}

double mean(const std::vector<double>& shares, const std::vector<double>& values) {
  double sum = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) sum += shares[i] * values[i];
  return sum;
}

// Of the mean of n values that are spread as the shares say.
double squared_error(const std::vector<double>& shares, const std::vector<double>& values,
                     std::uint64_t n) {
  const double centre = mean(shares, values);
  double variance = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    variance += shares[i] * (values[i] - centre) * (values[i] - centre);
  }
  return variance / static_cast<double>(n - 1);
}

}  // namespace

CliffsDelta cliffs_delta(const GroupSums& a, const GroupSums& b, std::size_t option) {
  const std::vector<double> shares_a = answer_shares(a, option);
  const std::vector<double> shares_b = answer_shares(b, option);
  const std::vector<double> advantages_of_a = advantages(shares_b);
  CliffsDelta delta;
  delta.value = mean(shares_a, advantages_of_a);
  if (a.unweighted() && b.unweighted() && a.n >= 2 && b.n >= 2) {
    delta.standard_error = std::sqrt(squared_error(shares_a, advantages_of_a, a.n) +
                                     squared_error(shares_b, advantages(shares_a), b.n));
  }
  return delta;
}

}  // namespace kijun
