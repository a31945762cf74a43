#include "chart/plot_outline.h"

#include <algorithm>
#include <cmath>

#include "chart/segments.h"

namespace kijun {

PlotOutline::PlotOutline(const std::vector<Direction>& axes, Pt radius, Pt gap) : gap_(gap.v) {
  for (const Direction& axis : axes) corners_.push_back(along(axis, radius));
  for (std::size_t i = 0; i < corners_.size(); ++i) {
    const Point from = corners_[i];
    const Point to = corners_[(i + 1) % corners_.size()];
    const Point edge = to - from;
    const double length = std::sqrt(edge.x.v * edge.x.v + edge.y.v * edge.y.v);
    const Point outwards{edge.y * (gap_ / length), -edge.x * (gap_ / length)};
    edges_.push_back({from + outwards, to + outwards});
  }
}

std::optional<Pt> PlotOutline::reach(Pt top, Pt bottom) const {
  std::optional<Pt> farthest;
  const auto note = [&](Pt x) { farthest = farthest ? std::max(*farthest, x) : x; };
  for (const Point& corner : corners_) {
    const double off = std::max({(top - corner.y).v, (corner.y - bottom).v, 0.0});
    if (off <= gap_) note(corner.x + Pt(std::sqrt(gap_ * gap_ - off * off)));
  }
  for (const auto& [from, to] : edges_) {
    for (const Pt level : {top, bottom}) {
      if (std::min(from.y, to.y) >= level || level >= std::max(from.y, to.y)) continue;
      note(from.x + (to.x - from.x) * ((level - from.y) / (to.y - from.y)));
    }
    for (const Point& end : {from, to}) {
      if (top <= end.y && end.y <= bottom) note(end.x);
    }
  }
  return farthest;
}

bool PlotOutline::crossed(Point a, Point b) const {
  for (std::size_t i = 0; i < corners_.size(); ++i) {
    if (cross(a, b, corners_[i], corners_[(i + 1) % corners_.size()])) return true;
  }
  return false;
}

}  // namespace kijun
