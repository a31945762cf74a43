// The scale's numbers along the first axis.
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// Every how many ticks one is shown, so that what is shown stands at least `least` apart: 1 when
// all fit. The last of `ticks` (> 0) steps is shown if any such choice allows it.
std::size_t tick_stride(std::size_t ticks, Pt step, Pt least);

enum class TickSide { left, right };  // of the axis

// The numbers of one chart, and what is in their way.
struct TickNumbers {
  std::vector<Point> ticks;  // on the axis
  std::vector<Size> sizes;
  std::vector<Box> markers;
  std::vector<std::vector<Point>> series;  // the lines' corners
};

// Where they stand on a side: at the height of their tick, `offset` from the axis. One that a
// marker covers there is left out. (Lines are interrupted by the number: what the caller draws
// behind it.)
std::vector<std::optional<Box>> place_ticks(const TickNumbers& numbers, TickSide side, Pt offset);

// The side for all charts of a report: that on which markers cover fewer of their numbers in all,
// else that on which lines cross fewer, else the left.
TickSide common_side(const std::vector<TickNumbers>& charts, Pt offset);

// The side for one of them: the common one, unless fewer than two of its numbers could be shown
// there and more on the other.
TickSide side_for(const TickNumbers& numbers, TickSide common, Pt offset);

}  // namespace kijun
