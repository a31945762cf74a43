#include "chart/dots.h"

#include <algorithm>
#include <cmath>

#include "base/colour_vision.h"
#include "base/number.h"
#include "base/placeholders.h"
#include "base/snap.h"
#include "chart/description.h"
#include "chart/figures_drawn_as.h"
#include "chart/legend.h"
#include "chart/marker.h"
#include "chart/messages.h"
#include "chart/option_labels.h"
#include "chart/proof.h"
#include "chart/series_look.h"
#include "chart/value_scale.h"

namespace kijun {
namespace {

constexpr double most_label_share = 0.42;  // of the width beside the legend
constexpr Pt label_gap{5};                 // from the labels to the plot
constexpr Pt lane_gap{0.9};                // between the ink of two groups' markers
constexpr Pt row_gap{4};                   // above and below a row's label and dots together
constexpr double finer_lines = 0.68;       // than a radar's, which nothing but lines shows
constexpr double finer_markers = 0.88;     // so that short intervals are seen
constexpr Pt end_height{1.3};              // of an interval's ends, above and below it
constexpr Pt legend_gap{7};                // below the scale's numbers
constexpr Pt name_gap{2};                  // from the baseline's name to the plot
constexpr Pt value_gap{4};                 // from the plot to the column of values
constexpr double text_contrast = 4.5;      // WCAG 2.2, 1.4.3
constexpr int value_decimals = 2;

// What all charts of dots of a report share.
struct DotsPlan {
  LabelColumn labels;
  Pt width;  // without a legend at the right
  ValueScale scale;
};

// Where a row's parts stand.
struct Row {
  Pt top, bottom;
  std::vector<Pt> lanes;  // a line for each group that is drawn
};

ChartStyle style_of_dots(const ChartStyle& style, std::size_t groups) {
  ChartStyle made = style_for(style, groups);
  made.series_width = made.series_width * finer_lines;
  made.marker_radius = made.marker_radius * finer_markers;
  return made;
}

class DotsDrawing {
 public:
  DotsDrawing(const Report& report, const Figure& figure, const FigureScores& scores,
              const DotsPlan& plan, const FontSet& fonts)
      : report_(report),
        style_(style_of_dots(report.style.chart, scores.groups.size())),
        figure_(figure),
        scores_(scores),
        plan_(plan),
        fonts_(fonts),
        question_(report.questions[figure.question]),
        breakdown_(report.breakdowns[figure.breakdown]),
        labels_(*plan.labels.questions[figure.question]) {
    for (std::size_t g = 0; g < scores.groups.size(); ++g) {
      if (scores.groups[g].counts()) drawn_.push_back(g);
    }
    place_rows();
  }

  Result<Frame> draw() const {
    auto legend = make_legend(fonts_, style_, legend_entries(), legend_room(style_));
    if (const auto* wide = std::get_if<LegendTooWide>(&legend)) {
      return chart_messages::legend_too_wide(style_, figure_, breakdown_.groups[wide->entry]);
    }
    const Legend& placed = std::get<Legend>(legend);
    const Point corner = corner_of(placed);
    Frame frame;
    frame.id = figure_.name;
    frame.title = figure_.label + " " + figure_.caption;
    frame.description = chart_description(report_, figure_, scores_);
    frame.note = note();
    frame.language = report_.style.wording.language;
    frame.size = {style_.width,
                  snapped(std::max(plot_end(), corner.y + placed.height) + style_.padding)};
    frame.items.push_back({PathItem{Role::background, "background",
                                    rectangle({{}, {frame.size.width, frame.size.height}}),
                                    std::nullopt, style_.paper}});
    frame.items.push_back({grid()});
    frame.items.push_back({baseline()});
    frame.items.push_back({baseline_name()});
    frame.items.push_back({scale_numbers(plan_.scale, report_.style.wording.dots.axis,
                                         rows_.back().bottom, style_, fonts_)});
    for (std::size_t lane = 0; lane < drawn_.size(); ++lane) frame.items.push_back({series(lane)});
    if (report_.values) frame.items.push_back({values()});
    frame.items.push_back({labels()});
    frame.items.push_back({legend_group(placed, corner)});
    const std::vector<std::string> breaches = overlaps(frame, fonts_, style_.padding);
    if (!breaches.empty()) return chart_messages::overlap(figure_, breaches);
    return frame;
  }

