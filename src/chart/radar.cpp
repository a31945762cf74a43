#include "chart/radar.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "chart/description.h"
#include "chart/legend.h"
#include "chart/marker.h"
#include "chart/messages.h"
#include "chart/plot_plan.h"
#include "chart/plot_texts.h"
#include "chart/polar.h"
#include "chart/proof.h"
#include "chart/tick_labels.h"

namespace kijun {
namespace {

// Of two numbers on the scale, times their size: more would cut more of the lines than they tell.
constexpr double least_tick_distance = 2;
constexpr Pt least_ring_distance{3};
constexpr Pt legend_gap{10};   // below the lowest label
constexpr Pt tick_paper{0.6};  // around a number of the scale
// What remains of a colour's strength where there are no answers; the text stays readable.
constexpr double pale_line = 0.5;
constexpr double pale_text = 0.65;

Colour paled(Colour colour, Colour paper, double strength) {
  const auto mix = [strength](std::uint8_t ink, std::uint8_t ground) {
    return static_cast<std::uint8_t>(std::lround(ink * strength + ground * (1 - strength)));
  };
  return {mix(colour.red, paper.red), mix(colour.green, paper.green), mix(colour.blue, paper.blue)};
}

// As scores.csv writes them.
std::string exact(double number) { return format_fixed(number, scores_decimals); }

Stroke stroke(const LineStyle& line) { return {line.colour, line.width, line.dash, Cap::butt}; }

// A chart of many series is drawn finer, so that lines and markers hide less of each other.
constexpr std::size_t many_series = 5;
constexpr double finer_lines = 0.82;
constexpr double finer_markers = 0.88;
constexpr Pt leader_width{0.35};

ChartStyle style_for(const ChartStyle& style, std::size_t series) {
  ChartStyle made = style;
  if (series < many_series) return made;
  made.series_width = made.series_width * finer_lines;
  made.marker_radius = made.marker_radius * finer_markers;
  return made;
}

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

GroupItem group(Role role, std::string id) { return {role, std::move(id), {}, {}}; }

// Everything that one figure's drawing reads.
class RadarDrawing {
 public:
  RadarDrawing(const Report& report, const Figure& figure, const FigureScores& scores,
               const PlotPlan& plan, const FontSet& fonts)
      : report_(report),
        style_(style_for(report.style.chart, scores.groups.size())),
        figure_(figure),
        scores_(scores),
        plan_(plan),
        fonts_(fonts),
        question_(report.questions[figure.question]),
        breakdown_(report.breakdowns[figure.breakdown]),
        directions_(axis_directions(question_.options.size())),
        centre_(snapped(
            Point{plot_width() / 2, style_.padding + plan.questions[figure.question]->above})) {}

  // Values and names that have found no room, with their figure.
  const std::optional<LeftOut>& left_out() const { return left_out_; }

  Result<Frame> draw() {
    auto legend = make_legend(fonts_, style_, legend_entries(), legend_room(style_));
    if (const auto* wide = std::get_if<LegendTooWide>(&legend)) {
      return wide->entry < breakdown_.groups.size()
                 ? chart_messages::legend_too_wide(style_, figure_, breakdown_.groups[wide->entry])
                 : chart_messages::baseline_too_wide(report_.style, figure_);
    }
    const Legend& placed_legend = std::get<Legend>(legend);
    Frame frame;
    frame.id = figure_.name;
    frame.title = figure_.label + " " + figure_.caption;
    frame.description = chart_description(report_, figure_, scores_);
    frame.note = completeness_note(report_.style.wording, breakdown_, scores_);
    frame.language = report_.style.wording.language;
    const Point legend_corner = corner_of(placed_legend);
    const Pt plot_end = centre_.y + plan_.questions[figure_.question]->below;
    const Pt end = std::max(plot_end, legend_corner.y + placed_legend.height);
    frame.size = {style_.width, snapped(end + style_.padding)};
    frame.items.push_back({background(frame.size)});
    frame.items.push_back({grid()});
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      if (scores_.groups[g].counts()) frame.items.push_back({series_line(g)});
    }
    frame.items.push_back({baseline()});
    frame.items.push_back({ticks()});
    add_plot_texts(frame, std::get<GroupItem>(frame.items.back().content));
    for (std::size_t axis = 0; axis < directions_.size(); ++axis) {
      frame.items.push_back({markers(axis)});
    }
    frame.items.push_back({labels()});
    frame.items.push_back({legend_group(placed_legend, legend_corner)});

    const std::vector<std::string> breaches = overlaps(frame, fonts_, style_.padding);
    if (!breaches.empty()) return chart_messages::overlap(figure_, breaches);
    return frame;
  }

 private:
  Pt plot_width() const { return style_.width - style_.legend_width; }

