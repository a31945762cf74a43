#include "chart/shares.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/colour_vision.h"
#include "base/number.h"
#include "base/snap.h"
#include "chart/description.h"
#include "chart/figures_drawn_as.h"
#include "chart/legend.h"
#include "chart/messages.h"
#include "chart/option_labels.h"
#include "chart/proof.h"
#include "chart/series_look.h"
#include "chart/value_scale.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

constexpr double most_name_share = 0.4;  // of the width beside the legend
constexpr std::size_t most_name_lines = 3;
constexpr double name_leading = 1.15;
constexpr Pt name_gap{4};           // from the names to the bars
constexpr double bar_height = 1.2;  // of the values' size
constexpr Pt bar_gap{1.2};          // between two bars, or names
constexpr Pt label_gap{2};          // from an option's label to its bars
constexpr Pt option_gap{5};         // from its bars to the next label
constexpr Pt legend_gap{7};         // below the scale's numbers
constexpr Pt entry_gap{10};         // between two entries of the legend
constexpr Pt paper_gap{0.6};        // between the parts of a bar
constexpr Pt least_part{0.3};       // width of one that is not 0
constexpr Pt value_margin{1};       // around a share in its part
constexpr double percent = 100;

// How much of the first series' colour the parts have, the rest is paper.
constexpr double least_strength = 0.3;       // of the last rank
constexpr double strength_not_named = 0.07;  // of the last part

// What all charts of shares of a report share.
struct SharesPlan {
  LabelColumn labels;
  Pt width;  // without a legend at the right
  ValueScale scale;
};

struct GroupName {
  std::vector<ShapedRun> lines;
  Size size;
};

// Where an option's parts stand.
struct OptionBars {
  Pt label;               // top
  Stretch bars;           // of all of them
  std::vector<Pt> lanes;  // middles, one for each group that is drawn
};

Pt most_name(const ChartStyle& style) {
  return (style.width - style.legend_width - style.padding * 2) * most_name_share;
}

std::vector<ShapedRun> lines_of(const std::string& text, const TypeStyle& type, Pt width,
                                const FontSet& fonts) {
  const ShapedRun& whole = fonts.shape(text, type.face);
  if (type.size * whole.width() <= width) return {whole};
  return break_label(fonts, text, type.face, width / type.size);
}

std::optional<GroupName> set_name(const std::string& text, const ChartStyle& style,
                                  const FontSet& fonts) {
  const TypeStyle& type = style.legend;
  GroupName name;
  name.lines = lines_of(text, type, most_name(style), fonts);
  if (name.lines.empty() || name.lines.size() > most_name_lines) return std::nullopt;
  for (const ShapedRun& line : name.lines) {
    name.size.width = std::max(name.size.width, type.size * line.width());
  }
  name.size.height = type.size * (1 + name_leading * static_cast<double>(name.lines.size() - 1));
  return name;
}

class SharesDrawing {
 public:
  SharesDrawing(const Report& report, const Figure& figure, const FigureScores& scores,
                const SharesPlan& plan, const FontSet& fonts)
      : report_(report),
        style_(report.style.chart),
        figure_(figure),
        scores_(scores),
        plan_(plan),
        fonts_(fonts),
        question_(report.questions[figure.question]),
        breakdown_(report.breakdowns[figure.breakdown]),
        labels_(*plan.labels.questions[figure.question]) {
    for (std::size_t g = 0; g < scores.groups.size(); ++g) {
      if (!scores.groups[g].counts()) continue;
      drawn_.push_back(g);
      // The plan has refused a name that has no room.
      names_.push_back(
          set_name(breakdown_.groups[g].name.value, style_, fonts).value_or(GroupName{}));
    }
    place_bars();
  }

  Result<Frame> draw() const {
    GroupItem legend{Role::legend, "legend", {}, {}};
    Pt legend_height;
    for (const auto& entries : {rank_entries(), group_entries()}) {
      if (!arrange(entries, legend, legend_height)) {
        return chart_messages::legend_too_wide(style_, figure_, breakdown_.groups.front());
      }
    }
    Point corner{style_.padding, plot_end() + legend_gap};
    if (style_.legend_width > Pt(0)) {
      corner = {plan_.width + gap_beside_plot, style_.padding};
    }
    legend.offset = snapped(corner);

    Frame frame;
    frame.id = figure_.name;
    frame.title = figure_.label + " " + figure_.caption;
    frame.description = chart_description(report_, figure_, scores_);
    frame.note = report_.style.wording.shares.note +
                 completeness_note(report_.style.wording, breakdown_, scores_);
    frame.language = report_.style.wording.language;
    frame.size = {style_.width,
                  snapped(std::max(plot_end(), corner.y + legend_height) + style_.padding)};
    frame.items.push_back({PathItem{Role::background, "background",
                                    rectangle({{}, {frame.size.width, frame.size.height}}),
                                    std::nullopt, style_.paper}});
    frame.items.push_back({lines()});
    frame.items.push_back({scale_numbers(plan_.scale, report_.style.wording.shares.axis,
                                         options_.back().bars.bottom, style_, fonts_)});
    for (std::size_t lane = 0; lane < drawn_.size(); ++lane) frame.items.push_back({series(lane)});
    frame.items.push_back({values()});
    frame.items.push_back({labels()});
    frame.items.push_back({std::move(legend)});
    const std::vector<std::string> breaches = overlaps(frame, fonts_, style_.padding);
    if (!breaches.empty()) return chart_messages::overlap(figure_, breaches);
    return frame;
  }

