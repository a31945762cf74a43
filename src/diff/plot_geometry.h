// Where the axes of a chart stand, so that what stands on them is compared by how far it is off its
// score, and not by its place on the paper.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "diff/picture.h"

namespace kijun {

struct PlotGeometry {
  std::vector<Point> starts;  // of the axes, in their order: where 0 stands; a radar's centre
  std::vector<Point> ends;    // where the scale ends
  double scale_end = 0;

  Point centre() const { return starts.front(); }
  // The axes are those of a radar; else lines below one another, with rings that are lines from the
  // top to the bottom.
  bool is_radar() const { return starts.front() == starts.back(); }

  Pt radius() const;
  // axis counts from 0 and is one of them.
  Point place_of(std::size_t axis, double score) const;
};

// From axis-1 … and the outermost ring; nullopt when they are not such, as in charts of shares.
std::optional<PlotGeometry> read_plot_geometry(const Picture& picture);

}  // namespace kijun