  // Below the plot; or beside it, level with its middle as far as both are high enough for that.
  Point corner_of(const Legend& legend) const {
    const Pt below = plan_.questions[figure_.question]->below;
    if (style_.legend_width == Pt(0)) {
      return {style_.padding, centre_.y + below + legend_gap};
    }
    const Pt middle = (style_.padding + centre_.y + below) / 2;
    return {plot_width() + gap_beside_plot - legend.left,
            std::max(style_.padding, middle - legend.height / 2)};
  }

  Point on_axis(std::size_t axis, double value) const {
    return snapped(centre_ + along(directions_[axis], plan_.radius * (value / report_.scale.max)));
  }

  std::vector<Point> ring(double value) const {
    std::vector<Point> points;
    for (std::size_t axis = 0; axis < directions_.size(); ++axis) {
      points.push_back(on_axis(axis, value));
    }
    return points;
  }

  std::size_t tick_count() const {
    return static_cast<std::size_t>(std::lround(report_.scale.max / report_.scale.step));
  }
  double tick_value(std::size_t tick) const {
    // Steps like 0.1 are not exact; their multiples shall not be written 0.30000000000000004.
    const double value = report_.scale.step * static_cast<double>(tick);
    return std::round(value * 1e9) / 1e9;
  }
  Pt tick_step() const { return plan_.radius / static_cast<double>(tick_count()); }

  // Every how many ticks a number stands; rings with a number are drawn like spokes.
  std::size_t number_stride() const {
    return tick_stride(tick_count(), tick_step(), style_.tick.size * least_tick_distance);
  }

  PathItem background(Size size) const {
    return {Role::background, "background", rectangle({{}, {size.width, size.height}}),
            std::nullopt, style_.paper};
  }

  GroupItem grid() const {
    GroupItem items = group(Role::grid, "grid");
    const std::size_t stride = tick_stride(tick_count(), tick_step(), least_ring_distance);
    const std::size_t numbered = number_stride();
    for (std::size_t tick = stride; tick <= tick_count(); tick += stride) {
      items.items.push_back({PathItem{Role::grid,
                                      "ring-" + std::to_string(tick / stride),
                                      polyline(ring(tick_value(tick)), true),
                                      stroke(tick % numbered == 0 ? style_.spoke : style_.grid),
                                      std::nullopt,
                                      {{"score", format_shortest(tick_value(tick))}}}});
    }
    for (std::size_t axis = 0; axis < directions_.size(); ++axis) {
      items.items.push_back({PathItem{Role::axis,
                                      "axis-" + std::to_string(axis + 1),
                                      polyline({centre_, on_axis(axis, report_.scale.max)}, false),
                                      stroke(style_.spoke),
                                      std::nullopt,
                                      {{"option", question_.options[axis].name.value}}}});
    }
    return items;
  }

  PathItem baseline() const {
    return {Role::baseline,          "baseline",   polyline(ring(scores_.baseline), true),
            stroke(style_.baseline), std::nullopt, {{"score", exact(scores_.baseline)}}};
  }

  std::vector<Point> values(std::size_t series) const {
    std::vector<Point> points;
    for (std::size_t axis = 0; axis < directions_.size(); ++axis) {
      points.push_back(on_axis(axis, scores_.groups[series].options[axis].score));
    }
    return points;
  }

  PathItem series_line(std::size_t series) const {
    const SeriesStyle& look = style_.series[series];
    PathItem path{Role::series, "series-" + std::to_string(series + 1),
                  series_outline(values(series)),
                  Stroke{look.colour, style_.series_width, look.dash, Cap::butt}, std::nullopt};
    path.data = series_data(series);
    return path;
  }

  std::vector<Datum> series_data(std::size_t series) const {
    const GroupScores& group = scores_.groups[series];
    std::vector<Datum> data = {{"group", breakdown_.groups[series].name.value}};
    if (is_withheld(group.base_class)) {
      data.push_back({"base", "withheld"});
      return data;
    }
    data.push_back({"n", std::to_string(group.base)});
    if (group.base_class == BaseClass::reference) data.push_back({"base", "reference"});
    if (group.weighted) data.push_back({"n-eff", exact(group.n_eff)});
    return data;
  }

  // The series with a line, in the order in which their markers on an axis are drawn. Another is
  // the topmost on every axis, so that of series with nearly equal scores each is seen somewhere.
  std::vector<std::size_t> marker_order(std::size_t axis) const {
    std::vector<std::size_t> drawn;
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      if (scores_.groups[g].counts()) drawn.push_back(g);
    }
    if (drawn.empty()) return drawn;
    const std::size_t top = drawn.size() > directions_.size()
                                ? axis * drawn.size() / directions_.size()
                                : axis % drawn.size();
    const auto second = drawn.begin() + static_cast<std::ptrdiff_t>((top + 1) % drawn.size());
    std::rotate(drawn.begin(), second, drawn.end());
    return drawn;
  }

