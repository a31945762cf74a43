#include "score/inference.h"

#include "score/holm.h"

namespace kijun {
namespace {

std::vector<GroupInference> infer_groups(const Question& question,
                                         const std::vector<GroupTally>& groups,
                                         const InferenceSettings& settings) {
  std::vector<GroupSums> sums;
  std::vector<BaseSize> sizes;
  for (const GroupTally& group : groups) {
    sums.push_back(sums_of(question, {&group}));
    sizes.push_back({sums.back().n, sums.back().n_eff()});
  }
  const std::vector<BaseClass> bases =
      classify_bases(sizes, settings.bases, settings.total_is_shown);
  std::vector<GroupInference> made;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    GroupInference group{sizes[g], bases[g], {}};
    for (std::size_t o = 0; o < question.options.size() && is_shown(bases[g]); ++o) {
      const auto option = estimate(question.weights, sums[g], o, 1 - settings.alpha);
      if (option) group.options.push_back(*option);
    }
    made.push_back(std::move(group));
  }
  return made;
}

std::vector<OptionTest> with_holm(const std::vector<Test>& tests) {
  std::vector<double> p;
  p.reserve(tests.size());
  for (const Test& test : tests) p.push_back(test.p());
  const std::vector<double> corrected = holm(p);
  std::vector<OptionTest> made;
  for (std::size_t i = 0; i < tests.size(); ++i) made.push_back({tests[i], corrected[i]});
  return made;
}

void correct_together(std::vector<Contrast>& contrasts) {
  std::vector<Comparison*> comparisons;
  std::vector<double> p;
  for (Contrast& contrast : contrasts) {
    for (Comparison& comparison : contrast.options) {
      comparisons.push_back(&comparison);
      p.push_back(comparison.test.p());
    }
  }
  const std::vector<double> corrected = holm(p);
  for (std::size_t i = 0; i < p.size(); ++i) comparisons[i]->p_holm = corrected[i];
}

std::vector<std::size_t> all_but(const std::vector<std::size_t>& groups, std::size_t one) {
  std::vector<std::size_t> others;
  for (const std::size_t group : groups) {
    if (group != one) others.push_back(group);
  }
  return others;
}

}  // namespace

FigureInference infer(const Question& question, const std::vector<GroupTally>& groups,
                      const InferenceSettings& settings) {
  FigureInference made;
  made.groups = infer_groups(question, groups, settings);
  std::vector<std::size_t> shown;
  std::vector<Side> sides;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!is_shown(made.groups[g].base)) continue;
    shown.push_back(g);
    sides.push_back({&groups[g]});
  }
  if (shown.size() < 2) return made;

  const PooledTests tests = tests_of(question, sides, settings);
  made.options = with_holm(tests.options);
  made.all_options = tests.all_options;
  for (const std::size_t group : shown) {
    made.contrasts.push_back(contrast(question, groups, {group}, all_but(shown, group), settings));
    if (shown.size() == 2) break;  // the other way round says the same
  }
  correct_together(made.contrasts);
  return made;
}

}  // namespace kijun
