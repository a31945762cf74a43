// What texts inside a plot have to keep clear of, and what they had better not cut.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// Of the baseline, which nothing is named or measured after.
inline constexpr auto no_series = static_cast<std::size_t>(-1);

struct PlotLine {
  Point from, to;
  std::size_t series = no_series;  // whose line it is
};

class ClearSpace {
 public:
  explicit ClearSpace(Box page) : page_(page) {}

  void keep_off(const Box& box) { boxes_.push_back(box); }
  void keep_off_line(Point from, Point to) { barriers_.push_back({from, to}); }
  void add_line(const PlotLine& line) { lines_.push_back(line); }

  // True when the box is on the page, and overlaps nothing that is to be kept off.
  bool has_room(const Box& box) const;
  // True when a line can be drawn there: it meets no box and no barrier.
  bool has_room(Point from, Point to) const;
  // How many lines run through the box, that of a series counting once.
  std::size_t lines_cut(const Box& box) const;
  // The same of other series' lines than these.
  std::size_t others_cut(const Box& box, const std::vector<std::size_t>& own) const;
  // True when the line of another series than `own` runs through the box.
  bool has_other_series(const Box& box, std::size_t own) const;
  // True when the line from a to b crosses that of any series.
  bool crosses_series(Point a, Point b) const;
  // How far the nearest line of another series is from the point.
  Pt nearest_series(Point at, std::size_t own) const;

 private:
  Box page_;
  std::vector<Box> boxes_;
  std::vector<PlotLine> barriers_;
  std::vector<PlotLine> lines_;
};

// A text that was found a place, and the line from it to what it names if it stands away from it.
struct ClearPlace {
  Box box;
  std::optional<std::pair<Point, Point>> leader;  // from what it names to the text
};

// The box of this size that lies at `gap` from `around` in one of eight directions (-1, 0, 1 each
// way, not both 0).
Box box_beside(const Box& around, Size size, int x, int y, Pt gap);

// The point of the box that is nearest.
Point nearest_point(const Box& box, Point to);

Pt distance(Point a, Point b);

}  // namespace kijun
