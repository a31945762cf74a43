// What would be said under other rank weights.
#pragma once

#include <vector>

#include "score/inference.h"

namespace kijun {

enum class WeightingKind {
  own,     // the question's
  equal,   // every rank alike: the share that names the option at all
  linear,  // R, R−1, …, 1
  steep,   // each rank twice the next: 4-2-1
  borda,   // number of options ranked lower; those not named share what is left, and are set to 0:
           // (k − r) − (k − R − 1)/2, or k − r when every option is ranked
};

struct Weighting {
  WeightingKind kind = WeightingKind::own;
  std::vector<double>
      weights;  // scaled to the sum of the question's own, so that the baseline stays
};

// All kinds, in the order of the enumeration.
std::vector<Weighting> weightings(const Question& question);

// A comparison that comes out otherwise than under the question's own weights.
struct ChangedComparison {
  std::size_t contrast = 0;
  std::size_t option = 0;
  bool direction = false;     // another side is higher, or they are now equal or no more so
  bool significance = false;  // p_holm is now on the other side of alpha
};

struct WeightEffect {
  Weighting weighting;
  FigureInference inference;               // everything under these weights
  std::vector<ChangedComparison> changed;  // in the order of contrasts and options
  std::vector<std::size_t> reordered;      // groups in which two options change places
};

// One per weighting; the first is the question's own, with nothing changed.
std::vector<WeightEffect> weight_effects(const Question& question,
                                         const std::vector<GroupTally>& groups,
                                         const InferenceSettings& settings);

}  // namespace kijun
