#include "score/weight_effect.h"

#include <algorithm>
#include <array>
#include <cmath>
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

// Options that change places, each pair once.
std::vector<std::pair<std::size_t, std::size_t>> exchanged(const std::vector<Estimate>& was,
                                                           const std::vector<Estimate>& is) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t a = 0; a < was.size(); ++a) {
    for (std::size_t b = a + 1; b < was.size(); ++b) {
      const int before = direction(was[a].score - was[b].score);
      const int after = direction(is[a].score - is[b].score);
      if (before * after >= 0) continue;
      pairs.push_back(before > 0 ? std::pair(a, b) : std::pair(b, a));
    }
  }
  return pairs;
}

bool weigh_alike(const std::vector<double>& a, const std::vector<double>& b) {
  constexpr double rounding = 1e-9;
  for (std::size_t rank = 0; rank < a.size(); ++rank) {
    if (std::abs(a[rank] - b[rank]) > rounding * total(b)) return false;
  }
  return true;
}

}  // namespace

std::vector<Weighting> weightings(const Question& question) {
  constexpr std::array<WeightingKind, 5> kinds = {WeightingKind::own, WeightingKind::equal,
                                                  WeightingKind::linear, WeightingKind::steep,
                                                  WeightingKind::borda};
  std::vector<Weighting> made;
  const bool all_ranked = question.depth() == question.options.size();
  for (const WeightingKind kind : kinds) {
    if (kind == WeightingKind::equal && all_ranked) continue;
    Weighting weighting{kind, {}, {}};
    for (std::size_t rank = 0; rank < question.depth(); ++rank) {
      weighting.weights.push_back(raw_weight(kind, question, rank));
    }
    if (kind != WeightingKind::own) {
      const double scale = total(question.weights) / total(weighting.weights);
      for (double& weight : weighting.weights) weight *= scale;
    }
    const auto alike = std::find_if(made.begin(), made.end(), [&](const Weighting& other) {
      return weigh_alike(weighting.weights, other.weights);
    });
    if (alike == made.end()) {
      made.push_back(std::move(weighting));
    } else {
      alike->also.push_back(kind);
    }
  }
  return made;
}

std::vector<WeightEffect> weight_effects(const Question& question,
                                         const std::vector<GroupTally>& groups,
                                         const std::vector<BaseClass>& bases,
                                         const ComparedGroups& compared,
                                         const InferenceSettings& settings) {
  std::vector<WeightEffect> effects;
  for (Weighting& weighting : weightings(question)) {
    Question weighted = question;
    weighted.weights = weighting.weights;
    effects.push_back(
        {std::move(weighting), infer(weighted, groups, bases, compared, settings), {}, {}});
    const FigureInference& own = effects.front().inference;
    WeightEffect& effect = effects.back();
    effect.changed = changes(own, effect.inference, settings.alpha);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      auto pairs = exchanged(own.groups[g].options, effect.inference.groups[g].options);
      if (!pairs.empty()) effect.reordered.push_back({g, std::move(pairs)});
    }
  }
  return effects;
}

OptionChange change_of(const WeightEffect& effect, std::size_t group, std::size_t option) {
  OptionChange change;
  const std::vector<Contrast>& contrasts = effect.inference.contrasts;
  for (const ChangedComparison& changed : effect.changed) {
    const Contrast& contrast = contrasts[changed.contrast];
    const bool against_one = contrasts.size() == 1 && contrast.second.front() == group;
    if (changed.option != option || (contrast.first.front() != group && !against_one)) continue;
    change.direction = changed.direction;
    change.significance = changed.significance;
  }
  for (const ReorderedGroup& reordered : effect.reordered) {
    if (reordered.group != group) continue;
    for (const auto& [first, second] : reordered.options) {
      change.place = change.place || first == option || second == option;
    }
  }
  return change;
}

std::vector<std::size_t> places(const GroupInference& group) {
  std::vector<std::size_t> made;
  made.reserve(group.options.size());
  for (const Estimate& one : group.options) {
    const auto higher = std::count_if(
        group.options.begin(), group.options.end(),
        [&](const Estimate& other) { return direction(other.score - one.score) > 0; });
    made.push_back(1 + static_cast<std::size_t>(higher));
  }
  return made;
}

}  // namespace kijun
