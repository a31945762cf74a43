// Where series are named beside their lines. Pure geometry.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "chart/clear_space.h"

namespace kijun {

struct NamedLine {
  std::size_t series = 0;
  std::vector<Point> corners;  // of its polygon
  std::vector<Box> markers;    // those of its markers that no other covers
  std::vector<Size> forms;     // ways to set its name, the best first
};

struct NamePlace {
  std::size_t form = 0;
  ClearPlace place;
};

// A place for each name where it cuts no line, and where it is plain whose name it is: touching its
// line where no other is near, or with a leader to such a place or to a marker of its own. Those
// with the fewest choices choose first. A name without such a place gets none.
std::vector<std::optional<NamePlace>> place_names(const std::vector<NamedLine>& names,
                                                  ClearSpace space);

}  // namespace kijun
