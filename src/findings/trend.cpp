#include "findings/trend.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "score/distributions.h"

namespace kijun {
namespace {

constexpr double no_trend = 1e-9;

// Under these points C_r is a score.
Question share_of_first(const Question& question, std::size_t ranks) {
  Question shares = question;
  for (std::size_t r = 0; r < shares.weights.size(); ++r) shares.weights[r] = r < ranks ? 1 : 0;
  return shares;
}

}  // namespace

double trend_z(const PooledStatistic& pooled, const std::vector<GroupMeans>& groups,
               std::size_t option) {
  double total = 0;
  double middle = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    total += groups[g].n_eff;
    middle += groups[g].n_eff * static_cast<double>(g);
  }
  middle /= total;
  double slope = 0;
  double spread = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const double away = static_cast<double>(g) - middle;
    slope += groups[g].n_eff * away * groups[g].scores[option];
    spread += groups[g].n_eff * away * away;
  }
  const double variance = pooled.variance(option);
  return variance > 0 ? slope / std::sqrt(variance * spread) : 0;
}

ShareTrends::ShareTrends(const Question& question, const std::vector<Side>& sides) {
  for (std::size_t ranks = 1; ranks <= question.depth(); ++ranks) {
    const Question shares = share_of_first(question, ranks);
    const PooledStatistic pooled(shares, sides);
    std::vector<GroupMeans> means;
    means.reserve(sides.size());
    for (const Side& side : sides) means.push_back(means_of(shares, sums_of(shares, side)));
    std::vector<double>& z = z_.emplace_back();
    for (std::size_t option = 0; option < question.options.size(); ++option) {
      z.push_back(trend_z(pooled, means, option));
    }
  }
}

Robustness ShareTrends::robustness(std::size_t option, double alpha) const {
  // A share that is the same in all groups says nothing.
  double least = std::numeric_limits<double>::infinity();
  double greatest = -least;
  for (const std::vector<double>& z : z_) {
    if (std::abs(z[option]) < no_trend) continue;
    least = std::min(least, z[option]);
    greatest = std::max(greatest, z[option]);
  }
  if (least > greatest || (least < 0 && greatest > 0)) return Robustness::weight_dependent;
  const double weakest = least > 0 ? least : -greatest;
  return 2 * normal_upper(weakest) < alpha ? Robustness::supported : Robustness::agrees;
}

}  // namespace kijun