 private:
  Pt bar() const { return style_.value.size * bar_height; }
  Pt row_space() const { return style_.legend.size * (style_.legend.leading - 1); }
  Pt plot_end() const { return options_.back().bars.bottom + numbers_height(style_, fonts_); }

  void place_bars() {
    Pt top = style_.padding;
    for (const ColumnLabel& label : labels_) {
      OptionBars option{top, {}, {}};
      top += label.size().height + label_gap;
      option.bars.top = top;
      for (const GroupName& name : names_) {
        const Pt height = std::max(bar(), name.size.height);
        option.lanes.push_back(top + height / 2);
        top += height + bar_gap;
      }
      option.bars.bottom = top;
      options_.push_back(std::move(option));
      top += option_gap;
    }
  }

  // Of the parts of a bar for so many ranks.
  Colour shade(std::size_t part, std::size_t ranks) const {
    const Colour ink = style_.series.front().colour;
    double strength = strength_not_named;
    if (part < ranks) {
      const double step =
          ranks > 1 ? static_cast<double>(part) / static_cast<double>(ranks - 1) : 0;
      strength = 1 - (1 - least_strength) * step;
    }
    return paled(ink, style_.paper, strength);
  }

  PathItem part(std::string id, const Box& box, std::size_t number, std::size_t ranks) const {
    PathItem path{Role::share, std::move(id), rectangle(snapped(box)), std::nullopt,
                  shade(number, ranks)};
    // The last part is nearly paper: a line says where it ends.
    if (number == ranks) path.stroke = Stroke{style_.spoke.colour, style_.spoke.width};
    return path;
  }

  GroupItem lines() const {
    std::vector<Stretch> stretches;
    for (const OptionBars& option : options_) stretches.push_back(option.bars);
    GroupItem items{Role::grid, "grid", {}, {}};
    items.items = scale_lines(plan_.scale, stretches, "percent", style_);
    for (std::size_t o = 0; o < options_.size(); ++o) {
      const Pt x = plan_.scale.left;
      items.items.push_back({PathItem{
          Role::axis,
          "axis-" + std::to_string(o + 1),
          polyline({snapped(Point{x, stretches[o].top}), snapped(Point{x, stretches[o].bottom})},
                   false),
          Stroke{style_.spoke.colour, style_.spoke.width},
          std::nullopt,
          {{"option", question_.options[o].name.value}}}});
    }
    return items;
  }

  struct Part {
    std::size_t number = 0;
    double share = 0;
    Box box;
  };

  // Of a group's bar for an option; those that are 0 are left out.
  std::vector<Part> parts(std::size_t lane, std::size_t option) const {
    const OptionScore& scored = scores_.groups[drawn_[lane]].options[option];
    const Pt middle = options_[option].lanes[lane];
    std::vector<Part> made;
    double below = 0;
    std::size_t number = 0;
    for (const RankShare& one : parts_of(report_.style.wording, scored)) {
      constexpr double nothing = 1e-12;
      if (one.share > nothing) {
        Pt left = plan_.scale.place(percent * below);
        Pt right = plan_.scale.place(std::min(percent, percent * (below + one.share)));
        if (right - left > paper_gap + least_part) right -= paper_gap;
        made.push_back(
            {number, one.share, {{left, middle - bar() / 2}, {right, middle + bar() / 2}}});
      }
      below += one.share;
      ++number;
    }
    return made;
  }

  static std::string id_of(std::string_view kind, std::size_t group, std::size_t option) {
    return std::string(kind) + "-" + std::to_string(group + 1) + "-" + std::to_string(option + 1);
  }

