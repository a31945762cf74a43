#include "chart/tick_labels.h"

#include <algorithm>

#include "chart/segments.h"

namespace kijun {
namespace {

constexpr int clearly_fewer = 2;

Box beside(Point tick, Size size, Pt offset, bool right) {
  const Pt left = right ? tick.x + offset : tick.x - offset - size.width;
  const Pt top = tick.y - size.height / 2;
  return {{left, top}, {left + size.width, top + size.height}};
}

bool runs_through(const std::vector<Point>& polygon, const Box& box) {
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    if (meets(polygon[i], polygon[(i + 1) % polygon.size()], box)) return true;
  }
  return false;
}

}  // namespace

std::size_t tick_stride(std::size_t ticks, Pt step, Pt least) {
  std::size_t stride = 1;
  while (stride < ticks && step * static_cast<double>(stride) < least) ++stride;
  while (ticks % stride != 0) ++stride;
  return stride;
}

std::vector<std::optional<Box>> place_ticks(const std::vector<Point>& ticks,
                                            const std::vector<Size>& sizes, Pt offset,
                                            const std::vector<Box>& markers,
                                            const std::vector<std::vector<Point>>& series) {
  const auto crossed = [&](bool right) {
    int count = 0;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
      const Box box = beside(ticks[i], sizes[i], offset, right);
      const auto through = [&](const auto& line) { return runs_through(line, box); };
      if (std::any_of(series.begin(), series.end(), through)) ++count;
    }
    return count;
  };
  const bool right = crossed(true) + clearly_fewer <= crossed(false);

  std::vector<std::optional<Box>> boxes(ticks.size());
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    for (const bool side : {!right, right}) {
      const Box box = beside(ticks[i], sizes[i], offset, side);
      const auto covers = [&](const Box& marker) { return marker.overlaps(box); };
      if (std::none_of(markers.begin(), markers.end(), covers)) boxes[i] = box;
    }
  }
  return boxes;
}

}  // namespace kijun
