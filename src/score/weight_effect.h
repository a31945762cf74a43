// What would be said under other rank weights.
#pragma once

#include <utility>
#include <vector>

#include "score/inference.h"

namespace kijun {

enum class WeightingKind {
  own,     // the question's
  equal,   // every rank alike: the share that names the option at all; not where all options are
           // ranked, which it would score alike
  linear,  // R, R−1, …, 1
  steep,   // each rank twice the next: 4-2-1
  borda,   // number of options ranked lower; those not named share what is left, and are set to 0:
           // (k − r) − (k − R − 1)/2, or k − r when every option is ranked
};

struct Weighting {
  WeightingKind kind = WeightingKind::own;
  std::vector<WeightingKind> also;  // further kinds, which weigh the ranks of this question alike
  std::vector<double>
      weights;  // scaled to the sum of the question's own, so that the baseline stays
};

// The question's own, then those kinds that differ from all before, in the order of the
// enumeration. Where only one rank is asked there is none but the question's own.
std::vector<Weighting> weightings(const Question& question);

// A comparison that comes out otherwise than under the question's own weights.
struct ChangedComparison {
  std::size_t contrast = 0;
  std::size_t option = 0;
  bool direction = false;     // another side is higher, or they are now equal or no more so
  bool significance = false;  // p_holm is now on the other side of alpha
};

// A group in which options change places: the first of each pair scores higher under the question's
// own weights, the second under these.
struct ReorderedGroup {
  std::size_t group = 0;
  std::vector<std::pair<std::size_t, std::size_t>> options;
};

struct WeightEffect {
  Weighting weighting;
  FigureInference inference;               // everything under these weights
  std::vector<ChangedComparison> changed;  // in the order of contrasts and options
  std::vector<ReorderedGroup> reordered;   // in the order of groups; none that is withheld
};

// One per weighting; the first is the question's own, with nothing changed. The rest as in infer().
std::vector<WeightEffect> weight_effects(const Question& question,
                                         const std::vector<GroupTally>& groups,
                                         const std::vector<BaseClass>& bases,
                                         const ComparedGroups& compared,
                                         const InferenceSettings& settings);

// What changes for one option of a group, whose comparison is that with the rest
// (group_difference.h).
struct OptionChange {
  bool direction = false;
  bool significance = false;
  bool place = false;  // among the group's options
};
OptionChange change_of(const WeightEffect& effect, std::size_t group, std::size_t option);

// By option: 1 and how many options of the group score higher. Empty without estimates.
std::vector<std::size_t> places(const GroupInference& group);

}  // namespace kijun
