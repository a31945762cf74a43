// What a figure's numbers bear: intervals, tests, and whether differences depend on the weights.
#pragma once

#include <optional>
#include <vector>

#include "score/compared_groups.h"
#include "score/contrast.h"

namespace kijun {

struct GroupInference {
  BaseSize size;  // 0 where the base is withheld
  BaseClass base = BaseClass::empty;
  std::vector<Estimate> options;  // as in the question; none unless the base is shown
};

// One option over all groups that are shown.
struct OptionTest {
  Test test;
  double p_holm = 1;  // corrected for the options of the figure
};

struct FigureInference {
  std::vector<GroupInference> groups;  // as in the breakdown
  Compared compared = Compared::yes;

  // The rest only where groups are compared; what is withheld or empty takes no part.
  std::vector<OptionTest> options;
  std::optional<Test> all_options;
  // Two groups: the first against the second. More: each against all the others. Groups that are
  // withheld are not among the others either, or they could be computed from the differences.
  std::vector<Contrast> contrasts;
};

// Pure arithmetic: cannot fail, and the same on every machine for the same seed. `groups` are a
// breakdown's, in order, with their bases; those compared have bases to show and share no
// respondents. p_holm in the contrasts is corrected for every option of every contrast.
FigureInference infer(const Question& question, const std::vector<GroupTally>& groups,
                      const std::vector<BaseClass>& bases, const ComparedGroups& compared,
                      const InferenceSettings& settings);

// The same of groups that share no respondents, with bases judged by the settings alone: compared
// are all that these show.
FigureInference infer(const Question& question, const std::vector<GroupTally>& groups,
                      const InferenceSettings& settings);

}  // namespace kijun
