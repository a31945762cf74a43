#include "chart/radar.h"

#include <algorithm>

#include "chart/description.h"
#include "chart/end_marks.h"
#include "chart/figures_drawn_as.h"
#include "chart/legend.h"
#include "chart/messages.h"
#include "chart/plot_plan.h"
#include "chart/proof.h"
#include "chart/radar_plot.h"
#include "chart/radar_scale.h"
#include "chart/radar_series.h"
#include "chart/radar_texts.h"

namespace kijun {
namespace {

// Below the plot; or beside it, level with its middle as far as both are high enough for that.
Point corner_of(const Legend& legend, const RadarPlot& plot) {
  const Pt padding = plot.style().padding;
  const Pt below = plot.labels().below;
  if (plot.style().legend_width == Pt(0)) {
    return {padding, plot.centre().y + below + legend_gap};
  }
  const Pt middle = (padding + plot.centre().y + below) / 2;
  return {plot.width() + gap_beside_plot - legend.left,
          std::max(padding, middle - legend.height / 2)};
}

Result<Legend> legend_of(const RadarPlot& plot) {
  const ChartStyle& style = plot.style();
  auto made = make_legend(plot.fonts(), style, legend_entries(plot), legend_room(style));
  if (auto* legend = std::get_if<Legend>(&made)) return std::move(*legend);
  const std::size_t entry = std::get<LegendTooWide>(made).entry;
  const std::vector<Group>& groups = plot.breakdown().groups;
  return entry < groups.size()
             ? chart_messages::legend_too_wide(style, plot.figure(), groups[entry])
             : chart_messages::baseline_too_wide(plot.report().style, plot.figure());
}

struct Drawing {
  Frame frame;
  std::optional<LeftOut> left_out;
};

// The parts from the back to the front.
Drawing draw(const RadarPlot& plot, const Legend& legend, const TickPlace& tick_place) {
  const ChartStyle& style = plot.style();
  const Figure& figure = plot.figure();
  const Wording& wording = plot.report().style.wording;
  Drawing made;
  Frame& frame = made.frame;
  frame.id = figure.name;
  frame.title = figure.label + " " + figure.caption;
  frame.description = chart_description(plot.report(), figure, plot.scores());
  frame.note = marks_note(plot.report(), figure, plot.scores()) +
               completeness_note(wording, plot.breakdown(), plot.scores());
  frame.language = wording.language;
  const Point legend_corner = corner_of(legend, plot);
  const Pt plot_end = plot.centre().y + plot.labels().below;
  const Pt end = std::max(plot_end, legend_corner.y + legend.height);
  frame.size = {style.width, snapped(end + style.padding)};

  frame.items.push_back({PathItem{Role::background, "background",
                                  rectangle({{}, {frame.size.width, frame.size.height}}),
                                  std::nullopt, style.paper}});
  frame.items.push_back({grid_items(plot)});
  for (const std::size_t g : plot.drawn_series()) frame.items.push_back({series_line(plot, g)});
  frame.items.push_back({baseline_item(plot)});
  GroupItem ticks = tick_items(plot, tick_place);
  PlotTextItems texts = plot_text_items(plot, ticks);
  frame.items.push_back({std::move(ticks)});
  for (GroupItem& group : texts.groups) frame.items.push_back({std::move(group)});
  for (std::size_t axis = 0; axis < plot.axes(); ++axis) {
    frame.items.push_back({axis_markers(plot, axis)});
  }
  frame.items.push_back({axis_label_items(plot)});
  frame.items.push_back({legend_group(plot, legend, legend_corner)});
  made.left_out = std::move(texts.left_out);
  return made;
}

Result<Drawing> radar_chart(const RadarPlot& plot, const TickPlace& tick_place) {
  Diagnostics diagnostics;
  const auto legend = legend_of(plot).take(diagnostics);
  if (!legend) return diagnostics;
  Drawing drawing = draw(plot, *legend, tick_place);
  const std::vector<std::string> breaches =
      overlaps(drawing.frame, plot.fonts(), plot.style().padding);
  if (!breaches.empty()) return chart_messages::overlap(plot.figure(), breaches);
  return drawing;
}

}  // namespace

Result<std::vector<Frame>> radar_charts(const Report& report, const ScoreTable& scores,
                                        const FontSet& fonts) {
  Diagnostics diagnostics;
  MarksOfFigures marks(report.figures.size());
  for (const std::size_t i : figures_drawn_as(ChartKind::radar, report)) {
    marks[i] = end_marks(report, report.figures[i], scores.figures[i]);
  }
  const auto plan = plan_plot(report, marks, fonts).take(diagnostics);
  if (!plan) return diagnostics;
  std::vector<RadarPlot> plots;
  for (const std::size_t i : figures_drawn_as(ChartKind::radar, report)) {
    plots.emplace_back(report, i, scores.figures[i], *plan, marks[i], fonts);
  }
  const TickPlace ticks = tick_place(plots);
  std::vector<Frame> frames;
  std::vector<LeftOut> left_out;
  for (const RadarPlot& plot : plots) {
    auto drawing = radar_chart(plot, ticks).take(diagnostics);
    if (!drawing) continue;
    frames.push_back(std::move(drawing->frame));
    if (drawing->left_out) left_out.push_back(*std::move(drawing->left_out));
  }
  if (has_errors(diagnostics)) return diagnostics;
  if (!left_out.empty()) diagnostics.push_back(chart_messages::no_room_in_plot(left_out));
  return {std::move(frames), std::move(diagnostics)};
}

}  // namespace kijun
