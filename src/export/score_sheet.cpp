#include "export/score_sheet.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"
#include "chart/description.h"
#include "export/interval_table.h"
#include "export/native_radar.h"
#include "export/sheet_rows.h"
#include "export/shortened.h"
#include "findings/mark_sign.h"

namespace kijun {
namespace {

constexpr double title_points = 27;
constexpr double points_per_pixel = 0.75;
constexpr std::size_t beside_up_to = 8;  // options; the charts of more stand below their tables
// A chart of more is larger, and the axes of more options have marks alone.
constexpr std::size_t many_groups = 8;
constexpr std::size_t many_options = 12;
constexpr std::size_t name_cells = 34;  // widths of columns, in half-width characters
constexpr std::size_t option_cells = 20;
constexpr std::size_t count_cells = 9;
constexpr double chart_width = 640;  // pixels
constexpr double chart_height = 520;
constexpr double large_chart = 1.5;
constexpr double default_chart_width = 480;  // of libxlsxwriter
constexpr double default_chart_height = 288;
// libxlsxwriter cuts an attribute at 2079 bytes, if need be within a character; a unit of UTF-16
// has three bytes at most.
constexpr std::size_t most_alternative_units = 690;

lxw_format* format(const WorkbookFile& file, double size) {
  lxw_format* made = ::workbook_add_format(file.get());
  ::format_set_font_name(made, sheet_font);
  ::format_set_font_size(made, size);
  ::format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
  return made;
}

lxw_format* number_format(const WorkbookFile& file, const char* shown) {
  constexpr double size = 10;
  lxw_format* made = format(file, size);
  ::format_set_num_format(made, shown);
  return made;
}

// Writes the sheet from top to bottom.
class ScoreSheet {
 public:
  ScoreSheet(WorkbookFile& file, const SheetFormats& formats, std::string name,
             const Report& report, const ScoreTable& scores, std::size_t question)
      : file_(file),
        formats_(formats),
        name_(std::move(name)),
        report_(report),
        scores_(scores),
        question_(report.questions[question]),
        sheet_(::workbook_add_worksheet(file.get(), name_.c_str())),
        rows_(file, sheet_) {
    for (std::size_t f = 0; f < report.figures.size(); ++f) {
      const Figure& figure = report.figures[f];
      if (figure.question == question && !figure.repeats) figures_.push_back(f);
    }
    const auto weighted = [](const GroupScores& group) { return group.weighted; };
    weighted_ = std::any_of(figures_.begin(), figures_.end(), [&](std::size_t f) {
      const std::vector<GroupScores>& groups = scores.figures[f].groups;
      return std::any_of(groups.begin(), groups.end(), weighted);
    });
  }

  void write() {
    if (sheet_ == nullptr) {
      file_.check(LXW_ERROR_SHEETNAME_ALREADY_USED);
      return;
    }
    set_up_page();
    rows_.text(0, question_.title.value, formats_.title);
    rows_.height(title_points);
    rows_.next_row();
    for (const std::size_t f : figures_) write_figure(f);
  }

 private:
  lxw_col_t first_option() const { return weighted_ ? 4 : 3; }
  lxw_col_t last_option() const { return option_column(question_.options.size() - 1); }
  lxw_col_t option_column(std::size_t o) const {
    return static_cast<lxw_col_t>(first_option() + o);
  }
  bool has_intervals(std::size_t f) const {
    return report_.figures[f].has_table && scores_.figures[f].inference;
  }
  // Of all tables.
  lxw_col_t last_column() const {
    const bool any = std::any_of(figures_.begin(), figures_.end(),
                                 [this](std::size_t f) { return has_intervals(f); });
    return any ? std::max(last_option(),
                          static_cast<lxw_col_t>(first_option() + interval_columns - 1))
               : last_option();
  }
  bool chart_beside() const { return question_.options.size() <= beside_up_to; }

  void set_up_page() {
    ::worksheet_set_default_row(sheet_, row_points, 0);
    columns(0, 1, name_cells);
    columns(2, static_cast<lxw_col_t>(first_option() - 1), count_cells);
    columns(first_option(), last_column(), option_cells);
    ::worksheet_freeze_panes(sheet_, 1, 2);
    ::worksheet_set_landscape(sheet_);
    constexpr std::uint8_t a4 = 9;
    ::worksheet_set_paper(sheet_, a4);
    if (chart_beside()) ::worksheet_fit_to_pages(sheet_, 1, 0);
  }

  void columns(lxw_col_t first, lxw_col_t last, std::size_t cells) {
    file_.check(::worksheet_set_column(sheet_, first, last, static_cast<double>(cells), nullptr));
  }

