#include "cross_checks.h"

#include <algorithm>
#include <numeric>

namespace kijun::test {
namespace {

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<double> answer_totals(const AnswerCounts& counts) {
  std::vector<double> totals(counts.front().size());
  for (const std::vector<double>& group : counts) {
    for (std::size_t a = 0; a < totals.size(); ++a) totals[a] += group[a];
  }
  return totals;
}

}  // namespace

CrossCheck kruskal_wallis(const AnswerCounts& counts) {
  const std::vector<double> totals = answer_totals(counts);
  const double n = sum(totals);
  double below = 0;
  double ties = 0;
  std::vector<double> mid_ranks;
  for (const double total : totals) {
    mid_ranks.push_back(below + (total + 1) / 2);
    below += total;
    ties += total * total * total - total;
  }
  double squares = 0;
  for (const std::vector<double>& group : counts) {
    double ranks = 0;
    for (std::size_t a = 0; a < totals.size(); ++a) ranks += group[a] * mid_ranks[a];
    squares += ranks * ranks / sum(group);
  }
  const double h = 12 / (n * (n + 1)) * squares - 3 * (n + 1);
  return {h / (1 - ties / (n * n * n - n)), static_cast<double>(counts.size() - 1)};
}

CrossCheck pearson(const AnswerCounts& counts) {
  const std::vector<double> totals = answer_totals(counts);
  const double n = sum(totals);
  double statistic = 0;
  for (const std::vector<double>& group : counts) {
    for (std::size_t a = 0; a < totals.size(); ++a) {
      const double expected = sum(group) * totals[a] / n;
      if (expected > 0) statistic += (group[a] - expected) * (group[a] - expected) / expected;
    }
  }
  const auto answers = std::count_if(totals.begin(), totals.end(), [](double t) { return t > 0; });
  return {statistic, static_cast<double>(counts.size() - 1) * static_cast<double>(answers - 1)};
}

std::vector<double> benjamini_hochberg(const std::vector<double>& p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
  std::vector<double> adjusted(p.size());
  double most = 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    most = std::min(
        most, p[order[i]] * static_cast<double>(p.size()) / static_cast<double>(p.size() - i));
    adjusted[order[i]] = most;
  }
  return adjusted;
}

}  // namespace kijun::test
