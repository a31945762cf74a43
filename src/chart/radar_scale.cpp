#include "chart/radar_scale.h"

#include <algorithm>

#include "base/number.h"
#include "chart/marker.h"
#include "chart/tick_labels.h"

namespace kijun {
namespace {

constexpr Pt least_ring_distance{3};

}  // namespace

GroupItem grid_items(const RadarPlot& plot) {
  const ChartStyle& style = plot.style();
  GroupItem items{Role::grid, "grid", {}, {}};
  const std::size_t stride = tick_stride(plot.tick_count(), plot.tick_step(), least_ring_distance);
  const std::size_t numbered = plot.number_stride();
  for (std::size_t tick = stride; tick <= plot.tick_count(); tick += stride) {
    items.items.push_back({PathItem{Role::grid,
                                    "ring-" + std::to_string(tick / stride),
                                    polyline(plot.ring(plot.tick_value(tick)), true),
                                    stroke_of(tick % numbered == 0 ? style.spoke : style.grid),
                                    std::nullopt,
                                    {{"score", format_shortest(plot.tick_value(tick))}}}});
  }
  for (std::size_t axis = 0; axis < plot.axes(); ++axis) {
    const Point end = plot.on_axis(axis, plot.report().scale.max);
    items.items.push_back({PathItem{Role::axis,
                                    "axis-" + std::to_string(axis + 1),
                                    polyline({plot.centre(), end}, false),
                                    stroke_of(style.spoke),
                                    std::nullopt,
                                    {{"option", plot.question().options[axis].name.value}}}});
  }
  return items;
}

PathItem baseline_item(const RadarPlot& plot) {
  const double baseline = plot.scores().baseline;
  return {Role::baseline,
          "baseline",
          polyline(plot.ring(baseline), true),
          stroke_of(plot.style().baseline),
          std::nullopt,
          {{"score", exact_score(baseline)}}};
}

GroupItem tick_items(const RadarPlot& plot) {
  const ChartStyle& style = plot.style();
  const FontSet& fonts = plot.fonts();
  std::vector<Box> markers;
  std::vector<std::vector<Point>> lines;
  Pt reach;
  for (const std::size_t g : plot.drawn_series()) {
    const Box extent = marker_box(style.series[g], style);
    reach = std::max({reach, extent.max.x, -extent.min.x});
    lines.push_back(plot.values(g));
    for (const Point& point : lines.back()) markers.push_back(translated(extent, point));
  }
  const double cap_height = fonts.metrics(style.tick.face).cap_height;
  const std::size_t stride = plot.number_stride();
  std::vector<Point> points;
  std::vector<Size> sizes;
  std::vector<ShapedRun> runs;
  for (std::size_t tick = 0; tick <= plot.tick_count(); tick += stride) {
    runs.push_back(fonts.shape(format_shortest(plot.tick_value(tick)), style.tick.face));
    points.push_back(plot.on_axis(0, plot.tick_value(tick)));
    sizes.push_back({style.tick.size * runs.back().width() + tick_paper * 2,
                     style.tick.size * cap_height + tick_paper * 2});
  }
  const auto boxes = place_ticks(points, sizes, reach, markers, lines);
  GroupItem items{Role::tick, "ticks", {}, {}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!boxes[i]) continue;
    const Box box = snapped(*boxes[i]);
    items.items.push_back({PathItem{Role::tick, "", rectangle(box), std::nullopt, style.paper}});
    items.items.push_back({TextItem{Role::tick, "tick-" + std::to_string(i), runs[i],
                                    snapped(Point{box.min.x + tick_paper, box.max.y - tick_paper}),
                                    style.tick.size, style.tick.colour}});
  }
  return items;
}

}  // namespace kijun
