#include "chart/radar_plot.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "chart/marker.h"
#include "chart/series_look.h"
#include "chart/tick_labels.h"

namespace kijun {
namespace {

// Of two numbers on the scale, times their size: more would cut more of the lines than they tell.
constexpr double least_tick_distance = 2;

}  // namespace

RadarPlot::RadarPlot(const Report& report, std::size_t figure, const FigureScores& scores,
                     const PlotPlan& plan, const std::vector<AxisMarks>& marks,
                     const FontSet& fonts)
    : report_(report),
      figure_(report.figures[figure]),
      scores_(scores),
      plan_(plan),
      labels_(plan.labels_of(report, figure)),
      marks_(marks),
      fonts_(fonts),
      style_(style_for(report.style.chart, scores.groups.size())),
      directions_(axis_directions(question().options.size())),
      centre_(snapped(Point{width() / 2, style_.padding + labels().above})) {}

Point RadarPlot::on_axis(std::size_t axis, double value) const {
  return snapped(centre_ + along(directions_[axis], plan_.radius * (value / report_.scale.max)));
}

std::vector<Point> RadarPlot::ring(double value) const {
  std::vector<Point> points;
  for (std::size_t axis = 0; axis < axes(); ++axis) points.push_back(on_axis(axis, value));
  return points;
}

std::vector<std::size_t> RadarPlot::drawn_series() const {
  std::vector<std::size_t> drawn;
  for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
    if (scores_.groups[g].counts()) drawn.push_back(g);
  }
  return drawn;
}

std::vector<Point> RadarPlot::values(std::size_t series) const {
  std::vector<Point> points;
  for (std::size_t axis = 0; axis < axes(); ++axis) {
    points.push_back(on_axis(axis, scores_.groups[series].options[axis].score));
  }
  return points;
}

Box RadarPlot::marker_on(std::size_t axis, std::size_t series) const {
  const double score = scores_.groups[series].options[axis].score;
  return translated(marker_box(style_.series[series], style_), on_axis(axis, score));
}

std::vector<std::size_t> RadarPlot::marker_order(std::size_t axis) const {
  std::vector<std::size_t> drawn = drawn_series();
  if (drawn.empty()) return drawn;
  const std::size_t top =
      drawn.size() > axes() ? axis * drawn.size() / axes() : axis % drawn.size();
  const auto second = drawn.begin() + static_cast<std::ptrdiff_t>((top + 1) % drawn.size());
  std::rotate(drawn.begin(), second, drawn.end());
  return drawn;
}

std::size_t RadarPlot::markers_over(std::size_t series, std::size_t axis, const Box& part) const {
  const std::vector<std::size_t> order = marker_order(axis);
  const auto over = [&](std::size_t later) { return marker_on(axis, later).overlaps(part); };
  const auto found =
      std::count_if(std::find(order.begin(), order.end(), series) + 1, order.end(), over);
  return static_cast<std::size_t>(found);
}

bool RadarPlot::is_covered(std::size_t series, std::size_t axis) const {
  return markers_over(series, axis, marker_on(axis, series)) > 0;
}

bool RadarPlot::is_hidden(std::size_t series, std::size_t axis) const {
  const Point middle = on_axis(axis, scores_.groups[series].options[axis].score);
  return markers_over(series, axis, {middle, middle}) > 1;
}

std::size_t RadarPlot::tick_count() const {
  return static_cast<std::size_t>(std::lround(report_.scale.max / report_.scale.step));
}

double RadarPlot::tick_value(std::size_t tick) const {
  // Steps like 0.1 are not exact; their multiples shall not be written 0.30000000000000004.
  const double value = report_.scale.step * static_cast<double>(tick);
  return std::round(value * 1e9) / 1e9;
}

Pt RadarPlot::tick_step() const { return plan_.radius / static_cast<double>(tick_count()); }

std::size_t RadarPlot::number_stride() const {
  return tick_stride(tick_count(), tick_step(), style_.tick.size * least_tick_distance);
}

Stroke stroke_of(const LineStyle& line) { return {line.colour, line.width, line.dash, Cap::butt}; }

}  // namespace kijun