  void write_figure(std::size_t f) {
    const Figure& figure = report_.figures[f];
    const FigureScores& scores = scores_.figures[f];
    const Breakdown& breakdown = report_.breakdowns[figure.breakdown];
    rows_.next_row();
    const lxw_row_t top = rows_.row();
    const double points_above = rows_.written_points();
    rows_.text(0, figure_title(figure), formats_.heading);
    const bool many = question_.options.size() > many_options;
    for (std::size_t o = 0; many && o < question_.options.size(); ++o)
      rows_.text(option_column(o), option_mark(o + 1), formats_.mark);
    rows_.next_row();
    const ScoreCells cells{name_,          many ? top : rows_.row(),
                           rows_.row(),    scores.groups.size(),
                           first_option(), question_.options.size()};
    write_header();
    for (std::size_t g = 0; g < scores.groups.size(); ++g)
      write_group(breakdown.title.value, breakdown.groups[g].name.value, scores.groups[g]);
    write_baseline(breakdown.title.value, scores.baseline);
    write_base_notes(scores);
    for (const Text& note : figure.notes) write_note(note.value);
    write_note(completeness_note(report_.style.wording, breakdown, scores));
    if (has_intervals(f)) {
      write_interval_table(rows_, formats_, report_, scores, weighted_, first_option());
      write_note(signs_note(report_.style.wording, *scores.inference, report_.inference.level));
    }

    const double chart_points = points_per_pixel * chart_height * chart_scale(scores);
    if (chart_beside()) {
      insert_chart(figure, scores, cells, top, static_cast<lxw_col_t>(last_column() + 2));
      while (rows_.written_points() < points_above + chart_points) rows_.next_row();
    } else {
      insert_chart(figure, scores, cells, rows_.row() + 1, first_option());
      const double end = rows_.written_points() + row_points + chart_points;
      while (rows_.written_points() < end) rows_.next_row();
    }
  }

  void write_header() {
    const Wording& wording = report_.style.wording;
    rows_.text(0, wording.scores_breakdown, formats_.header);
    rows_.text(1, wording.scores_group, formats_.header);
    rows_.text(2, wording.scores_base, formats_.number_head);
    if (weighted_) rows_.text(3, wording.scores_effective_base, formats_.number_head);
    std::size_t longest = 0;
    for (std::size_t o = 0; o < question_.options.size(); ++o) {
      const std::string name = option_mark(o + 1) + " " + question_.options[o].name.value;
      rows_.text(option_column(o), name, formats_.option);
      longest = std::max(longest, sheet_cells(name));
    }
    rows_.height(row_height(longest, option_cells));
    rows_.next_row();
  }

  void write_group(const std::string& breakdown, const std::string& group,
                   const GroupScores& scores) {
    const Wording& wording = report_.style.wording;
    const std::string name = scores.base_class == BaseClass::reference
                                 ? fill(wording.reference_value, {{"group", group}})
                                 : group;
    rows_.text(0, breakdown, formats_.text);
    rows_.text(1, name, formats_.text);
    if (is_withheld(scores.base_class)) {
      for (lxw_col_t column = 2; column < first_option(); ++column)
        rows_.text(column, wording.withheld, formats_.count);
    } else {
      rows_.number(2, static_cast<double>(scores.base), formats_.count);
      if (weighted_) {
        rows_.number(3, scores.weighted ? scores.n_eff : static_cast<double>(scores.base),
                     formats_.effective);
      }
    }
    for (std::size_t o = 0; o < question_.options.size(); ++o) {
      if (scores.counts()) {
        rows_.number(option_column(o), scores.options[o].score, formats_.score);
      } else {
        rows_.blank(option_column(o), formats_.score);
      }
    }
    rows_.height(row_height(std::max(sheet_cells(breakdown), sheet_cells(name)), name_cells));
    rows_.next_row();
  }

  void write_baseline(const std::string& breakdown, double baseline) {
    rows_.text(0, breakdown, formats_.baseline_text);
    rows_.text(1, baseline_text(report_.style.wording, baseline), formats_.baseline_text);
    for (lxw_col_t column = 2; column < first_option(); ++column)
      rows_.blank(column, formats_.baseline_text);
    for (std::size_t o = 0; o < question_.options.size(); ++o)
      rows_.number(option_column(o), baseline, formats_.baseline_score);
    rows_.height(row_height(sheet_cells(breakdown), name_cells));
    rows_.next_row();
  }