 private:
  // The groups' lines in a row, from its middle: as near to each other as their markers allow, and
  // as values need.
  std::vector<Pt> lane_offsets() const {
    std::vector<Pt> offsets;
    Pt at;
    for (std::size_t i = 0; i < drawn_.size(); ++i) {
      if (i > 0) {
        const Pt apart = marker_box(style_.series[drawn_[i - 1]], style_).max.y -
                         marker_box(style_.series[drawn_[i]], style_).min.y + lane_gap;
        at += report_.values ? std::max(apart, value_height() + lane_gap) : apart;
      }
      offsets.push_back(at);
    }
    for (Pt& offset : offsets) offset -= at / 2;
    return offsets;
  }

  // From the middle of a row to the ink of its outermost markers, or to its label's edge.
  Pt half_height(std::size_t option, const std::vector<Pt>& lanes) const {
    Pt half = labels_[option].size().height / 2;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      const Box ink = marker_box(style_.series[drawn_[i]], style_);
      half = std::max({half, lanes[i] + ink.max.y, -(lanes[i] + ink.min.y)});
      if (report_.values)
        half = std::max(half, (lanes[i] < Pt(0) ? -lanes[i] : lanes[i]) + value_height() / 2);
    }
    return half;
  }

  void place_rows() {
    const std::vector<Pt> offsets = lane_offsets();
    const TypeStyle& type = style_.legend;
    Pt top = style_.padding + type.size + name_gap;
    for (std::size_t option = 0; option < labels_.size(); ++option) {
      const Pt half = half_height(option, offsets) + row_gap;
      Row row{top, snapped(top + half * 2), {}};
      for (const Pt offset : offsets) row.lanes.push_back(top + half + offset);
      top = row.bottom;
      rows_.push_back(std::move(row));
    }
  }

  Pt value_height() const {
    return style_.value.size * fonts_.metrics(style_.value.face).cap_height;
  }

  Pt plot_top() const { return rows_.front().top; }
  Pt plot_end() const { return rows_.back().bottom + numbers_height(style_, fonts_); }

  // Below the scale; or beside the plot, level with its middle as far as both are high enough.
  Point corner_of(const Legend& legend) const {
    if (style_.legend_width == Pt(0)) return {style_.padding, plot_end() + legend_gap};
    const Pt middle = (plot_top() + rows_.back().bottom) / 2;
    return {plan_.width + gap_beside_plot - legend.left,
            std::max(style_.padding, middle - legend.height / 2)};
  }

  std::string note() const {
    const Wording& wording = report_.style.wording;
    return fill(wording.dots.note, {{"percent", confidence_percent(report_)}}) +
           completeness_note(wording, breakdown_, scores_);
  }

  GroupItem grid() const {
    GroupItem items{Role::grid, "grid", {}, {}};
    items.items = scale_lines(plan_.scale, {{plot_top(), rows_.back().bottom}}, "score", style_);
    for (std::size_t option = 0; option < rows_.size(); ++option) {
      const Pt y = rows_[option].bottom;
      const bool last = option + 1 == rows_.size();
      const LineStyle& look = last ? style_.spoke : style_.grid;
      const auto line = [&](Role role, std::string id, Pt from, Pt to) {
        return PathItem{role, std::move(id),
                        polyline({snapped(Point{from, y}), snapped(Point{to, y})}, false),
                        Stroke{look.colour, look.width, look.dash, Cap::butt}, std::nullopt};
      };
      if (!last) {
        items.items.push_back({line(Role::grid, "", style_.padding, plan_.scale.left)});
      }
      PathItem axis = line(Role::axis, "axis-" + std::to_string(option + 1), plan_.scale.left,
                           plan_.scale.right);
      axis.data = {{"option", question_.options[option].name.value}};
      items.items.push_back({std::move(axis)});
    }
    return items;
  }

  PathItem baseline() const {
    const Pt x = plan_.scale.place(scores_.baseline);
    const LineStyle& look = style_.baseline;
    return {
        Role::baseline,
        "baseline",
        polyline({snapped(Point{x, plot_top()}), snapped(Point{x, rows_.back().bottom})}, false),
        Stroke{look.colour, look.width, look.dash, Cap::butt},
        std::nullopt,
        {{"score", exact_score(scores_.baseline)}}};
  }

