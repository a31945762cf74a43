#include "chart/tick_labels.h"

#include <algorithm>

#include "chart/segments.h"

namespace kijun {
namespace {

constexpr std::size_t enough_to_read = 2;

Box beside(Point tick, Size size, Pt offset, TickSide side) {
  const Pt left = side == TickSide::right ? tick.x + offset : tick.x - offset - size.width;
  const Pt top = tick.y - size.height / 2;
  return {{left, top}, {left + size.width, top + size.height}};
}

bool runs_through(const std::vector<Point>& polygon, const Box& box) {
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    if (meets(polygon[i], polygon[(i + 1) % polygon.size()], box)) return true;
  }
  return false;
}

// How many numbers a side cannot show, and how many it shows in the way of lines.
struct Toll {
  std::size_t covered = 0;
  std::size_t crossed = 0;
  bool operator<(const Toll& other) const {
    return covered != other.covered ? covered < other.covered : crossed < other.crossed;
  }
};

Toll toll_of(const TickNumbers& numbers, TickSide side, Pt offset) {
  Toll toll;
  for (const auto& box : place_ticks(numbers, side, offset)) {
    if (!box) {
      ++toll.covered;
      continue;
    }
    const auto through = [&](const auto& line) { return runs_through(line, *box); };
    if (std::any_of(numbers.series.begin(), numbers.series.end(), through)) ++toll.crossed;
  }
  return toll;
}

}  // namespace

std::size_t tick_stride(std::size_t ticks, Pt step, Pt least) {
  std::size_t stride = 1;
  while (stride < ticks && step * static_cast<double>(stride) < least) ++stride;
  while (ticks % stride != 0) ++stride;
  return stride;
}

std::vector<std::optional<Box>> place_ticks(const TickNumbers& numbers, TickSide side, Pt offset) {
  std::vector<std::optional<Box>> boxes(numbers.ticks.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Box box = beside(numbers.ticks[i], numbers.sizes[i], offset, side);
    const auto covers = [&](const Box& marker) { return marker.overlaps(box); };
    if (std::none_of(numbers.markers.begin(), numbers.markers.end(), covers)) boxes[i] = box;
  }
  return boxes;
}

TickSide common_side(const std::vector<TickNumbers>& charts, Pt offset) {
  Toll left;
  Toll right;
  for (const TickNumbers& numbers : charts) {
    for (const auto& [side, sum] :
         {std::pair{TickSide::left, &left}, std::pair{TickSide::right, &right}}) {
      const Toll toll = toll_of(numbers, side, offset);
      sum->covered += toll.covered;
      sum->crossed += toll.crossed;
    }
  }
  return right < left ? TickSide::right : TickSide::left;
}

TickSide side_for(const TickNumbers& numbers, TickSide common, Pt offset) {
  const TickSide other = common == TickSide::left ? TickSide::right : TickSide::left;
  const auto shown = [&](TickSide side) {
    return numbers.ticks.size() - toll_of(numbers, side, offset).covered;
  };
  return shown(common) < enough_to_read && shown(other) > shown(common) ? other : common;
}

}  // namespace kijun
