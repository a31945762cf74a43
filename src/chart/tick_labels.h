// The scale's numbers along the first axis.
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// Every how many ticks one is shown, so that what is shown stands at least `least` apart: 1 when
// all fit. The last of `ticks` (> 0) steps is shown if any such choice allows it.
std::size_t tick_stride(std::size_t ticks, Pt step, Pt least);

// Where the numbers of these ticks stand: at the height of their tick, `offset` from the axis. All
// stand on its left side, unless clearly fewer of them are crossed by series' lines on the right.
// One that a marker covers changes sides, or is left out when both sides are covered. (Lines are
// interrupted by the number: what the caller draws behind it.)
std::vector<std::optional<Box>> place_ticks(const std::vector<Point>& ticks,
                                            const std::vector<Size>& sizes, Pt offset,
                                            const std::vector<Box>& markers,
                                            const std::vector<std::vector<Point>>& series);

}  // namespace kijun
