// How a group differs from the others of its figure, seen from the group.
#pragma once

#include <cstddef>
#include <optional>

#include "score/inference.h"

namespace kijun {

// One option; the group minus the rest, which is all other groups that are compared, taken as one.
struct GroupDifference {
  double difference = 0;
  Interval interval;
  Test test;
  double p_holm = 1;  // corrected for all that the figure compares
  double delta = 0;   // Cliff's
  Robustness robustness = Robustness::weight_dependent;
  bool reference = false;  // the base of the group or of the rest is small: 参考値
};

// Two groups are compared, and no others: there is one difference, seen from either side.
bool one_against_one(const FigureInference& figure);

// None where the group is not compared.
std::optional<GroupDifference> difference_from_rest(const FigureInference& figure,
                                                    std::size_t group, std::size_t option);

// A sign in tables: the test supports that the group's score is higher, or lower, than that of the
// rest; and whether it is so under other rank weights.
struct DifferenceMark {
  bool higher = false;
  Robustness robustness = Robustness::weight_dependent;
};

// None unless p_holm is below alpha and neither base is small.
std::optional<DifferenceMark> mark_of(const GroupDifference& difference, double alpha);

}  // namespace kijun
