// The polygon that the ends of a radar's axes make, as what labels have to keep clear of.
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"
#include "chart/polar.h"

namespace kijun {

class PlotOutline {
 public:
  // About the origin. `gap`: the least distance of anything else from the polygon.
  PlotOutline(const std::vector<Direction>& axes, Pt radius, Pt gap);

  // The axes' ends, in their order.
  const std::vector<Point>& corners() const { return corners_; }

  // How far to the right, between two heights, a point may lie no nearer than the gap to the
  // polygon; nothing when the polygon is not within the gap of that band. (The polygon grown by a
  // disc: its corners are arcs, its edges are moved outwards.)
  std::optional<Pt> reach(Pt top, Pt bottom) const;

  // True when the line from a to b crosses an edge.
  bool crossed(Point a, Point b) const;

 private:
  struct Edge {
    Point from, to;  // moved outwards by the gap
  };
  std::vector<Point> corners_;
  std::vector<Edge> edges_;
  double gap_;
};

}  // namespace kijun
