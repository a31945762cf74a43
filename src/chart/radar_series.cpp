#include "chart/radar_series.h"

#include "chart/description.h"
#include "chart/end_marks.h"
#include "chart/marker.h"
#include "chart/series_look.h"

namespace kijun {
namespace {

// The closed line through the points, but an edge that goes back over the one before it, as between
// two scores of 0, is left out: its dashes would fill the gaps of the other's.
std::vector<Segment> series_outline(const std::vector<Point>& points) {
  const std::size_t count = points.size();
  const auto goes_back = [&](std::size_t i) {
    return points[(i + 1) % count] == points[(i + count - 1) % count];
  };
  bool whole = true;
  std::vector<Segment> segments{MoveTo{points[0]}};
  for (std::size_t i = 0; i < count; ++i) {
    const Point& to = points[(i + 1) % count];
    whole = whole && !goes_back(i);
    if (goes_back(i)) {
      segments.emplace_back(MoveTo{to});
    } else {
      segments.emplace_back(LineTo{to});
    }
  }
  return whole ? polyline(points, true) : segments;
}

std::vector<Datum> data_of(const RadarPlot& plot, std::size_t series) {
  return series_data(plot.breakdown().groups[series], plot.scores().groups[series]);
}

}  // namespace

PathItem series_line(const RadarPlot& plot, std::size_t series) {
  const SeriesStyle& look = plot.style().series[series];
  PathItem path{Role::series, "series-" + std::to_string(series + 1),
                series_outline(plot.values(series)),
                Stroke{look.colour, plot.style().series_width, look.dash, Cap::butt}, std::nullopt};
  path.data = data_of(plot, series);
  return path;
}

GroupItem axis_markers(const RadarPlot& plot, std::size_t axis) {
  GroupItem items{Role::marker, "markers-" + std::to_string(axis + 1), {}, {}};
  for (const std::size_t g : plot.marker_order(axis)) {
    const double score = plot.scores().groups[g].options[axis].score;
    PathItem path = marker_path(plot.style().series[g], plot.style(), plot.on_axis(axis, score));
    path.id = "marker-" + std::to_string(g + 1) + "-" + std::to_string(axis + 1);
    path.data = {{"score", exact_score(score)}};
    items.items.push_back({std::move(path)});
  }
  return items;
}

std::vector<LegendEntry> legend_entries(const RadarPlot& plot) {
  const ChartStyle& style = plot.style();
  const FigureScores& scores = plot.scores();
  const Wording& wording = plot.report().style.wording;
  std::vector<LegendEntry> entries;
  for (std::size_t g = 0; g < scores.groups.size(); ++g) {
    LegendEntry entry =
        legend_entry(wording, style, g, plot.breakdown().groups[g], scores.groups[g]);
    entry.text = with_letter(plot.report(), plot.figure(), scores, g, entry.text);
    entries.push_back(std::move(entry));
  }
  entries.push_back(
      {baseline_text(wording, scores.baseline), style.baseline, std::nullopt, style.legend.colour});
  return entries;
}

GroupItem legend_group(const RadarPlot& plot, const Legend& legend, Point corner) {
  GroupItem all{Role::legend, "legend", {}, {}};
  all.offset = snapped(corner);
  for (std::size_t i = 0; i < legend.items.size(); ++i) {
    GroupItem entry = legend.items[i];
    entry.data = i < plot.breakdown().groups.size()
                     ? data_of(plot, i)
                     : std::vector<Datum>{{"score", exact_score(plot.scores().baseline)}};
    all.items.push_back({std::move(entry)});
  }
  return all;
}

}  // namespace kijun
