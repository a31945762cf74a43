// Points, sizes and boxes in a plane whose x grows to the right and whose y grows downwards.
#pragma once

#include <algorithm>

#include "base/length.h"

namespace kijun {

struct Point {
  Pt x;
  Pt y;
  constexpr bool operator==(const Point&) const = default;
};

constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

struct Size {
  Pt width;
  Pt height;
  constexpr bool operator==(const Size&) const = default;
};

// An axis-parallel rectangle; min is the upper left corner, and min <= max in both directions.
struct Box {
  Point min;
  Point max;

  constexpr bool operator==(const Box&) const = default;
  constexpr Pt width() const { return max.x - min.x; }
  constexpr Pt height() const { return max.y - min.y; }
  constexpr bool contains(const Box& inner) const {
    return min.x <= inner.min.x && inner.max.x <= max.x && min.y <= inner.min.y &&
           inner.max.y <= max.y;
  }
  // True when the two share area; touching edges do not overlap.
  constexpr bool overlaps(const Box& other) const {
    return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y && other.min.y < max.y;
  }
  constexpr Box grown(Pt by) const { return {{min.x - by, min.y - by}, {max.x + by, max.y + by}}; }
};

constexpr Box united(const Box& a, const Box& b) {
  return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
          {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}

constexpr Box translated(const Box& box, Point by) { return {box.min + by, box.max + by}; }

}  // namespace kijun