  GroupItem markers(std::size_t axis) const {
    GroupItem items = group(Role::marker, "markers-" + std::to_string(axis + 1));
    for (const std::size_t g : marker_order(axis)) {
      const double score = scores_.groups[g].options[axis].score;
      PathItem path = marker_path(style_.series[g], style_, on_axis(axis, score));
      path.id = "marker-" + std::to_string(g + 1) + "-" + std::to_string(axis + 1);
      path.data = {{"score", exact(score)}};
      items.items.push_back({std::move(path)});
    }
    return items;
  }

  // Numbers stand on paper of their own above the lines and below the markers, so that no line
  // runs through a number and no marker is hidden.
  GroupItem ticks() const {
    std::vector<Box> markers;
    std::vector<std::vector<Point>> lines;
    Pt reach;
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      if (!scores_.groups[g].counts()) continue;
      const Box extent = marker_box(style_.series[g], style_);
      reach = std::max({reach, extent.max.x, -extent.min.x});
      lines.push_back(values(g));
      for (const Point& point : lines.back()) markers.push_back(translated(extent, point));
    }
    const double cap_height = fonts_.metrics(style_.tick.face).cap_height;
    const std::size_t stride = number_stride();
    std::vector<Point> points;
    std::vector<Size> sizes;
    std::vector<ShapedRun> runs;
    for (std::size_t tick = 0; tick <= tick_count(); tick += stride) {
      runs.push_back(fonts_.shape(format_shortest(tick_value(tick)), style_.tick.face));
      points.push_back(on_axis(0, tick_value(tick)));
      sizes.push_back({style_.tick.size * runs.back().width() + tick_paper * 2,
                       style_.tick.size * cap_height + tick_paper * 2});
    }
    const auto boxes = place_ticks(points, sizes, reach, markers, lines);
    GroupItem items = group(Role::tick, "ticks");
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!boxes[i]) continue;
      const Box box = snapped(*boxes[i]);
      items.items.push_back({PathItem{Role::tick, "", rectangle(box), std::nullopt, style_.paper}});
      items.items.push_back(
          {TextItem{Role::tick, "tick-" + std::to_string(i), runs[i],
                    snapped(Point{box.min.x + tick_paper, box.max.y - tick_paper}),
                    style_.tick.size, style_.tick.colour}});
    }
    return items;
  }

  void add_plot_texts(Frame& frame, const GroupItem& ticks) {
    if (!report_.values && report_.names == LineNames::legend) return;
    std::vector<PlottedSeries> plotted;
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      if (!scores_.groups[g].counts()) continue;
      PlottedSeries series{g, breakdown_.groups[g].name.value, {}, values(g), {}};
      for (std::size_t axis = 0; axis < directions_.size(); ++axis) {
        series.scores.push_back(scores_.groups[g].options[axis].score);
        series.covered.push_back(is_covered(g, axis));
      }
      plotted.push_back(std::move(series));
    }
    ClearSpace space = clear_space(plotted, ticks);
    LeftOut missing{&figure_, 0, {}};
    if (report_.values) {
      PlotTexts texts = value_texts(plotted, directions_, style_, fonts_, space);
      missing.values = texts.left_out;
      frame.items.push_back({std::move(texts.items)});
    }
    if (report_.names == LineNames::beside) {
      PlotTexts texts = name_texts(plotted, style_, fonts_, space);
      for (const std::size_t g : texts.unnamed) {
        missing.names.push_back(breakdown_.groups[g].name.value);
      }
      frame.items.push_back({std::move(texts.items)});
    }
    if (missing.values > 0 || !missing.names.empty()) left_out_ = std::move(missing);
  }

  Box marker_on(std::size_t axis, std::size_t series) const {
    const double score = scores_.groups[series].options[axis].score;
    return translated(marker_box(style_.series[series], style_), on_axis(axis, score));
  }

  // Whether a marker that is drawn later lies over this one.
  bool is_covered(std::size_t series, std::size_t axis) const {
    const std::vector<std::size_t> order = marker_order(axis);
    const Box box = marker_on(axis, series);
    return std::any_of(std::find(order.begin(), order.end(), series) + 1, order.end(),
                       [&](std::size_t later) { return marker_on(axis, later).overlaps(box); });
  }

  // What stands in and around the plot already.
  ClearSpace clear_space(const std::vector<PlottedSeries>& plotted, const GroupItem& ticks) const {
    const QuestionLabels& labels = *plan_.questions[figure_.question];
    const Pt edge = style_.padding;
    ClearSpace space(
        {{edge, edge}, {plot_width() - edge, centre_.y + labels.below + legend_gap / 2}});
    for (const PlottedSeries& series : plotted) {
      const std::vector<Point>& points = series.points;
      const Box marker = marker_box(style_.series[series.number], style_);
      for (std::size_t i = 0; i < points.size(); ++i) {
        space.add_line({points[i], points[(i + 1) % points.size()], series.number});
        space.keep_off(translated(marker, points[i]));
      }
    }
    const std::vector<Point> baseline = ring(scores_.baseline);
    for (std::size_t i = 0; i < baseline.size(); ++i) {
      space.add_line({baseline[i], baseline[(i + 1) % baseline.size()]});
    }
    for (const Item& item : ticks.items) {
      const auto* text = std::get_if<TextItem>(&item.content);
      if (text == nullptr) continue;
      space.keep_off(
          text_box(*text, fonts_.metrics(style_.tick.face).cap_height, 0).grown(tick_paper));
    }
    for (const PlacedLabel& label : labels.placement.labels) {
      space.keep_off(translated(label.box, centre_).grown(tick_paper));
      if (!label.leader) continue;
      space.keep_off_line(centre_ + label.leader->from, centre_ + label.leader->knee);
      space.keep_off_line(centre_ + label.leader->knee, centre_ + label.leader->to);
    }
    return space;
  }

  GroupItem labels() const {
    const QuestionLabels& planned = *plan_.questions[figure_.question];
    GroupItem all = group(Role::label, "labels");
    for (std::size_t axis = 0; axis < planned.texts.size(); ++axis) {
      const PlacedLabel& place = planned.placement.labels[axis];
      GroupItem label = group(Role::label, "label-" + std::to_string(axis + 1));
      if (place.leader) label.items.push_back({leader(axis, *place.leader)});
      for (Item& item :
           label_items(planned.texts[axis], place.form, centre_ + place.box.min, style_, fonts_)) {
        label.items.push_back(std::move(item));
      }
      all.items.push_back({std::move(label)});
    }
    return all;
  }

  PathItem leader(std::size_t axis, const Leader& line) const {
    return {Role::leader, "leader-" + std::to_string(axis + 1),
            polyline({snapped(centre_ + line.from), snapped(centre_ + line.knee),
                      snapped(centre_ + line.to)},
                     false),
            Stroke{style_.tick.colour, leader_width, {}, Cap::butt}, std::nullopt};
  }

  std::vector<LegendEntry> legend_entries() const {
    const Wording& wording = report_.style.wording;
    std::vector<LegendEntry> entries;
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      SeriesStyle look = style_.series[g];
      Colour text = style_.legend.colour;
      if (!scores_.groups[g].counts()) {
        look.colour = paled(look.colour, style_.paper, pale_line);
        text = paled(text, style_.paper, pale_text);
      }
      entries.push_back({group_text(wording, breakdown_.groups[g], scores_.groups[g]),
                         LineStyle{look.colour, style_.series_width, look.dash}, look, text});
    }
    entries.push_back({baseline_text(wording, scores_.baseline), style_.baseline, std::nullopt,
                       style_.legend.colour});
    return entries;
  }

  GroupItem legend_group(const Legend& legend, Point corner) const {
    GroupItem all = group(Role::legend, "legend");
    all.offset = snapped(corner);
    for (std::size_t i = 0; i < legend.items.size(); ++i) {
      GroupItem entry = legend.items[i];
      entry.data = i < breakdown_.groups.size()
                       ? series_data(i)
                       : std::vector<Datum>{{"score", exact(scores_.baseline)}};
      all.items.push_back({std::move(entry)});
    }
    return all;
  }

  const Report& report_;
  const ChartStyle style_;
  const Figure& figure_;
  const FigureScores& scores_;
  const PlotPlan& plan_;
  const FontSet& fonts_;
  const Question& question_;
  const Breakdown& breakdown_;
  std::vector<Direction> directions_;
  Point centre_;
  std::optional<LeftOut> left_out_;
};

}  // namespace

Result<std::vector<Frame>> radar_charts(const Report& report, const ScoreTable& scores,
                                        const FontSet& fonts) {
  Diagnostics diagnostics;
  const auto plan = plan_plot(report, fonts).take(diagnostics);
  if (!plan) return diagnostics;
  std::vector<Frame> frames;
  std::vector<LeftOut> left_out;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    RadarDrawing drawing(report, report.figures[i], scores.figures[i], *plan, fonts);
    auto frame = drawing.draw().take(diagnostics);
    if (frame) frames.push_back(*std::move(frame));
    if (drawing.left_out()) left_out.push_back(*drawing.left_out());
  }
  if (has_errors(diagnostics)) return diagnostics;
  if (!left_out.empty()) diagnostics.push_back(chart_messages::no_room_in_plot(left_out));
  return {std::move(frames), std::move(diagnostics)};
}

}  // namespace kijun
