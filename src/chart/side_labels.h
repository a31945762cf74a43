// The labels on one side of a radar plot: a step of label_placement.h.
//
// The plot is its own mirror image, so this thinks of the right side only; the left side is placed
// as if it were the right one, and turned over by the caller.
#pragma once

#include <cstddef>
#include <variant>
#include <vector>

#include "chart/label_placement.h"
#include "chart/plot_outline.h"
#include "chart/polar.h"

namespace kijun {

struct AxisEnd {
  std::size_t axis = 0;
  Direction direction;
  Point at;
  const std::vector<LabelForm>* forms = nullptr;
};

struct Plot {
  PlotOutline outline;
  PlacementRules rules;
};

// What moving labels away from where they would stand costs, in points of radius.
inline constexpr double cost_of_moving = 0.2;  // per point
inline constexpr double cost_of_a_leader = 2.0;
inline constexpr Pt leader_ends_before{1.0};  // its label

struct Side {
  std::vector<AxisEnd> ends;        // from top to bottom
  std::vector<PlacedLabel> labels;  // as ends
  double moving_cost = 0;

  double cost() const;  // of moving, and of the forms
};

using SideOrNot = std::variant<Side, NoPlacement>;

enum class SideMode {
  contour,  // each label as near to the plot as it can be; those that had to move far have leaders
  column    // all labels start at one x, with a leader each
};

// The labels of these axes' ends, which come from top to bottom: each in its cheapest form, one
// beneath the other, none nearer than the gap to the plot nor beyond the room.
SideOrNot place_side(const Plot& plot, const std::vector<AxisEnd>& ends, SideMode mode);

}  // namespace kijun
