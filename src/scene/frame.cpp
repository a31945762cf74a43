#include "scene/frame.h"

namespace kijun {

std::string_view name(Role role) {
  switch (role) {
    case Role::background:
      return "background";
    case Role::grid:
      return "grid";
    case Role::axis:
      return "axis";
    case Role::tick:
      return "tick";
    case Role::baseline:
      return "baseline";
    case Role::series:
      return "series";
    case Role::marker:
      return "marker";
    case Role::interval:
      return "interval";
    case Role::share:
      return "share";
    case Role::legend:
      return "legend";
    case Role::label:
      return "label";
    case Role::leader:
      return "leader";
    case Role::value:
      return "value";
    case Role::series_name:
      return "series_name";
    case Role::figure:
      return "figure";
    case Role::caption:
      return "caption";
    case Role::heading:
      return "heading";
    case Role::paragraph:
      return "paragraph";
    case Role::table:
      return "table";
    case Role::note:
      return "note";
    case Role::contents:
      return "contents";
    case Role::running_header:
      return "running_header";
    case Role::page_number:
      return "page_number";
    case Role::rule:
      return "rule";
  }
  return {};
}

Box text_box(const TextItem& text, double ascent, double descent) {
  return {{text.origin.x, text.origin.y - text.size * ascent},
          {text.origin.x + text.size * text.run.width(), text.origin.y + text.size * descent}};
}

std::vector<Segment> polyline(const std::vector<Point>& points, bool closed) {
  std::vector<Segment> segments;
  segments.reserve(points.size() + 1);
  for (const Point& point : points) {
    if (segments.empty()) {
      segments.emplace_back(MoveTo{point});
    } else {
      segments.emplace_back(LineTo{point});
    }
  }
  if (closed && !segments.empty()) segments.emplace_back(ClosePath{});
  return segments;
}

std::vector<Segment> circle(Point centre, Pt radius) {
  // A cubic that touches a quarter circle at its ends and middle: 4/3 (sqrt 2 - 1) of the radius.
  const Pt c = radius * 0.5522847498307936;
  const auto at = [&](Pt x, Pt y) { return centre + Point{x, y}; };
  const Pt r = radius;
  const Pt none{0};
  return {MoveTo{at(r, none)},
          CurveTo{at(r, c), at(c, r), at(none, r)},
          CurveTo{at(-c, r), at(-r, c), at(-r, none)},
          CurveTo{at(-r, -c), at(-c, -r), at(none, -r)},
          CurveTo{at(c, -r), at(r, -c), at(r, none)},
          ClosePath{}};
}

std::vector<Segment> rectangle(const Box& box) {
  return polyline({box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}}, true);
}

}  // namespace kijun
