#include "layout/figure_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/caption.h"
#include "layout/messages.h"
#include "layout/summary.h"

namespace kijun {
namespace {

constexpr double gap_below_caption = 0.25;  // of a caption's line
constexpr double gap_between_rows = 1;      // of a caption's line

// A chart's ids are its own; on a page they would meet those of other charts.
void drop_ids(std::vector<Item>& items) {
  for (Item& item : items) {
    std::visit([](auto& content) { content.id.clear(); }, item.content);
    if (auto* group = std::get_if<GroupItem>(&item.content)) drop_ids(group->items);
  }
}

GroupItem chart_group(const Frame& chart, Point offset, std::size_t element) {
  GroupItem group{Role::figure, chart.id, offset, chart.items, Part{element}};
  drop_ids(group.items);
  return group;
}

struct Column {
  const Figure* figure;
  const Frame* chart;
  std::vector<ShapedRun> caption;
  std::vector<ShapedRun> note;
};

// In the middle below its chart; several lines begin level.
void append_note(const Setting& setting, std::vector<ShapedRun> lines, Pt left, Pt top,
                 Pt column_width, std::vector<Item>& items) {
  const TypeStyle& style = setting.style().figure_note;
  Pt widest{0};
  for (const ShapedRun& line : lines) widest = std::max(widest, width(line, style));
  const Pt start = left + (column_width - widest) / 2;
  append_lines(setting.fonts, std::move(lines), style, Role::note, CellAlignment::left,
               {{start, top}, {start + widest, top}}, items);
}

// Where the page sums up one question, its key numbers say them.
bool notes_say_options(const Setting& setting) {
  return setting.report.style.chart.axis_labels == AxisLabels::marks &&
         setting.style().summaries != Summaries::questions;
}

std::string caption_above(const Setting& setting, const Figure& figure) {
  return setting.style().summaries == Summaries::none ? figure.caption
                                                      : summary_caption(setting.report, figure);
}

Unit set_row(const Setting& setting, std::vector<Column> columns, Pt column_width,
             Structure& structure) {
  const TypeStyle& style = setting.style().caption;
  std::size_t most_lines = 0;
  Pt highest{0};
  const Pt note_line = line_height(setting.style().figure_note);
  for (const Column& column : columns) {
    most_lines = std::max(most_lines, column.caption.size());
    highest = std::max(
        highest, column.chart->size.height + note_line * static_cast<double>(column.note.size()));
  }
  const Pt line = line_height(style);
  const Pt captions_end = line * static_cast<double>(most_lines);
  const Pt charts_top = captions_end + line * gap_below_caption;

  Unit unit;
  unit.role = Role::figure;
  unit.box.height = charts_top + highest;
  unit.box.space_after = line * gap_between_rows;
  Pt left{0};
  for (Column& column : columns) {
    const Pt caption_top = captions_end - line * static_cast<double>(column.caption.size());
    const Box within{{left, caption_top}, {left + column_width, captions_end}};
    const std::size_t division = structure.add(Tag::division);
    std::vector<Item> caption;
    append_lines(setting.fonts, std::move(column.caption), style, Role::caption,
                 CellAlignment::centre, within, caption);
    unit.items.push_back(
        part_of(structure.add(Tag::caption, division), Role::caption, std::move(caption)));
    const Pt chart_left = left + (column_width - column.chart->size.width) / 2;
    const std::size_t picture = structure.add(Tag::figure, division);
    structure[picture].alternative = column.chart->description;
    structure[picture].size = column.chart->size;
    unit.items.push_back({chart_group(*column.chart, {chart_left, charts_top}, picture)});
    if (!column.note.empty()) {
      std::vector<Item> note;
      append_note(setting, std::move(column.note), left, charts_top + column.chart->size.height,
                  column_width, note);
      unit.items.push_back(
          part_of(structure.add(Tag::note, division), Role::note, std::move(note)));
    }
    unit.destinations.push_back({figure_target(*column.figure), within.min});
    left += column_width + setting.style().column_gap;
  }
  return unit;
}

}  // namespace

std::vector<Unit> set_figures(const Setting& setting, const std::vector<std::size_t>& figures,
                              const std::vector<Frame>& charts, Structure& structure,
                              Diagnostics& errors) {
  constexpr Pt rounding{1e-6};
  const int per_row = setting.style().figures_per_row;
  const Pt column_width = (setting.width() - setting.style().column_gap * (per_row - 1)) / per_row;

  std::vector<Unit> units;
  std::vector<Column> row;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = setting.report.figures[figures[i]];
    const Frame& chart = charts[figures[i]];
    const std::vector<std::string> notes =
        figure_notes(setting.report, figure, chart, notes_say_options(setting));
    Column column{
        &figure, &chart,
        caption_lines(setting.fonts, figure.label + " " + caption_above(setting, figure),
                      setting.style().caption, column_width),
        figure_note_lines(setting.fonts, notes, setting.style().figure_note, column_width)};
    if (chart.size.width > column_width + rounding) {
      errors.push_back(
          layout_messages::chart_too_wide(figure, chart.size.width, column_width, per_row));
    } else if (column.caption.empty() || column.note.empty() != notes.empty()) {
      errors.push_back(
          layout_messages::text_too_narrow({figure.caption, figure.span}, column_width));
    } else {
      row.push_back(std::move(column));
    }
    const bool row_ends =
        (i + 1) % static_cast<std::size_t>(per_row) == 0 || i + 1 == figures.size();
    if (!row_ends || row.empty()) continue;
    const Figure& highest =
        *std::max_element(row.begin(), row.end(), [](const Column& a, const Column& b) {
           return a.chart->size.height < b.chart->size.height;
         })->figure;
    units.push_back(set_row(setting, std::exchange(row, {}), column_width, structure));
    if (units.back().box.height > setting.height()) {
      errors.push_back(layout_messages::row_of_figures_too_high(highest, units.back().box.height,
                                                                setting.height()));
    }
  }
  return units;
}

}  // namespace kijun
