// The labels on one side of a radar plot: a step of label_placement.h.
//
// The plot is its own mirror image, so this thinks of the right side only; the left side is placed
// as if it were the right one, and turned over by the caller.
#pragma once

#include <variant>
#include <vector>

#include "chart/label_places.h"

namespace kijun {

struct Side {
  std::vector<AxisEnd> ends;        // from top to bottom
  std::vector<PlacedLabel> labels;  // as ends
  double moving_cost = 0;
  double cost = 0;  // in all: of forms, moving and leaders
};

using SideOrNot = std::variant<Side, NoPlacement>;

// What the labels of a side have to stay below, or above: those of the axes that point straight up
// and down, with what they keep off.
struct EndBoxes {
  std::optional<Box> above, below;
};

class SideLabels {
 public:
  enum class Lowest { beside, under };  // where the lowest label stands

  // The axes' ends come from top to bottom. The plot has to outlive it.
  SideLabels(const Plot& plot, std::vector<AxisEnd> ends, Lowest lowest);

  // Forms and places of all labels together, such that their cost is the least: one beneath the
  // other, each as near to its axis's end as it can be.
  SideOrNot along_the_plot(const EndBoxes& obstacles);

 private:
  // The places of one label, and their order from top to bottom by either edge.
  struct Row {
    std::vector<LabelPlace> places;
    std::vector<std::size_t> by_top, by_bottom;
  };
  struct Way;

  void look_for_places(double most_cost);
  SideOrNot with_places_found(const EndBoxes& obstacles) const;
  SideOrNot cheapest(const EndBoxes& obstacles, const std::vector<bool>& no_leader) const;
  std::vector<Way> ways_to(std::size_t row, const std::vector<Way>& above) const;

  const Plot& plot_;
  std::vector<AxisEnd> ends_;
  Lowest lowest_;
  std::vector<double> least_costs_;  // of each label, wherever it stands
  // Places that a whole of at most most_cost_ may have, from the top down to the first label that
  // has none.
  std::vector<Row> rows_;
  double most_cost_ = 0;
};

// For sides that are too crowded for that: all labels start at one x, with a leader each.
SideOrNot place_in_column(const Plot& plot, const std::vector<AxisEnd>& ends);

}  // namespace kijun
