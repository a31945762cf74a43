// Straight lines against boxes and against each other.
#pragma once

#include <optional>
#include <utility>

#include "base/geometry.h"

namespace kijun {

// True when the lines from a to b and from c to d have a point in common that is not just an end
// touching the other line's end.
bool cross(Point a, Point b, Point c, Point d);

// True when the line from a to b runs through the inside of the box.
bool meets(Point a, Point b, const Box& box);

// The part of the line from a to b between two x (left <= right).
std::optional<std::pair<Point, Point>> clipped(Point a, Point b, Pt left, Pt right);

}  // namespace kijun
