#include "score/group_difference.h"

namespace kijun {

bool one_against_one(const FigureInference& figure) { return figure.contrasts.size() == 1; }

std::optional<GroupDifference> difference_from_rest(const FigureInference& figure,
                                                    std::size_t group, std::size_t option) {
  for (const Contrast& contrast : figure.contrasts) {
    const Comparison& made = contrast.options[option];
    GroupDifference seen{made.difference,  made.interval,   made.test,         made.p_holm,
                         made.delta.value, made.robustness, contrast.reference};
    if (contrast.first.front() == group) return seen;
    if (!one_against_one(figure) || contrast.second.front() != group) continue;
    seen.difference = -made.difference;
    seen.interval = {-made.interval.high, -made.interval.low};
    seen.delta = -made.delta.value;
    return seen;
  }
  return std::nullopt;
}

std::optional<DifferenceMark> mark_of(const GroupDifference& difference, double alpha) {
  if (difference.p_holm >= alpha || difference.reference) return std::nullopt;
  return DifferenceMark{difference.difference > 0, difference.robustness};
}

}  // namespace kijun
