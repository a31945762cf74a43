#include "chart/radar_scale.h"

#include <algorithm>

#include "base/number.h"
#include "chart/marker.h"
#include "chart/series_look.h"
#include "chart/tick_labels.h"

namespace kijun {
namespace {

constexpr Pt least_ring_distance{3};

// The text of the scale's i-th number.
ShapedRun number_run(const RadarPlot& plot, std::size_t i) {
  const double value = plot.tick_value(i * plot.number_stride());
  return plot.fonts().shape(format_shortest(value), plot.style().tick.face);
}

TickNumbers tick_numbers(const RadarPlot& plot) {
  const TypeStyle& type = plot.style().tick;
  const double cap_height = plot.fonts().metrics(type.face).cap_height;
  TickNumbers numbers;
  for (std::size_t i = 0; i * plot.number_stride() <= plot.tick_count(); ++i) {
    numbers.ticks.push_back(plot.on_axis(0, plot.tick_value(i * plot.number_stride())));
    numbers.sizes.push_back({type.size * number_run(plot, i).width() + tick_paper * 2,
                             type.size * cap_height + tick_paper * 2});
  }
  for (const std::size_t g : plot.drawn_series()) {
    numbers.series.push_back(plot.values(g));
    for (std::size_t axis = 0; axis < plot.axes(); ++axis) {
      numbers.markers.push_back(plot.marker_on(axis, g));
    }
  }
  return numbers;
}

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

TickPlace tick_place(const std::vector<RadarPlot>& plots) {
  TickPlace place;
  std::vector<TickNumbers> charts;
  for (const RadarPlot& plot : plots) {
    charts.push_back(tick_numbers(plot));
    for (const std::size_t g : plot.drawn_series()) {
      const Box extent = marker_box(plot.style().series[g], plot.style());
      place.offset = std::max({place.offset, extent.max.x, -extent.min.x});
    }
  }
  place.side = common_side(charts, place.offset);
  return place;
}

GroupItem tick_items(const RadarPlot& plot, const TickPlace& place) {
  const ChartStyle& style = plot.style();
  const TickNumbers numbers = tick_numbers(plot);
  const auto boxes =
      place_ticks(numbers, side_for(numbers, place.side, place.offset), place.offset);
  GroupItem items{Role::tick, "ticks", {}, {}};
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i]) continue;
    const Box box = snapped(*boxes[i]);
    items.items.push_back({PathItem{Role::tick, "", rectangle(box), std::nullopt, style.paper}});
    items.items.push_back({TextItem{Role::tick, "tick-" + std::to_string(i), number_run(plot, i),
                                    snapped(Point{box.min.x + tick_paper, box.max.y - tick_paper}),
                                    style.tick.size, style.tick.colour}});
  }
  return items;
}

}  // namespace kijun