  // Above its line, as far as it can be centred there.
  TextItem baseline_name() const {
    const TypeStyle& type = style_.legend;
    const ShapedRun& run =
        fonts_.shape(baseline_text(report_.style.wording, scores_.baseline), type.face);
    const Pt width = type.size * run.width();
    const Pt most = plan_.width - style_.padding - width;
    const Pt left =
        std::max(style_.padding, std::min(plan_.scale.place(scores_.baseline) - width / 2, most));
    const Pt y = style_.padding + type.size * fonts_.metrics(type.face).ascent;
    return {Role::label, "baseline-name", run, snapped(Point{left, y}), type.size, type.colour};
  }

  GroupItem series(std::size_t lane) const {
    const std::size_t g = drawn_[lane];
    const std::string number = std::to_string(g + 1);
    GroupItem items{Role::series, "series-" + number, {}, {}};
    items.data = series_data(breakdown_.groups[g], scores_.groups[g]);
    std::vector<Item> markers;
    for (std::size_t option = 0; option < rows_.size(); ++option) {
      const OptionScore& scored = scores_.groups[g].options[option];
      const std::string id = number + "-" + std::to_string(option + 1);
      const Pt y = rows_[option].lanes[lane];
      if (scored.interval)
        items.items.push_back({interval(g, "interval-" + id, *scored.interval, y)});
      PathItem marker =
          marker_path(style_.series[g], style_, snapped(Point{plan_.scale.place(scored.score), y}));
      marker.id = "marker-" + id;
      marker.data = {{"score", exact_score(scored.score)}};
      markers.push_back({std::move(marker)});
    }
    std::move(markers.begin(), markers.end(), std::back_inserter(items.items));
    return items;
  }

  // A line with two ends.
  GroupItem interval(std::size_t g, std::string id, const Interval& of, Pt y) const {
    const LineStyle look = interval_line(style_.series[g].colour, scores_.groups[g]);
    // An interval may go beyond a scale that the spec ends: it has no end there.
    const double max = plan_.scale.max;
    const Pt low = plan_.scale.place(of.low);
    const Pt high = plan_.scale.place(std::min(of.high, max));
    PathItem line{Role::interval, "",
                  polyline({snapped(Point{low, y}), snapped(Point{high, y})}, false),
                  Stroke{look.colour, look.width, look.dash, Cap::butt}, std::nullopt};
    PathItem ends{Role::interval, "", {}, Stroke{look.colour, look.width}, std::nullopt};
    for (const Pt x : of.high > max ? std::vector<Pt>{low} : std::vector<Pt>{low, high}) {
      ends.segments.emplace_back(MoveTo{snapped(Point{x, y - end_height})});
      ends.segments.emplace_back(LineTo{snapped(Point{x, y + end_height})});
    }
    GroupItem items{Role::interval, std::move(id), {}, {}};
    items.data = {{"low", exact_score(of.low)}, {"high", exact_score(of.high)}};
    items.items = {{std::move(line)}, {std::move(ends)}};
    return items;
  }

  // Lines of series need no dash here: rows and markers tell them apart.
  LineStyle interval_line(Colour colour, const GroupScores& scores) const {
    LineStyle look{colour, style_.series_width, {}};
    if (scores.base_class == BaseClass::reference) look.dash = {Pt(1.6), Pt(1.2)};
    return look;
  }

  GroupItem values() const {
    const TypeStyle& type = style_.value;
    GroupItem items{Role::value, "values", {}, {}};
    for (std::size_t lane = 0; lane < drawn_.size(); ++lane) {
      const std::size_t g = drawn_[lane];
      for (std::size_t option = 0; option < rows_.size(); ++option) {
        const double score = scores_.groups[g].options[option].score;
        const ShapedRun& run = fonts_.shape(format_fixed(score, value_decimals), type.face);
        const Pt left = plan_.width - style_.padding - type.size * run.width();
        items.items.push_back({TextItem{
            Role::value, "value-" + std::to_string(g + 1) + "-" + std::to_string(option + 1), run,
            snapped(Point{left, rows_[option].lanes[lane] + value_height() / 2}), type.size,
            with_contrast(style_.series[g].colour, style_.paper, text_contrast)}});
      }
    }
    return items;
  }

