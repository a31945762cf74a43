#include "chart/marker.h"

#include <array>

#include "chart/polar.h"

namespace kijun {
namespace {

constexpr Pt rim_width{0.5};      // of paper, around a filled marker
constexpr Pt outline_width{0.9};  // of a hollow marker

struct Corner {
  double x;
  double y;
};

template <std::size_t n>
std::vector<Segment> polygon(const std::array<Corner, n>& corners, Point centre, Pt radius) {
  std::vector<Point> points;
  points.reserve(n);
  for (const Corner& corner : corners) {
    points.push_back(snapped(centre + Point{radius * corner.x, radius * corner.y}));
  }
  return polyline(points, true);
}

// Corners for a circle of radius 1, y downwards; areas are near that circle's, stars and crosses a
// little wider.
constexpr std::array<Corner, 4> square{{{-.89, -.89}, {.89, -.89}, {.89, .89}, {-.89, .89}}};
constexpr std::array<Corner, 4> diamond{{{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}}};
constexpr std::array<Corner, 3> triangle{{{0, -1.35}, {1.2, .75}, {-1.2, .75}}};
constexpr std::array<Corner, 3> inverted_triangle{{{0, 1.35}, {-1.2, -.75}, {1.2, -.75}}};
constexpr std::array<Corner, 12> plus{{{-.42, -1.3},
                                       {.42, -1.3},
                                       {.42, -.42},
                                       {1.3, -.42},
                                       {1.3, .42},
                                       {.42, .42},
                                       {.42, 1.3},
                                       {-.42, 1.3},
                                       {-.42, .42},
                                       {-1.3, .42},
                                       {-1.3, -.42},
                                       {-.42, -.42}}};
// The plus, turned by an eighth.
constexpr std::array<Corner, 12> cross{{{-1.22, -.62},
                                        {-.62, -1.22},
                                        {0, -.6},
                                        {.62, -1.22},
                                        {1.22, -.62},
                                        {.6, 0},
                                        {1.22, .62},
                                        {.62, 1.22},
                                        {0, .6},
                                        {-.62, 1.22},
                                        {-1.22, .62},
                                        {-.6, 0}}};
constexpr std::array<Corner, 10> star{{{0, -1.5},
                                       {.37, -.51},
                                       {1.43, -.46},
                                       {.6, .19},
                                       {.88, 1.21},
                                       {0, .63},
                                       {-.88, 1.21},
                                       {-.6, .19},
                                       {-1.43, -.46},
                                       {-.37, -.51}}};

}  // namespace

std::vector<Segment> marker_outline(Marker marker, Point centre, Pt radius) {
  switch (marker) {
    case Marker::circle: {
      std::vector<Segment> segments = circle(centre, radius);
      return segments;
    }
    case Marker::square:
      return polygon(square, centre, radius);
    case Marker::triangle:
      return polygon(triangle, centre, radius);
    case Marker::diamond:
      return polygon(diamond, centre, radius);
    case Marker::inverted_triangle:
      return polygon(inverted_triangle, centre, radius);
    case Marker::cross:
      return polygon(cross, centre, radius);
    case Marker::plus:
      return polygon(plus, centre, radius);
    case Marker::star:
      return polygon(star, centre, radius);
  }
  return {};
}

PathItem marker_path(const SeriesStyle& series, const ChartStyle& style, Point centre) {
  PathItem path;
  path.role = Role::marker;
  // Half of the outline lies outside the shape.
  const Pt radius = series.hollow ? style.marker_radius - outline_width / 2 : style.marker_radius;
  path.segments = marker_outline(series.marker, centre, radius);
  if (series.hollow) {
    path.fill = style.paper;
    path.stroke = Stroke{series.colour, outline_width, {}, Cap::butt};
  } else {
    path.fill = series.colour;
    path.stroke = Stroke{style.paper, rim_width, {}, Cap::butt};
  }
  return path;
}

Box marker_box(const SeriesStyle& series, const ChartStyle& style) {
  std::optional<Box> box;
  for (const Segment& segment : marker_outline(series.marker, {}, style.marker_radius)) {
    const Point* to = nullptr;
    if (const auto* move = std::get_if<MoveTo>(&segment)) to = &move->to;
    if (const auto* line = std::get_if<LineTo>(&segment)) to = &line->to;
    if (const auto* curve = std::get_if<CurveTo>(&segment)) to = &curve->to;
    if (to == nullptr) continue;
    const Box point{*to, *to};
    box = box ? united(*box, point) : point;
  }
  return box->grown(series.hollow ? outline_width / 2 : rim_width / 2);
}

}  // namespace kijun
