#include "chart/clear_space.h"

#include <algorithm>
#include <cmath>

#include "chart/segments.h"

namespace kijun {
namespace {

constexpr double into_the_corner = 0.6;  // of what is in the middle: how near a diagonal box comes

Pt distance_to_line(Point at, Point from, Point to) {
  const Point along = to - from;
  const double length = along.x.v * along.x.v + along.y.v * along.y.v;
  const Point off = at - from;
  const double share =
      length == 0 ? 0 : std::clamp((off.x.v * along.x.v + off.y.v * along.y.v) / length, 0.0, 1.0);
  return distance(at, {from.x + along.x * share, from.y + along.y * share});
}

}  // namespace

Pt distance(Point a, Point b) { return Pt(std::hypot((a.x - b.x).v, (a.y - b.y).v)); }

Point nearest_point(const Box& box, Point to) {
  return {std::clamp(to.x, box.min.x, box.max.x), std::clamp(to.y, box.min.y, box.max.y)};
}

Box box_beside(const Box& around, Size size, int x, int y, Pt gap) {
  const Point middle{(around.min.x + around.max.x) / 2, (around.min.y + around.max.y) / 2};
  const double reach = x != 0 && y != 0 ? into_the_corner : 1;
  const auto low = [&](int side, Pt centre, Pt half, Pt length) {
    if (side > 0) return centre + half * reach + gap;
    if (side < 0) return centre - half * reach - gap - length;
    return centre - length / 2;
  };
  const Point min{low(x, middle.x, around.width() / 2, size.width),
                  low(y, middle.y, around.height() / 2, size.height)};
  return {min, {min.x + size.width, min.y + size.height}};
}

bool ClearSpace::has_room(const Box& box) const {
  if (!page_.contains(box)) return false;
  const auto in_the_way = [&](const Box& other) { return other.overlaps(box); };
  const auto through = [&](const PlotLine& line) { return meets(line.from, line.to, box); };
  return std::none_of(boxes_.begin(), boxes_.end(), in_the_way) &&
         std::none_of(barriers_.begin(), barriers_.end(), through);
}

bool ClearSpace::has_room(Point from, Point to) const {
  const auto in_the_way = [&](const Box& box) { return meets(from, to, box); };
  const auto crossed = [&](const PlotLine& line) { return cross(from, to, line.from, line.to); };
  return std::none_of(boxes_.begin(), boxes_.end(), in_the_way) &&
         std::none_of(barriers_.begin(), barriers_.end(), crossed);
}

std::size_t ClearSpace::lines_cut(const Box& box) const {
  std::size_t count = 0;
  std::optional<std::size_t> last;  // lines of a series come in a row
  for (const PlotLine& line : lines_) {
    if (last == line.series || !meets(line.from, line.to, box)) continue;
    last = line.series;
    ++count;
  }
  return count;
}

std::size_t ClearSpace::others_cut(const Box& box, const std::vector<std::size_t>& own) const {
  std::size_t count = 0;
  std::size_t last = no_series;
  for (const PlotLine& line : lines_) {
    if (line.series == last || line.series == no_series || !meets(line.from, line.to, box))
      continue;
    last = line.series;
    if (std::find(own.begin(), own.end(), last) == own.end()) ++count;
  }
  return count;
}

bool ClearSpace::has_other_series(const Box& box, std::size_t own) const {
  return std::any_of(lines_.begin(), lines_.end(), [&](const PlotLine& line) {
    return line.series != own && line.series != no_series && meets(line.from, line.to, box);
  });
}

bool ClearSpace::crosses_series(Point a, Point b) const {
  return std::any_of(lines_.begin(), lines_.end(), [&](const PlotLine& line) {
    return line.series != no_series && cross(a, b, line.from, line.to);
  });
}

Pt ClearSpace::nearest_series(Point at, std::size_t own) const {
  Pt nearest{1e6};
  for (const PlotLine& line : lines_) {
    if (line.series == own || line.series == no_series) continue;
    nearest = std::min(nearest, distance_to_line(at, line.from, line.to));
  }
  return nearest;
}

}  // namespace kijun
