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
  double lines_cost = 0;  // more lines than need be
  double words_cost = 0;  // breaks that tear what belongs together
  double cost() const { return lines_cost + words_cost; }
};

struct PlacementRules {
  Pt radius;
  Pt room;         // from the centre to the left and right edge of what may be used
  Pt gap;          // least distance of a label from the plot, which is the polygon of the axis ends
  Pt separation;   // least distance of two labels above one another
  Pt aside;        // least distance of two labels beside one another
  Pt slide;        // how far above (or below) its axis's end a label may stand to gain width
  Pt leader_from;  // a label that had to move further than this gets a leader line
  Pt leader_run;   // width that leader lines get where all labels of a side have one
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
  double lines_cost = 0;            // of the forms that were taken, and of moving labels
  double words_cost = 0;            // of the forms that were taken
};

struct NoPlacement {
  std::size_t label = 0;  // the one that stands in the way
};

// forms[i]: the ways to set axis i's label, widest first, at least one. Every label takes the
// cheapest form that there is room for.
std::variant<Placement, NoPlacement> place_labels(const std::vector<std::vector<LabelForm>>& forms,
                                                  const PlacementRules& rules);

}  // namespace kijun
