// Where the scores stand that are written beside their markers. Pure geometry.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chart/clear_space.h"
#include "chart/polar.h"

namespace kijun {

struct MarkedValue {
  std::size_t series = 0;
  Point at;
  Box marker;  // what its ink takes
  std::string text;
};

// Markers that share a number: neighbours on their axis that overlap and whose scores are written
// alike. One marker alone, most of the time.
struct ValueSpot {
  std::vector<std::size_t> values;  // indices into the values, in the order of their scores
  Box markers;
};

// The values of one axis, in the order of their scores, as spots.
std::vector<ValueSpot> value_spots(const std::vector<MarkedValue>& values);

// The place of a number at its markers: beside the axis rather than along it, where it cuts the
// fewest lines, touching the markers; or up to 12 pt off, with a leader. Nothing where there is no
// room at all. The place is kept off for those that follow.
std::optional<ClearPlace> place_value(const Box& markers, Size size, Direction axis,
                                      ClearSpace& space);

}  // namespace kijun
