#include "score/cliffs_delta.h"

#include <cmath>
#include <limits>
#include <map>
#include <vector>

namespace kijun {
namespace {

// Answers in order: twice the rank (from 0), in a tie twice the mean of the ranks that it takes.
using Answer = std::size_t;
constexpr Answer not_named_at_all = std::numeric_limits<Answer>::max();

// Σω of the answers 1st, 2nd, …, not named, and between them of ties.
std::map<Answer, double> answers(const GroupSums& group, std::size_t option) {
  const OptionSums& sums = group.options[option];
  std::map<Answer, double> weights;
  for (std::size_t rank = 0; rank < sums.weights.size(); ++rank) {
    weights[2 * rank] = sums.weights[rank];
  }
  for (const TieSums& tie : sums.ties) {
    const Standing& at = tie.standing;
    for (std::size_t r = at.first; r < at.end(sums.weights.size()); ++r) {
      weights[2 * r] -= tie.weight / static_cast<double>(at.shared_by);
    }
  }
  for (const TieSums& tie : sums.ties) {
    weights[2 * tie.standing.first + tie.standing.shared_by - 1] += tie.weight;
  }
  double named = 0;
  for (const auto& [answer, weight] : weights) named += weight;
  weights[not_named_at_all] = group.weight - named;
  return weights;
}

// The shares of all answers that either group gave.
std::vector<double> shares(const std::map<Answer, double>& weights,
                           const std::map<Answer, double>& others, double all) {
  std::map<Answer, double> both = weights;
  for (const auto& [answer, weight] : others) both.emplace(answer, 0);
  std::vector<double> made;
  for (const auto& [answer, weight] : both) made.push_back(weight / all);
  return made;
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

double mean(const std::vector<double>& of, const std::vector<double>& values) {
  double sum = 0;
  for (std::size_t i = 0; i < of.size(); ++i) sum += of[i] * values[i];
  return sum;
}

// Of the mean of n values that are spread as the shares say.
double squared_error(const std::vector<double>& of, const std::vector<double>& values,
                     std::uint64_t n) {
  const double centre = mean(of, values);
  double variance = 0;
  for (std::size_t i = 0; i < of.size(); ++i) {
    variance += of[i] * (values[i] - centre) * (values[i] - centre);
  }
  return variance / static_cast<double>(n - 1);
}

}  // namespace

CliffsDelta cliffs_delta(const GroupSums& a, const GroupSums& b, std::size_t option) {
  const std::map<Answer, double> answers_a = answers(a, option);
  const std::map<Answer, double> answers_b = answers(b, option);
  const std::vector<double> shares_a = shares(answers_a, answers_b, a.weight);
  const std::vector<double> shares_b = shares(answers_b, answers_a, b.weight);
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