  // What the marks of withheld groups and of small bases mean, where there are any.
  void write_base_notes(const FigureScores& scores) {
    const auto any = [&](const auto& is) {
      return std::any_of(scores.groups.begin(), scores.groups.end(),
                         [&](const GroupScores& group) { return is(group.base_class); });
    };
    const Wording& wording = report_.style.wording;
    const SmallBaseLimits& limits = report_.style.small_bases;
    if (any(is_withheld)) {
      write_note(fill(wording.withheld_note, {{"limit", format_shortest(limits.withhold_below)}}));
    }
    if (any([](BaseClass base) { return base == BaseClass::reference; })) {
      write_note(
          fill(wording.reference_note, {{"limit", format_shortest(limits.reference_below)}}));
    }
  }

  // Over the table's width, but for options that are out of sight.
  void write_note(const std::string& note) {
    if (note.empty()) return;
    const std::size_t options = std::min(question_.options.size(), beside_up_to);
    const lxw_col_t last = option_column(options - 1);
    rows_.merged(0, last, note, formats_.note);
    rows_.height(row_height(sheet_cells(note), 2 * name_cells + option_cells * options));
    rows_.next_row();
  }

  double chart_scale(const FigureScores& scores) const {
    const bool large =
        question_.options.size() > many_options || scores.groups.size() > many_groups;
    return large ? large_chart : 1;
  }

  void insert_chart(const Figure& figure, const FigureScores& scores, const ScoreCells& cells,
                    lxw_row_t row, lxw_col_t column) {
    lxw_chart* chart = native_radar(file_, report_, figure, scores, cells);
    if (chart == nullptr) {
      file_.check(LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
    Figure as_drawn = figure;
    as_drawn.chart = ChartKind::radar;
    std::string alternative =
        shortened(chart_description(report_, as_drawn, scores), most_alternative_units);
    lxw_chart_options options{};
    options.x_scale = chart_scale(scores) * chart_width / default_chart_width;
    options.y_scale = chart_scale(scores) * chart_height / default_chart_height;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = alternative.data();
    file_.check(::worksheet_insert_chart_opt(sheet_, row, column, chart, &options));
  }

  WorkbookFile& file_;
  const SheetFormats& formats_;
  std::string name_;
  const Report& report_;
  const ScoreTable& scores_;
  const Question& question_;
  lxw_worksheet* sheet_;
  SheetRows rows_;
  std::vector<std::size_t> figures_;
  bool weighted_ = false;
};

}  // namespace

lxw_color_t sheet_colour(Colour colour) {
  const auto rgb = static_cast<lxw_color_t>(colour.red << 16U | colour.green << 8U | colour.blue);
  return rgb == 0 ? lxw_color_t{LXW_COLOR_BLACK} : rgb;
}

std::string figure_title(const Figure& figure) { return figure.label + "　" + figure.caption; }

SheetFormats::SheetFormats(const WorkbookFile& file, const Style& style) {
  constexpr double size = 10;
  constexpr double title_size = 14;
  constexpr double heading_size = 11;
  title = format(file, title_size);
  ::format_set_bold(title);
  heading = format(file, heading_size);
  ::format_set_bold(heading);
  header = format(file, size);
  number_head = format(file, size);
  ::format_set_align(number_head, LXW_ALIGN_RIGHT);
  mark = format(file, size);
  ::format_set_align(mark, LXW_ALIGN_CENTER);
  option = format(file, size);
  ::format_set_align(option, LXW_ALIGN_CENTER);
  for (lxw_format* look : {header, number_head, option}) {
    ::format_set_bold(look);
    ::format_set_text_wrap(look);
    ::format_set_pattern(look, LXW_PATTERN_SOLID);
    ::format_set_bg_color(look, sheet_colour(style.document.table_header_fill));
    ::format_set_bottom(look, LXW_BORDER_THIN);
  }
  text = format(file, size);
  ::format_set_text_wrap(text);
  count = number_format(file, "#,##0");
  effective = number_format(file, "#,##0.0");
  score = number_format(file, "0.00");
  probability = number_format(file, "0.0000");
  baseline_text = format(file, size);
  ::format_set_text_wrap(baseline_text);
  baseline_score = number_format(file, "0.00");
  for (lxw_format* look : {baseline_text, baseline_score}) {
    ::format_set_top(look, LXW_BORDER_HAIR);
    ::format_set_bottom(look, LXW_BORDER_THIN);
    ::format_set_font_color(look, sheet_colour(style.chart.baseline.colour));
  }
  note = format(file, size - 1);
  ::format_set_text_wrap(note);
}

void write_score_sheet(WorkbookFile& file, const SheetFormats& formats, const std::string& name,
                       const Report& report, const ScoreTable& scores, std::size_t question) {
  ScoreSheet(file, formats, name, report, scores, question).write();
}

}  // namespace kijun
