#include "chart/radar_texts.h"

#include "chart/clear_space.h"
#include "chart/end_marks.h"
#include "chart/plot_texts.h"
#include "findings/inference_words.h"

namespace kijun {
namespace {

constexpr Pt leader_width{0.35};
constexpr Pt name_off_label{4};  // least distance of a line's name from an option's label

PathItem leader_item(const RadarPlot& plot, std::size_t axis, const Leader& line) {
  const Point centre = plot.centre();
  return {Role::leader, "leader-" + std::to_string(axis + 1),
          polyline(
              {snapped(centre + line.from), snapped(centre + line.knee), snapped(centre + line.to)},
              false),
          Stroke{plot.style().tick.colour, leader_width, {}, Cap::butt}, std::nullopt};
}

std::vector<PlottedSeries> plotted_series(const RadarPlot& plot) {
  std::vector<PlottedSeries> plotted;
  for (const std::size_t g : plot.drawn_series()) {
    PlottedSeries series{g, {}, {}, plot.values(g), {}, {}};
    series.name = with_letter(plot.report(), plot.figure(), plot.scores(), g,
                              plot.breakdown().groups[g].name.value);
    for (std::size_t axis = 0; axis < plot.axes(); ++axis) {
      series.scores.push_back(plot.scores().groups[g].options[axis].score);
      series.covered.push_back(plot.is_covered(g, axis));
      series.hidden.push_back(plot.is_hidden(g, axis));
    }
    plotted.push_back(std::move(series));
  }
  return plotted;
}

// What stands in and around the plot already.
ClearSpace clear_space(const RadarPlot& plot, const GroupItem& ticks) {
  const ChartStyle& style = plot.style();
  const Pt edge = style.padding;
  const Point centre = plot.centre();
  ClearSpace space(
      {{edge, edge}, {plot.width() - edge, centre.y + plot.labels().below + legend_gap / 2}});
  for (const std::size_t g : plot.drawn_series()) {
    const std::vector<Point> points = plot.values(g);
    for (std::size_t i = 0; i < points.size(); ++i) {
      space.add_line({points[i], points[(i + 1) % points.size()], g});
      space.keep_off(plot.marker_on(i, g));
    }
  }
  const std::vector<Point> baseline = plot.ring(plot.scores().baseline);
  for (std::size_t i = 0; i < baseline.size(); ++i) {
    space.add_line({baseline[i], baseline[(i + 1) % baseline.size()]});
  }
  for (const Item& item : ticks.items) {
    const auto* text = std::get_if<TextItem>(&item.content);
    if (text == nullptr) continue;
    const double cap_height = plot.fonts().metrics(style.tick.face).cap_height;
    space.keep_off(text_box(*text, cap_height, 0).grown(tick_paper));
  }
  for (const PlacedLabel& label : plot.labels().placement.labels) {
    space.keep_off(translated(label.box, centre).grown(tick_paper));
    if (!label.leader) continue;
    space.keep_off_line(centre + label.leader->from, centre + label.leader->knee);
    space.keep_off_line(centre + label.leader->knee, centre + label.leader->to);
  }
  return space;
}

// The groups' marks of an axis. All are in one colour: in a grey copy the lighter of their series'
// colours would look like weaker differences.
std::vector<Item> mark_items(const RadarPlot& plot, std::size_t axis) {
  const ChartStyle& style = plot.style();
  const LabelText& text = plot.labels().texts[axis];
  const PlacedLabel& place = plot.labels().placement.labels[axis];
  const std::vector<Point> origins =
      mark_origins(text, place.form, plot.centre() + place.box.min, style, plot.fonts());
  const AxisMarks marks = plot.marks(axis);
  std::vector<Item> items;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const EndMark& mark = marks[i];
    GroupItem item{Role::label,
                   "mark-" + std::to_string(mark.group + 1) + "-" + std::to_string(axis + 1),
                   {},
                   {}};
    item.data = {{"mark", std::string(word(mark.mark))},
                 {"label", std::string(word(mark.mark.robustness))}};
    item.items.push_back({TextItem{Role::label, "", text.marks[i], origins[i], style.label.size,
                                   style.label.colour}});
    items.push_back({std::move(item)});
  }
  return items;
}

}  // namespace

GroupItem axis_label_items(const RadarPlot& plot) {
  const QuestionLabels& planned = plot.labels();
  GroupItem all{Role::label, "labels", {}, {}};
  for (std::size_t axis = 0; axis < planned.texts.size(); ++axis) {
    const PlacedLabel& place = planned.placement.labels[axis];
    GroupItem label{Role::label, "label-" + std::to_string(axis + 1), {}, {}};
    if (place.leader) label.items.push_back({leader_item(plot, axis, *place.leader)});
    for (Item& item : label_items(planned.texts[axis], place.form, plot.centre() + place.box.min,
                                  plot.style(), plot.fonts())) {
      label.items.push_back(std::move(item));
    }
    for (Item& item : mark_items(plot, axis)) label.items.push_back(std::move(item));
    all.items.push_back({std::move(label)});
  }
  return all;
}

PlotTextItems plot_text_items(const RadarPlot& plot, const GroupItem& ticks) {
  PlotTextItems made;
  const Report& report = plot.report();
  if (!report.values && report.names == LineNames::legend) return made;
  const std::vector<PlottedSeries> plotted = plotted_series(plot);
  ClearSpace space = clear_space(plot, ticks);
  LeftOut missing{&plot.figure(), 0, {}};
  if (report.values) {
    PlotTexts texts = value_texts(plotted, plot.directions(), plot.style(), plot.fonts(), space);
    missing.values = texts.left_out;
    made.groups.push_back(std::move(texts.items));
  }
  if (report.names == LineNames::beside) {
    for (const PlacedLabel& label : plot.labels().placement.labels) {
      space.keep_off(translated(label.box, plot.centre()).grown(name_off_label));
    }
    PlotTexts texts = name_texts(plotted, plot.style(), plot.fonts(), space);
    for (const std::size_t g : texts.unnamed) {
      missing.names.push_back(plot.breakdown().groups[g].name.value);
    }
    made.groups.push_back(std::move(texts.items));
  }
  if (missing.values > 0 || !missing.names.empty()) made.left_out = std::move(missing);
  return made;
}

}  // namespace kijun
