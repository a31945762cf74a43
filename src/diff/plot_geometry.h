// Where the axes of a radar chart stand, so that what stands on them is compared by how far it is
// off its score, and not by its place on the paper.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "diff/picture.h"

namespace kijun {

struct PlotGeometry {
  Point centre;
  std::vector<Point> ends;  // of the axes, in their order: where the scale ends
  double scale_end = 0;

  Pt radius() const;
  // axis counts from 0 and is one of them.
  Point place_of(std::size_t axis, double score) const;
};

// From axis-1 … and the outermost ring; nullopt when they are not such.
std::optional<PlotGeometry> read_plot_geometry(const Picture& picture);

}  // namespace kijun
