// A path's data as Cairo writes it, taken apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// Commands with all their points: "MLLZ" has one point each for M and L, none for Z; C has three.
struct PathOutline {
  std::string commands;
  std::vector<Point> points;

  bool operator==(const PathOutline&) const = default;
};

// Absolute M, L, C and Z only; a moveto at the end, which draws nothing, is left out. nullopt for
// anything else.
std::optional<PathOutline> read_path_outline(std::string_view data);

// Of all points, those that steer curves included. The outline must have one.
Box bounds(const PathOutline& outline);

// What a closed outline is called: "circle", "square", "diamond", "triangle", "inverted triangle",
// "plus", "cross", "star", or "polygon of N corners".
std::string shape_name(const PathOutline& outline);

}  // namespace kijun
