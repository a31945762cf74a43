// The places that one label may take beside its axis's end: a step of side_labels.h.
#pragma once

#include <cstddef>
#include <optional>
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

// What it costs when labels do not stand where they belong, in points of radius.
inline constexpr double cost_of_distance = 0.3;  // per point from the axis's end
inline constexpr double cost_of_sliding = 0.1;   // per point along the side
inline constexpr double cost_of_a_leader = 6.0;
inline constexpr Pt leader_ends_before{1.0};  // its label

struct LabelPlace {
  PlacedLabel label;
  double moving_cost = 0;  // usual
  double cost = 0;         // in all: of form, moving and leader
};

// Where the middle of a label of this height stands best: of a level axis in the middle of the
// axis's end; the more the axis points up or down, the more of it above or below the end.
Pt wanted_middle(const AxisEnd& end, Pt height, Pt gap);

// Beside the end, or above and below as far as rules.range, as near to the plot as it can be; those
// further from their axis's end than rules.leader_from have a leader. None reaches beyond the room,
// or costs more than that: most labels stand near their axes, and the other places are not even
// looked at.
std::vector<LabelPlace> places_beside(const Plot& plot, const AxisEnd& end, double most_cost);

// Under the end, no further from it than that: where the plot's lower edge is level or nearly so,
// as with an odd number of axes, that is where the room is.
std::vector<LabelPlace> places_under(const Plot& plot, const AxisEnd& end);

}  // namespace kijun
