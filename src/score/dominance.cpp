#include "score/dominance.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "score/distributions.h"

namespace kijun {
namespace {

// Shares closer than this are the same: they differ by rounding only.
constexpr double same_share = 1e-12;

Order order_of(const std::vector<double>& differences) {
  const bool any_first = std::any_of(differences.begin(), differences.end(),
                                     [](double value) { return value > same_share; });
  const bool any_second = std::any_of(differences.begin(), differences.end(),
                                      [](double value) { return value < -same_share; });
  if (any_first && any_second) return Order::depends;
  if (any_first) return Order::first;
  return any_second ? Order::second : Order::equal;
}

std::vector<double> partial_sums(const std::vector<double>& values) {
  std::vector<double> sums;
  sums.reserve(values.size());
  double sum = 0;
  for (const double value : values) sums.push_back(sum += value);
  return sums;
}

// Σω that ranks the option at this rank or better.
double named_by(const GroupSums& group, std::size_t option, std::size_t rank) {
  double sum = 0;
  for (std::size_t r = 0; r <= rank; ++r) sum += group.options[option].weights[r];
  return sum;
}

// The spread that p̄(1−p̄) has too much: an option in a tie counts y, between 0 and 1, and so has the
// square y² instead of y.
double spread_too_much(const GroupSums& group, std::size_t option, std::size_t rank) {
  double sum = 0;
  for (const TieSums& tie : group.options[option].ties) {
    if (tie.standing.first > rank) continue;
    const std::size_t ranks = std::min(rank + 1 - tie.standing.first, tie.standing.shared_by);
    const double y = static_cast<double>(ranks) / static_cast<double>(tie.standing.shared_by);
    sum += tie.weight * (y - y * y);
  }
  return sum;
}

// z_r, or none where p̄ is 0 or 1 or everybody counts alike.
std::optional<double> z_of_rank(const GroupSums& a, const GroupSums& b, std::size_t option,
                                std::size_t rank, double step) {
  const double pooled =
      (named_by(a, option, rank) + named_by(b, option, rank)) / (a.weight + b.weight);
  if (pooled <= same_share || pooled >= 1 - same_share) return std::nullopt;
  const double spread =
      pooled * (1 - pooled) -
      (spread_too_much(a, option, rank) + spread_too_much(b, option, rank)) / (a.weight + b.weight);
  if (spread <= same_share) return std::nullopt;
  const auto n = static_cast<double>(a.n + b.n);
  const double variance = spread * n / (n - 1) * (1 / a.n_eff() + 1 / b.n_eff());
  return step / std::sqrt(variance);
}

}  // namespace

double Dominance::p_either() const { return std::min(1.0, 2 * std::min(p_first, p_second)); }

Robustness Dominance::robustness(double alpha) const {
  if (under_all == Order::depends) return Robustness::weight_dependent;
  return under_all != Order::equal && p_either() < alpha ? Robustness::supported
                                                         : Robustness::agrees;
}

double share_of_weightings(const std::vector<double>& steps) {
  // v is a vector of independent exponentials over its sum, so the share is P(A > B) for A = Σ a_i
  // E_i over the positive steps and B = Σ b_j E_j over the negative ones. Let A and B run through
  // their terms side by side: of the two terms running, b_j ends before a_i with probability
  // a_i/(a_i+b_j), and whoever has no term left is the smaller sum. No differences are taken, so
  // equal steps need no special case.
  std::vector<double> positive;
  std::vector<double> negative;
  for (const double step : steps) {
    if (step > same_share) positive.push_back(step);
    if (step < -same_share) negative.push_back(-step);
  }
  if (positive.empty() && negative.empty()) return 0.5;
  // ahead[j]: P(A > B) when A still runs through the terms from i on and B through those from j on.
  std::vector<double> ahead(negative.size() + 1, 0.0);
  ahead.back() = positive.empty() ? 0 : 1;
  for (std::size_t i = positive.size(); i-- > 0;) {
    for (std::size_t j = negative.size(); j-- > 0;) {
      const double a = positive[i];
      const double b = negative[j];
      ahead[j] = (b * ahead[j] + a * ahead[j + 1]) / (a + b);
    }
  }
  return ahead.front();
}

Dominance dominance(const GroupSums& first, const GroupSums& second, std::size_t option) {
  Dominance result;
  const std::vector<double> shares_first = first.cumulative_shares(option);
  const std::vector<double> shares_second = second.cumulative_shares(option);
  std::optional<double> least;
  std::optional<double> greatest;
  for (std::size_t rank = 0; rank < shares_first.size(); ++rank) {
    const double step = shares_first[rank] - shares_second[rank];
    result.steps.push_back(step);
    const std::optional<double> z = z_of_rank(first, second, option, rank, step);
    if (!z) continue;
    least = std::min(least.value_or(*z), *z);
    greatest = std::max(greatest.value_or(*z), *z);
  }
  result.under_all = order_of(result.steps);
  result.under_convex = order_of(partial_sums(result.steps));
  result.share = share_of_weightings(result.steps);
  if (least && greatest) {
    result.p_first = normal_upper(*least);
    result.p_second = normal_upper(-*greatest);
  }
  return result;
}

}  // namespace kijun
