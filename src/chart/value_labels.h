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
  bool hidden = false;  // by other markers, so that it cannot be found
};

// Markers that share a number: neighbours on their axis that overlap and whose scores are written
// alike. One marker alone, most of the time.
struct ValueSpot {
  std::vector<std::size_t> values;  // indices into the values, in the order of their scores
  Box markers;
};

// The values of one axis, in the order of their scores, as spots.
std::vector<ValueSpot> value_spots(const std::vector<MarkedValue>& values);

// A number that is to be placed.
struct ValueText {
  std::vector<std::size_t> series;  // whose it is
  Box markers;
  Size size;
};

// The places of the numbers of one axis, which come in the order of their scores, the highest
// first. Each stands beside the axis rather than along it, where it cuts the fewest lines (of other
// series one at most), touching its markers; or up to 12 pt off, with a leader that crosses no
// series' line. It is plain whose it is: no marker but its own is as near to it (`others`: all
// markers of the plot), unless it has a leader; and numbers on one side of the axis come in the
// order of their scores. What has no such place is left out. The highest is placed first, then the
// lowest, and so on inwards, so that what is left out lies between. Places are kept off in `space`.
std::vector<std::optional<ClearPlace>> place_values(const std::vector<ValueText>& values,
                                                    const std::vector<Box>& others, Direction axis,
                                                    ClearSpace& space);

}  // namespace kijun
