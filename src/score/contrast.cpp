#include "score/contrast.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "score/holm.h"

namespace kijun {
namespace {

Side side_of(const std::vector<GroupTally>& groups, const std::vector<std::size_t>& members) {
  Side side;
  for (const std::size_t group : members) side.push_back(&groups[group]);
  return side;
}

Comparison compare(const Question& question, const GroupSums& first, const GroupSums& second,
                   std::size_t option, double alpha) {
  const std::optional<Estimate> a = estimate(question.weights, first, option, 1 - alpha);
  const std::optional<Estimate> b = estimate(question.weights, second, option, 1 - alpha);
  Comparison made;
  if (!a || !b) return made;
  made.difference = a->score - b->score;
  made.interval = difference_interval(*a, *b);
  made.dominance = dominance(first, second, option);
  made.robustness = made.dominance.robustness(alpha);
  made.delta = cliffs_delta(first, second, option);
  return made;
}

bool is_small(const GroupSums& side, const SmallBaseLimits& limits) {
  return classify_bases({{side.n, side.n_eff()}}, limits, false).front() != BaseClass::sound;
}

}  // namespace

PooledTests tests_of(const Question& question, const std::vector<Side>& sides,
                     const InferenceSettings& settings) {
  PooledTests tests = pooled_tests(question, sides);
  const bool small = std::any_of(sides.begin(), sides.end(), [&](const Side& side) {
    const GroupSums sums = sums_of(question, side);
    return BaseSize{sums.n, sums.n_eff()}.smaller() < settings.permute_below;
  });
  if (!small) return tests;
  const std::optional<PermutationP> permuted =
      permutation_test(question, sides, settings.permutation);
  if (!permuted) return tests;
  for (std::size_t option = 0; option < tests.options.size(); ++option) {
    tests.options[option].permutation_p = permuted->options[option];
  }
  tests.all_options.permutation_p = permuted->all_options;
  return tests;
}

Contrast contrast(const Question& question, const std::vector<GroupTally>& groups,
                  std::vector<std::size_t> first, std::vector<std::size_t> second,
                  const InferenceSettings& settings) {
  const std::vector<Side> sides = {side_of(groups, first), side_of(groups, second)};
  const GroupSums sums_first = sums_of(question, sides.front());
  const GroupSums sums_second = sums_of(question, sides.back());
  assert(sums_first.weight > 0 && sums_second.weight > 0);
  PooledTests tests = tests_of(question, sides, settings);

  Contrast made;
  std::vector<double> p;
  for (std::size_t option = 0; option < question.options.size(); ++option) {
    Comparison comparison = compare(question, sums_first, sums_second, option, settings.alpha);
    comparison.test = tests.options[option];
    comparison.z = std::copysign(std::sqrt(comparison.test.statistic), comparison.difference);
    p.push_back(comparison.test.p());
    made.options.push_back(std::move(comparison));
  }
  const std::vector<double> corrected = holm(p);
  for (std::size_t option = 0; option < corrected.size(); ++option) {
    made.options[option].p_holm = corrected[option];
  }
  made.all_options = tests.all_options;
  made.reference = is_small(sums_first, settings.bases) || is_small(sums_second, settings.bases);
  made.first = std::move(first);
  made.second = std::move(second);
  return made;
}

}  // namespace kijun
