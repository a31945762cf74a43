#include "score/inference.h"

#include "score/holm.h"

namespace kijun {
namespace {

GroupInference infer_group(const Question& question, const GroupTally& group, BaseClass base,
                           double alpha) {
  if (is_withheld(base)) return {{}, base, {}};
  const GroupSums sums = sums_of(question, {&group});
  GroupInference made{{sums.n, sums.n_eff()}, base, {}};
  for (std::size_t o = 0; o < question.options.size() && is_shown(base); ++o) {
    const auto option = estimate(question.weights, sums, o, 1 - alpha);
    if (option) made.options.push_back(*option);
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
                      const std::vector<BaseClass>& bases, const ComparedGroups& compared,
                      const InferenceSettings& settings) {
  FigureInference made;
  made.compared = compared.compared;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    made.groups.push_back(infer_group(question, groups[g], bases[g], settings.alpha));
  }
  if (compared.compared != Compared::yes) return made;

  std::vector<Side> sides;
  for (const std::size_t group : compared.groups) sides.push_back({&groups[group]});
  const PooledTests tests = tests_of(question, sides, settings);
  made.options = with_holm(tests.options);
  made.all_options = tests.all_options;
  for (const std::size_t group : compared.groups) {
    made.contrasts.push_back(
        contrast(question, groups, {group}, all_but(compared.groups, group), settings));
    if (compared.groups.size() == 2) break;  // the other way round says the same
  }
  correct_together(made.contrasts);
  return made;
}

FigureInference infer(const Question& question, const std::vector<GroupTally>& groups,
                      const InferenceSettings& settings) {
  std::vector<BaseSize> sizes;
  for (const GroupTally& group : groups) {
    const GroupSums sums = sums_of(question, {&group});
    sizes.push_back({sums.n, sums.n_eff()});
  }
  const std::vector<BaseClass> bases =
      classify_bases(sizes, settings.bases, settings.total_is_shown);
  ComparedGroups compared;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (is_shown(bases[g])) compared.groups.push_back(g);
  }
  if (compared.groups.size() < 2) compared.compared = Compared::too_few;
  return infer(question, groups, bases, compared, settings);
}

}  // namespace kijun