  GroupItem series(std::size_t lane) const {
    const std::size_t g = drawn_[lane];
    GroupItem items{Role::series, "series-" + std::to_string(g + 1), {}, {}};
    items.data = series_data(breakdown_.groups[g], scores_.groups[g]);
    for (std::size_t o = 0; o < options_.size(); ++o) {
      for (const Part& one : parts(lane, o)) {
        PathItem path = part(id_of("share", g, o) + "-" + std::to_string(one.number + 1), one.box,
                             one.number, question_.depth());
        path.data = {{"share", exact_score(one.share)}};
        items.items.push_back({std::move(path)});
      }
      items.items.push_back({name(lane, o)});
    }
    return items;
  }

  GroupItem name(std::size_t lane, std::size_t option) const {
    const TypeStyle& type = style_.legend;
    const GroupName& set = names_[lane];
    GroupItem items{Role::label, id_of("name", drawn_[lane], option), {}, {}};
    Pt baseline = options_[option].lanes[lane] - set.size.height / 2 +
                  type.size * fonts_.metrics(type.face).ascent;
    for (const ShapedRun& line : set.lines) {
      const Pt left = plan_.scale.left - name_gap - type.size * line.width();
      items.items.push_back({TextItem{Role::label, "", line, snapped(Point{left, baseline}),
                                      type.size, type.colour}});
      baseline += type.size * name_leading;
    }
    return items;
  }

  GroupItem values() const {
    const TypeStyle& type = style_.value;
    const Pt height = type.size * fonts_.metrics(type.face).cap_height;
    GroupItem items{Role::value, "values", {}, {}};
    for (std::size_t lane = 0; lane < drawn_.size(); ++lane) {
      for (std::size_t o = 0; o < options_.size(); ++o) {
        for (const Part& one : parts(lane, o)) {
          const ShapedRun& run = fonts_.shape(format_fixed(percent * one.share, 0), type.face);
          const Pt width = type.size * run.width();
          if (width + value_margin * 2 > one.box.width()) continue;
          const Point middle{(one.box.min.x + one.box.max.x) / 2,
                             (one.box.min.y + one.box.max.y) / 2};
          items.items.push_back({TextItem{
              Role::value, id_of("value", drawn_[lane], o) + "-" + std::to_string(one.number + 1),
              run, snapped(Point{middle.x - width / 2, middle.y + height / 2}), type.size,
              readable_on(shade(one.number, question_.depth()))}});
        }
      }
    }
    return items;
  }

  Colour readable_on(Colour ground) const {
    return contrast_ratio(style_.paper, ground) > contrast_ratio(style_.value.colour, ground)
               ? style_.paper
               : style_.value.colour;
  }

  GroupItem labels() const {
    GroupItem all{Role::label, "labels", {}, {}};
    for (std::size_t o = 0; o < options_.size(); ++o) {
      GroupItem label{Role::label, "label-" + std::to_string(o + 1), {}, {}};
      label.items = label_items(labels_[o].text, labels_[o].form,
                                {style_.padding, options_[o].label}, style_, fonts_);
      all.items.push_back({std::move(label)});
    }
    return all;
  }

  Pt swatch_width() const { return style_.legend.size * 1.3; }
  Pt swatch_gap() const { return style_.legend.size * 0.4; }

  TextItem legend_text(const ShapedRun& run, Point corner) const {
    const TypeStyle& type = style_.legend;
    corner.y += type.size * fonts_.metrics(type.face).ascent;
    return {Role::legend, "", run, snapped(corner), type.size, type.colour};
  }

  // Somebody left an option out.
  bool shows_not_named() const {
    for (std::size_t lane = 0; lane < drawn_.size(); ++lane) {
      for (std::size_t option = 0; option < question_.options.size(); ++option) {
        const std::vector<Part> shown = parts(lane, option);
        if (!shown.empty() && shown.back().number == question_.depth()) return true;
      }
    }
    return false;
  }

  // A box and a name for each part that some bar has.
  std::vector<GroupItem> rank_entries() const {
    const std::size_t ranks = question_.depth();
    std::vector<GroupItem> entries;
    OptionScore none;
    none.rank_shares.assign(ranks, 0);
    for (const RankShare& one : parts_of(report_.style.wording, none)) {
      const std::size_t number = entries.size();
      if (number == ranks && !shows_not_named()) break;
      const Pt size = style_.legend.size;
      GroupItem entry{Role::legend, "rank-" + std::to_string(number + 1), {}, {}};
      entry.items.push_back(
          {part("", {{Pt(0), size * 0.08}, {swatch_width(), size * 0.92}}, number, ranks)});
      entry.items.push_back({legend_text(fonts_.shape(one.name, style_.legend.face),
                                         {swatch_width() + swatch_gap(), Pt(0)})});
      entries.push_back(std::move(entry));
    }
    return entries;
  }

