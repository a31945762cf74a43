// Where the labels around a radar plot go. Pure geometry on boxes: no text, no fonts, no style.
//
// Coordinates are relative to the plot's centre. Labels to the right of the plot start, and labels
// to the left end, beside their axis's end; the first axis's label stands centred above it, and
// with an even number of axes the opposite one below.
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// One way to break a label into lines. The costs say how unwelcome it is, in points of radius.
struct LabelForm {
  Size size;
  double usual_cost = 0;  // what every report has some of: a second line
  double fault_cost = 0;  // what a reader stumbles over: a torn word, a fifth line
  double cost() const { return usual_cost + fault_cost; }
};

struct PlacementRules {
  Pt radius;
  Pt room;         // from the centre to the left and right edge of what may be used
  Pt gap;          // least distance of a label from the plot, which is the polygon of the axis ends
  Pt separation;   // least distance of two labels above one another
  Pt aside;        // least distance of two labels beside one another
  Pt range;        // how far above or below where it would stand best a label may stand
  Pt leader_from;  // a label that much further from its axis's end than need be has a leader line
  Pt leader_run;   // width that leader lines get
};

struct Leader {
  Point from;  // near the axis's end
  Point knee;
  Point to;  // at the label
};

struct PlacedLabel {
  std::size_t form = 0;  // index into its forms
  Box box;
  std::optional<Leader> leader;
};

// Guarantee: boxes and leaders do not overlap one another nor the plot's polygon, boxes keep `gap`
// from it, and none reaches beyond `room`.
struct Placement {
  std::vector<PlacedLabel> labels;  // one per axis
  double usual_cost = 0;            // of the forms that were taken, and of moving labels
  double fault_cost = 0;            // of the forms that were taken, and of leaders
};

struct NoPlacement {
  std::size_t label = 0;  // the one that stands in the way
};

// forms[i]: the ways to set axis i's label, widest first, at least one. Forms and places are chosen
// together, such that the cost of all labels is the least: of their forms, of their distance from
// their axes' ends, and of leaders.
std::variant<Placement, NoPlacement> place_labels(const std::vector<std::vector<LabelForm>>& forms,
                                                  const PlacementRules& rules);

}  // namespace kijun
