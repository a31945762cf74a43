// The plane of a radar chart: axis 0 at 12 o'clock, the others clockwise at equal angles.
//
// Coordinates are relative to the plot's centre, x to the right, y downwards.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"
#include "base/snap.h"

namespace kijun {

struct Direction {
  double x = 0;
  double y = -1;
};

// The unit vectors of `axes` axes, rounded to 1e-9 so that no libm's last bits reach the picture;
// mirror images (axis i and axes - i) are exact.
std::vector<Direction> axis_directions(std::size_t axes);

inline Point along(Direction direction, Pt distance) {
  return {distance * direction.x, distance * direction.y};
}

}  // namespace kijun
