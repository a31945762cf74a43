// Which figures a kind of chart has to draw.
#pragma once

#include <cstddef>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// Indices into Report::figures, in order.
inline std::vector<std::size_t> figures_drawn_as(ChartKind kind, const Report& report) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    if (report.figures[i].chart == kind) found.push_back(i);
  }
  return found;
}

}  // namespace kijun