  GroupItem labels() const {
    GroupItem all{Role::label, "labels", {}, {}};
    for (std::size_t option = 0; option < rows_.size(); ++option) {
      const Pt middle = (rows_[option].top + rows_[option].bottom) / 2;
      GroupItem label{Role::label, "label-" + std::to_string(option + 1), {}, {}};
      label.items =
          label_items(labels_[option].text, labels_[option].form,
                      {style_.padding, middle - labels_[option].size().height / 2}, style_, fonts_);
      all.items.push_back({std::move(label)});
    }
    return all;
  }

  std::vector<LegendEntry> legend_entries() const {
    std::vector<LegendEntry> entries;
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      LegendEntry entry =
          legend_entry(report_.style.wording, style_, g, breakdown_.groups[g], scores_.groups[g]);
      entry.line = interval_line(entry.line.colour, scores_.groups[g]);
      entries.push_back(std::move(entry));
    }
    return entries;
  }

  GroupItem legend_group(const Legend& legend, Point corner) const {
    GroupItem all{Role::legend, "legend", snapped(corner), {}};
    for (std::size_t i = 0; i < legend.items.size(); ++i) {
      GroupItem entry = legend.items[i];
      entry.data = series_data(breakdown_.groups[i], scores_.groups[i]);
      all.items.push_back({std::move(entry)});
    }
    return all;
  }

  const Report& report_;
  const ChartStyle style_;
  const Figure& figure_;
  const FigureScores& scores_;
  const DotsPlan& plan_;
  const FontSet& fonts_;
  const Question& question_;
  const Breakdown& breakdown_;
  const std::vector<ColumnLabel>& labels_;
  std::vector<std::size_t> drawn_;  // groups with scores
  std::vector<Row> rows_;           // one per option
};

// The room that markers need at the scale's ends: a dot may stand at 0 or at its greatest value.
Pt marker_reach(const ChartStyle& style) {
  Pt reach;
  for (const SeriesStyle& series : style.series) {
    reach = std::max(reach, marker_box(series, style).max.x);
  }
  return reach;
}

Result<DotsPlan> plan_dots(const Report& report, const std::vector<std::size_t>& figures,
                           const FontSet& fonts) {
  const ChartStyle& style = report.style.chart;
  DotsPlan plan;
  plan.width = style.width - style.legend_width;
  const Pt room = plan.width - style.padding * 2;
  const Pt most = room * most_label_share;
  Diagnostics errors;
  auto labels =
      set_label_column(report, figures, most, room - most - label_gap, fonts).take(errors);
  if (!labels) return errors;
  plan.labels = *std::move(labels);
  const Pt reach = marker_reach(style);
  ValueScale& scale = plan.scale;
  scale.max = report.scale.max;
  scale.steps = static_cast<std::size_t>(std::lround(report.scale.max / report.scale.step));
  scale.left = snapped(style.padding +
                       std::max(plan.labels.width + label_gap + reach,
                                measures_width(report.style.wording.dots.axis, style, fonts)));
  scale.right = plan.width - style.padding - std::max(reach, numbers_reach(scale, style, fonts));
  if (report.values) {
    const ShapedRun& widest =
        fonts.shape(format_fixed(scale.max, value_decimals), style.value.face);
    scale.right =
        plan.width - style.padding - style.value.size * widest.width() - value_gap - reach;
  }
  scale.right = snapped(scale.right);
  return plan;
}

}  // namespace

Result<std::vector<Frame>> dot_charts(const Report& report, const ScoreTable& scores,
                                      const FontSet& fonts) {
  const std::vector<std::size_t> figures = figures_drawn_as(ChartKind::dots, report);
  Diagnostics diagnostics;
  const auto plan = plan_dots(report, figures, fonts).take(diagnostics);
  if (!plan) return diagnostics;
  std::vector<Frame> frames;
  for (const std::size_t f : figures) {
    const DotsDrawing drawing(report, report.figures[f], scores.figures[f], *plan, fonts);
    auto frame = drawing.draw().take(diagnostics);
    if (frame) frames.push_back(*std::move(frame));
  }
  if (has_errors(diagnostics)) return diagnostics;
  return {std::move(frames), std::move(diagnostics)};
}

}  // namespace kijun
