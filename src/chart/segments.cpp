#include "chart/segments.h"

#include <algorithm>

namespace kijun {
namespace {

double turn(Point a, Point b, Point c) {
  return (b.x - a.x).v * (c.y - a.y).v - (b.y - a.y).v * (c.x - a.x).v;
}

int sign(double value) { return value > 0 ? 1 : (value < 0 ? -1 : 0); }

bool within(Point a, Point b, Point on_line) {
  return std::min(a.x, b.x) <= on_line.x && on_line.x <= std::max(a.x, b.x) &&
         std::min(a.y, b.y) <= on_line.y && on_line.y <= std::max(a.y, b.y);
}

}  // namespace

bool cross(Point a, Point b, Point c, Point d) {
  if (a == c || a == d || b == c || b == d) return false;
  const int abc = sign(turn(a, b, c));
  const int abd = sign(turn(a, b, d));
  const int cda = sign(turn(c, d, a));
  const int cdb = sign(turn(c, d, b));
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (abc == 0 && within(a, b, c)) || (abd == 0 && within(a, b, d)) ||
         (cda == 0 && within(c, d, a)) || (cdb == 0 && within(c, d, b));
}

bool meets(Point a, Point b, const Box& box) {
  // Liang-Barsky: the range of the line's parameter that lies inside all four edges.
  double from = 0;
  double to = 1;
  const auto clip = [&](double start, double step, double low, double high) {
    if (step == 0) return low < start && start < high;
    const double first = (low - start) / step;
    const double second = (high - start) / step;
    from = std::max(from, std::min(first, second));
    to = std::min(to, std::max(first, second));
    return true;
  };
  return clip(a.x.v, (b.x - a.x).v, box.min.x.v, box.max.x.v) &&
         clip(a.y.v, (b.y - a.y).v, box.min.y.v, box.max.y.v) && from < to;
}

std::optional<std::pair<Point, Point>> clipped(Point a, Point b, Pt left, Pt right) {
  if (a.x > b.x) std::swap(a, b);
  if (b.x < left || right < a.x) return std::nullopt;
  const auto at = [&](Pt x) { return Point{x, a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x))}; };
  return std::pair{a.x < left ? at(left) : a, b.x > right ? at(right) : b};
}

}  // namespace kijun
