// The scale of charts that are made of rows: values from left to right, numbers below.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resolve/style.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

struct ValueScale {
  Pt left;   // where 0 stands
  Pt right;  // where max stands
  double max = 1;
  std::size_t steps = 1;  // from 0 to max

  Pt place(double value) const { return left + (right - left) * (value / max); }
  // Steps like 0.1 are not exact; their multiples shall not be written 0.30000000000000004.
  double value(std::size_t step) const;
};

// A part of a scale's lines.
struct Stretch {
  Pt top, bottom;
};

// A scale's lines, that at 0 drawn like a spoke: "ring-0" at 0, …, as a radar chart calls them,
// each with its value as `quantity` ("score").
std::vector<Item> scale_lines(const ValueScale& scale, const std::vector<Stretch>& stretches,
                              std::string_view quantity, const ChartStyle& style);

// Its numbers below `top`, as many as have room ("ticks": tick-0 …), and what it measures, which
// ends left of them.
GroupItem scale_numbers(const ValueScale& scale, const std::string& measures, Pt top,
                        const ChartStyle& style, const FontSet& fonts);

// How high these are, and how far they reach beyond the scale's ends.
Pt numbers_height(const ChartStyle& style, const FontSet& fonts);
Pt numbers_reach(const ValueScale& scale, const ChartStyle& style, const FontSet& fonts);

// The width left of the scale that `measures` takes.
Pt measures_width(const std::string& measures, const ChartStyle& style, const FontSet& fonts);

}  // namespace kijun