  // Below what the legend holds already.
  bool arrange(const std::vector<GroupItem>& entries, GroupItem& legend, Pt& height) const {
    std::vector<Size> sizes;
    for (const GroupItem& entry : entries) {
      Size size;
      for (const Item& item : entry.items) {
        const auto* text = std::get_if<TextItem>(&item.content);
        if (text == nullptr) continue;
        const Pt end = text->origin.x + text->size * text->run.width();
        size.width = std::max(size.width, end);
        size.height = text->origin.y + text->size * fonts_.metrics(text->run.face).descent;
      }
      sizes.push_back(size);
    }
    const auto grid = arrange_legend(sizes, legend_room(style_), entry_gap, row_space());
    if (!grid) return false;
    if (height > Pt(0)) height += row_space();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      legend.items.push_back({entries[i]});
      std::get<GroupItem>(legend.items.back().content).offset =
          snapped(Point{grid->corners[i].x, height + grid->corners[i].y});
    }
    height += grid->height;
    return true;
  }

  // The groups with their N, and what is shown of them.
  std::vector<GroupItem> group_entries() const {
    const TypeStyle& type = style_.legend;
    std::vector<GroupItem> entries;
    for (std::size_t g = 0; g < scores_.groups.size(); ++g) {
      const LegendEntry look =
          legend_entry(report_.style.wording, style_, g, breakdown_.groups[g], scores_.groups[g]);
      GroupItem entry{Role::legend, "legend-" + std::to_string(g + 1), {}, {}};
      entry.data = series_data(breakdown_.groups[g], scores_.groups[g]);
      Pt top;
      for (const ShapedRun& line : lines_of(look.text, type, legend_room(style_), fonts_)) {
        TextItem text = legend_text(line, {Pt(0), top});
        text.colour = look.text_colour;
        entry.items.push_back({std::move(text)});
        top += type.size * type.leading;
      }
      entries.push_back(std::move(entry));
    }
    return entries;
  }

  const Report& report_;
  const ChartStyle& style_;
  const Figure& figure_;
  const FigureScores& scores_;
  const SharesPlan& plan_;
  const FontSet& fonts_;
  const Question& question_;
  const Breakdown& breakdown_;
  const std::vector<ColumnLabel>& labels_;
  std::vector<std::size_t> drawn_;  // groups with answers
  std::vector<GroupName> names_;    // of those
  std::vector<OptionBars> options_;
};

Result<Pt> widest_name(const Report& report, const ScoreTable& scores,
                       const std::vector<std::size_t>& figures, const FontSet& fonts) {
  const ChartStyle& style = report.style.chart;
  Pt widest;
  Diagnostics errors;
  for (const std::size_t f : figures) {
    const Figure& figure = report.figures[f];
    const std::vector<Group>& groups = report.breakdowns[figure.breakdown].groups;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const auto name = set_name(groups[g].name.value, style, fonts);
      if (!name) {
        errors.push_back(chart_messages::name_too_wide(style, figure, groups[g], most_name_lines,
                                                       most_name(style)));
        return errors;
      }
      if (scores.figures[f].groups[g].counts()) widest = std::max(widest, name->size.width);
    }
  }
  return widest;
}

Result<SharesPlan> plan_shares(const Report& report, const ScoreTable& scores,
                               const std::vector<std::size_t>& figures, const FontSet& fonts) {
  const ChartStyle& style = report.style.chart;
  SharesPlan plan;
  plan.width = style.width - style.legend_width;
  const Pt room = plan.width - style.padding * 2;
  Diagnostics errors;
  auto labels = set_label_column(report, figures, room, room, fonts).take(errors);
  const auto names = widest_name(report, scores, figures, fonts).take(errors);
  if (!labels || !names) return errors;
  plan.labels = *std::move(labels);
  ValueScale& scale = plan.scale;
  scale.max = percent;
  scale.steps = 4;
  scale.left = snapped(
      style.padding +
      std::max(*names + name_gap, measures_width(report.style.wording.shares.axis, style, fonts)));
  scale.right = snapped(plan.width - style.padding - numbers_reach(scale, style, fonts));
  return plan;
}

}  // namespace

Result<std::vector<Frame>> share_charts(const Report& report, const ScoreTable& scores,
                                        const FontSet& fonts) {
  const std::vector<std::size_t> figures = figures_drawn_as(ChartKind::shares, report);
  Diagnostics diagnostics;
  const auto plan = plan_shares(report, scores, figures, fonts).take(diagnostics);
  if (!plan) return diagnostics;
  std::vector<Frame> frames;
  for (const std::size_t f : figures) {
    const SharesDrawing drawing(report, report.figures[f], scores.figures[f], *plan, fonts);
    auto frame = drawing.draw().take(diagnostics);
    if (frame) frames.push_back(*std::move(frame));
  }
  if (has_errors(diagnostics)) return diagnostics;
  return {std::move(frames), std::move(diagnostics)};
}

}  // namespace kijun
