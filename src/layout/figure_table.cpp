#include "layout/figure_table.h"

#include <algorithm>
#include <string>

#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"
#include "findings/mark_sign.h"
#include "layout/method_parts.h"
#include "layout/score_rows.h"

namespace kijun {
namespace {

constexpr int decimals = 2;
constexpr Pt cell_padding{3};
constexpr double least_name = 7;  // em, of the column of groups' names, if they are as long

Text written(std::string text) { return {std::move(text), {}}; }

TableLook look_with_signs(const Setting& setting) {
  TableLook look = figure_table_look(setting);
  const FigureTableWording& wording = setting.report.style.wording.figure_tables;
  look.signs = {wording.higher,       wording.lower,          wording.agrees_higher,
                wording.agrees_lower, wording.depends_higher, wording.depends_lower};
  return look;
}

class FigureTableWriter {
 public:
  FigureTableWriter(const Setting& setting, std::size_t figure, const ScoreTable& scores)
      : setting_(setting),
        report_(setting.report),
        wording_(setting.report.style.wording),
        signs_(wording_.figure_tables),
        index_(figure),
        figure_(setting.report.figures[figure]),
        all_scores_(scores),
        scores_(scores.figures[figure]),
        inference_(*scores.figures[figure].inference),
        weighted_(std::any_of(scores_.groups.begin(), scores_.groups.end(),
                              [](const GroupScores& group) { return group.weighted; })) {}

  // The columns before the options'.
  std::size_t fixed_columns() const { return weighted_ ? 3 : 2; }

  std::vector<FigureTable> tables() {
    const std::size_t options = report_.questions[figure_.question].options.size();
    cells_.resize(scores_.groups.size());
    for (std::size_t g = 0; g < cells_.size(); ++g) {
      for (std::size_t o = 0; o < options; ++o) cells_[g].push_back(cell(g, o));
    }
    TableLook look = look_with_signs(setting_);
    look.signed_from = fixed_columns();
    const std::size_t most = options_with_room(options, look);
    const std::size_t tables = (options + most - 1) / most;
    const std::size_t each = (options + tables - 1) / tables;
    std::vector<FigureTable> made;
    for (std::size_t first = 0; first < options; first += each) {
      made.push_back({table(first, std::min(first + each, options)), look});
      AuthorTable& last = made.back().table;
      last.id = "#" + figure_.name + "-" + std::to_string(made.size());
      if (made.size() > 1) last.caption.value += wording_.continued;
    }
    add_notes(made.back().table);
    return made;
  }

 private:
  static void add_column(AuthorTable& table, std::string head, CellAlignment alignment) {
    table.columns.push_back(written(std::move(head)));
    table.alignment.push_back(alignment);
  }

  AuthorTable table(std::size_t first, std::size_t end) const {
    AuthorTable made;
    made.caption = {fill(signs_.caption, {{"figure", figure_.label}, {"percent", confidence()}}),
                    figure_.span};
    add_column(made, wording_.scores_group, CellAlignment::left);
    add_column(made, wording_.scores_base, CellAlignment::right);
    if (weighted_) add_column(made, wording_.scores_effective_base, CellAlignment::right);
    for (std::size_t o = first; o < end; ++o) {
      add_column(made, option_mark(o + 1), CellAlignment::right);
    }
    const Breakdown& breakdown = report_.breakdowns[figure_.breakdown];
    for (std::size_t g = 0; g < cells_.size(); ++g) {
      std::vector<Text> row = bases(breakdown.groups[g], scores_.groups[g]);
      for (std::size_t o = first; o < end; ++o) row.push_back(written(cells_[g][o]));
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  std::vector<Text> bases(const Group& group, const GroupScores& scores) const {
    if (is_withheld(scores.base_class)) {
      std::vector<Text> row(fixed_columns(), written(wording_.withheld));
      row.front() = group.name;
      return row;
    }
    std::vector<Text> row{written(shown_group_name(wording_, group, scores)),
                          written(format_grouped(static_cast<long long>(scores.base)))};
    if (weighted_) row.push_back(written(format_grouped(scores.n_eff, 1)));
    return row;
  }

  // "1.23▲" and the interval on the next line.
  std::string cell(std::size_t group, std::size_t option) const {
    const GroupScores& scores = scores_.groups[group];
    if (is_withheld(scores.base_class)) return wording_.withheld;
    const std::vector<Estimate>& estimates = inference_.groups[group].options;
    if (estimates.empty()) return "―";
    const Interval& interval = estimates[option].interval;
    return format_fixed(scores.options[option].score, decimals) +
           sign_of(signs_, inference_, group, option, level()) + "\n" +
           fill(signs_.interval, {{"low", format_fixed(interval.low, decimals)},
                                  {"high", format_fixed(interval.high, decimals)}});
  }

  double level() const { return report_.inference.level; }
  std::string confidence() const { return plain_text(100 * (1 - level())); }

  // How many options stand side by side; at least one.
  std::size_t options_with_room(std::size_t options, const TableLook& look) const {
    const std::vector<ColumnNeed> needs =
        TableColumns(setting_.fonts, table(0, options), look).needs();
    const Pt name = setting_.style().figure_table.size * least_name + cell_padding * 2;
    Pt fixed = std::max(needs.front().least, std::min(needs.front().natural, name));
    for (std::size_t i = 1; i < fixed_columns(); ++i) fixed += needs[i].natural;
    Pt widest{0};
    for (std::size_t i = fixed_columns(); i < needs.size(); ++i) {
      widest = std::max(widest, needs[i].natural);
    }
    constexpr double rounding = 1e-6;
    return std::max<std::size_t>(
        1, static_cast<std::size_t>((setting_.width() - fixed) / widest + rounding));
  }

  // ---- Notes

  void add_notes(AuthorTable& table) const {
    table.notes.push_back(written(signs_note(wording_, inference_, level())));
    add_base_notes(report_, all_scores_, {index_}, table);
  }

  const Setting& setting_;
  const Report& report_;
  const Wording& wording_;
  const FigureTableWording& signs_;
  std::size_t index_;
  const Figure& figure_;
  const ScoreTable& all_scores_;
  const FigureScores& scores_;
  const FigureInference& inference_;
  bool weighted_;
  std::vector<std::vector<std::string>> cells_;  // by group and option
};

}  // namespace

TableLook figure_table_look(const Setting& setting) {
  const DocumentStyle& style = setting.style();
  TableLook look;
  look.body = look.header = look.caption = style.figure_table;
  look.header.face = look.caption.face = Face::bold;
  look.note = style.figure_note;
  look.cell_padding = cell_padding;
  return look;
}

std::vector<FigureTable> figure_tables(const Setting& setting, std::size_t figure,
                                       const ScoreTable& scores) {
  return FigureTableWriter(setting, figure, scores).tables();
}

}  // namespace kijun
