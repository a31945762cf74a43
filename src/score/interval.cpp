#include "score/interval.h"

#include <cmath>

#include "score/distributions.h"

namespace kijun {
namespace {

// Spreads below this share of the first rank's weight are rounding, not disagreement.
constexpr double no_spread = 1e-12;

double square(double value) { return value * value; }

// Σω²(x−S)²
double squared_residuals(const std::vector<double>& rank_weights, const GroupSums& group,
                         std::size_t option, double score) {
  const OptionSums& sums = group.options[option];
  double result = sums.unnamed_squared * square(score);
  for (std::size_t rank = 0; rank < rank_weights.size(); ++rank) {
    result += sums.weights_squared[rank] * square(rank_weights[rank] - score);
  }
  for (const TieSums& tie : sums.ties) {
    result += tie.weight_squared * square(tie.standing.points(rank_weights) - score);
  }
  return result;
}

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

std::optional<Estimate> estimate(const std::vector<double>& rank_weights, const GroupSums& group,
                                 std::size_t option, double confidence) {
  if (group.weight <= 0) return std::nullopt;
  const double highest = rank_weights.front();
  const double half = (1 - confidence) / 2;
  const auto n = static_cast<double>(group.n);

  Estimate made;
  made.score = group.score(option, rank_weights);
  made.cumulative = group.cumulative_shares(option);
  if (group.n >= 2) {
    const double residuals = squared_residuals(rank_weights, group, option, made.score);
    made.standard_error = std::sqrt(std::fmax(0, n / (n - 1) * residuals)) / group.weight;
  }
  // A score at an end of the scale for all but rounding has no logit.
  const bool at_end = made.score <= 0 || made.score >= highest;
  if (at_end || made.standard_error.value_or(0) <= no_spread * highest) {
    const double others = 1 - std::pow(half, 1 / group.n_eff());
    made.interval = {made.score * (1 - others), made.score + (highest - made.score) * others};
    return made;
  }
  const double u = made.score / highest;
  const double centre = std::log(u / (1 - u));
  const double reach =
      student_quantile(half, n - 1) * *made.standard_error / (highest * u * (1 - u));
  made.interval = {highest * logistic(centre - reach), highest * logistic(centre + reach)};
  return made;
}

Interval difference_interval(const Estimate& a, const Estimate& b) {
  const double difference = a.score - b.score;
  return {difference - std::hypot(a.score - a.interval.low, b.interval.high - b.score),
          difference + std::hypot(a.interval.high - a.score, b.score - b.interval.low)};
}

}  // namespace kijun
