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
  // What lies farthest to the right is in the first half of the axes, and they go downwards.
  for (std::size_t i = 0; 2 * i <= corners_.size(); ++i) {
    const Point& corner = corners_[i];
    const double above = (top - corner.y).v;
    const double below = (corner.y - bottom).v;
    if (above > gap_) continue;
    if (below > gap_) break;
    const double off = std::max(std::max(above, below), 0.0);
    note(corner.x + Pt(std::sqrt(gap_ * gap_ - off * off)));
  }
  for (std::size_t i = 0; 2 * i < corners_.size(); ++i) {
    const auto& [from, to] = edges_[i];
    const Pt upper = std::min(from.y, to.y);
    const Pt lower = std::max(from.y, to.y);
    if (lower < top || upper > bottom) continue;
    for (const Pt level : {top, bottom}) {
      if (upper >= level || level >= lower) continue;
      note(from.x + (to.x - from.x) * ((level - from.y) / (to.y - from.y)));
    }
    if (top <= from.y && from.y <= bottom) note(from.x);
    if (top <= to.y && to.y <= bottom) note(to.x);
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
