#include "score/weight_effect.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace kijun {
namespace {

// Weight of a rank (from 0) before scaling.
double raw_weight(WeightingKind kind, const Question& question, std::size_t rank) {
  const auto options = static_cast<double>(question.options.size());
  const auto depth = static_cast<double>(question.depth());
  const auto better = static_cast<double>(rank);
  switch (kind) {
    case WeightingKind::own:
      return question.weights[rank];
    case WeightingKind::equal:
      return 1;
    case WeightingKind::linear:
      return depth - better;
    case WeightingKind::steep: {
      double weight = 1;
      for (std::size_t r = rank; r > 0; --r) weight /= 2;
      return weight;
    }
    case WeightingKind::borda:
      return options - 1 - better - std::max(0.0, (options - depth - 1) / 2);
  }
  return 0;
}

double total(const std::vector<double>& weights) {
  return std::accumulate(weights.begin(), weights.end(), 0.0);
}

// −1, 0 or 1; differences that are rounding only count as none.
int direction(double difference) {
  constexpr double none = 1e-12;
  if (difference > none) return 1;
  return difference < -none ? -1 : 0;
}

std::vector<ChangedComparison> changes(const FigureInference& own, const FigureInference& other,
                                       double alpha) {
  std::vector<ChangedComparison> changed;
  for (std::size_t c = 0; c < own.contrasts.size(); ++c) {
    for (std::size_t o = 0; o < own.contrasts[c].options.size(); ++o) {
      const Comparison& was = own.contrasts[c].options[o];
      const Comparison& is = other.contrasts[c].options[o];
      const ChangedComparison change{c, o, direction(was.difference) != direction(is.difference),
                                     (was.p_holm < alpha) != (is.p_holm < alpha)};
      if (change.direction || change.significance) changed.push_back(change);
    }
  }
  return changed;
}

bool change_places(const std::vector<Estimate>& was, const std::vector<Estimate>& is) {
  for (std::size_t a = 0; a < was.size(); ++a) {
    for (std::size_t b = a + 1; b < was.size(); ++b) {
      const int before = direction(was[a].score - was[b].score);
      const int after = direction(is[a].score - is[b].score);
      if (before * after < 0) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Weighting> weightings(const Question& question) {
  constexpr std::array<WeightingKind, 5> kinds = {WeightingKind::own, WeightingKind::equal,
                                                  WeightingKind::linear, WeightingKind::steep,
                                                  WeightingKind::borda};
  std::vector<Weighting> made;
  for (const WeightingKind kind : kinds) {
    Weighting weighting{kind, {}};
    for (std::size_t rank = 0; rank < question.depth(); ++rank) {
      weighting.weights.push_back(raw_weight(kind, question, rank));
    }
    if (kind != WeightingKind::own) {
      const double scale = total(question.weights) / total(weighting.weights);
      for (double& weight : weighting.weights) weight *= scale;
    }
    made.push_back(std::move(weighting));
  }
  return made;
}

std::vector<WeightEffect> weight_effects(const Question& question,
                                         const std::vector<GroupTally>& groups,
                                         const InferenceSettings& settings) {
  std::vector<WeightEffect> effects;
  for (Weighting& weighting : weightings(question)) {
    Question weighted = question;
    weighted.weights = weighting.weights;
    effects.push_back({std::move(weighting), infer(weighted, groups, settings), {}, {}});
    const FigureInference& own = effects.front().inference;
    WeightEffect& effect = effects.back();
    effect.changed = changes(own, effect.inference, settings.alpha);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (change_places(own.groups[g].options, effect.inference.groups[g].options)) {
        effect.reordered.push_back(g);
      }
    }
  }
  return effects;
}

}  // namespace kijun
