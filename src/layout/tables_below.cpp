#include "layout/tables_below.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/figure_table.h"

namespace kijun {
namespace {

constexpr double gap_above = 0.9;  // of a line of the table
// The cost of ending a page between a row of figures and its tables, and between two tables of a
// row. They name their figures, and a page that is nearly half white is worse than to turn it.
constexpr double behind_figures = 0.15;
constexpr double second_table = 0.1;
constexpr double most_of_a_page = 0.5;  // for a row of tables, which is never divided

struct TableOfFigure {
  std::size_t column = 0;  // of its figure, in the row
  std::vector<FigureTable> parts;
};

class TablePlacer {
 public:
  TablePlacer(const Setting& setting, const ScoreTable& scores, std::vector<RepeatedHead>& heads,
              Structure& structure, Diagnostics& errors)
      : setting_(setting),
        column_setting_(setting),
        scores_(scores),
        heads_(heads),
        structure_(structure),
        errors_(errors) {
    const int per_row = setting.style().figures_per_row;
    gap_ = setting.style().column_gap;
    column_setting_.column = (setting.width() - gap_ * (per_row - 1)) / per_row;
  }

  // `figures` are those of the row.
  void place(Unit row, const std::vector<std::size_t>& figures) {
    units_.push_back(std::move(row));
    const std::vector<TableOfFigure> narrow = tables_of(figures, column_setting_);
    if (narrow.empty()) return;
    const bool fit = std::all_of(narrow.begin(), narrow.end(), [](const TableOfFigure& table) {
      return table.parts.size() == 1;
    });
    if (!fit || !place_in_columns(narrow, figures.size())) place_below(figures);
    units_.back().box.space_after = line_height(setting_.style().figure_table);
  }

  std::vector<Unit> take() { return std::move(units_); }

 private:
  std::vector<TableOfFigure> tables_of(const std::vector<std::size_t>& figures,
                                       const Setting& setting) const {
    std::vector<TableOfFigure> tables;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const std::size_t figure = figures[i];
      if (!setting.report.figures[figure].has_table || !scores_.figures[figure].inference) continue;
      tables.push_back({i, figure_tables(setting, figure, scores_)});
    }
    return tables;
  }

  void place_below(const std::vector<std::size_t>& figures) {
    double cost = behind_figures;
    for (const TableOfFigure& table : tables_of(figures, setting_)) {
      for (const FigureTable& part : table.parts) {
        std::vector<Unit> set =
            set_table(setting_, part.table, part.look, heads_, structure_, errors_);
        if (set.empty()) continue;
        set.front().box.space_before = line_height(part.look.body) * gap_above;
        units_.back().box.break_cost = cost;
        cost = second_table;
        units_.insert(units_.end(), std::make_move_iterator(set.begin()),
                      std::make_move_iterator(set.end()));
      }
    }
  }

  // Nothing where they are too high.
  bool place_in_columns(const std::vector<TableOfFigure>& tables, std::size_t figures_in_row) {
    Structure structure = structure_;
    Diagnostics errors;
    std::vector<RepeatedHead> unused;
    const bool alone = figures_in_row == 1 && column_setting_.width() < setting_.width();
    Unit all;
    all.role = Role::table;
    for (const TableOfFigure& table : tables) {
      const FigureTable& only = table.parts.front();
      std::vector<Unit> set =
          set_table(column_setting_, only.table, only.look, unused, structure, errors);
      const std::size_t column = alone ? 1 : table.column;
      append(std::move(set), (column_setting_.width() + gap_) * static_cast<double>(column), all);
    }
    if (!errors.empty() || all.box.height > setting_.height() * most_of_a_page) return false;
    structure_ = std::move(structure);
    if (alone) {
      Unit& row = units_.back();
      row.box.height = std::max(row.box.height, all.box.height);
      move_into(std::move(all), {}, row);
      return true;
    }
    all.box.space_before = line_height(setting_.style().figure_table) * gap_above;
    units_.back().box.break_cost = behind_figures;
    units_.push_back(std::move(all));
    return true;
  }

  // One below the other, from the upper edge of `into`, at `left`.
  static void append(std::vector<Unit> units, Pt left, Unit& into) {
    Pt top{0};
    Pt space{0};
    for (std::size_t i = 0; i < units.size(); ++i) {
      Unit& unit = units[i];
      if (i > 0) top += std::max(space, unit.box.space_before);
      const Pt bottom = top + unit.box.height;
      space = unit.box.space_after;
      move_into(std::move(unit), {left, top}, into);
      top = bottom;
    }
    into.box.height = std::max(into.box.height, top);
  }

  static void move_into(Unit unit, Point at, Unit& into) {
    into.items.push_back({GroupItem{unit.role, {}, at, std::move(unit.items)}});
    for (Destination& destination : unit.destinations) {
      into.destinations.push_back({std::move(destination.name), destination.at + at});
    }
  }

  const Setting& setting_;
  Setting column_setting_;
  Pt gap_;
  const ScoreTable& scores_;
  std::vector<RepeatedHead>& heads_;
  Structure& structure_;
  Diagnostics& errors_;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<Unit> with_tables_below(const Setting& setting, const std::vector<std::size_t>& figures,
                                    std::vector<Unit> rows, const ScoreTable& scores,
                                    std::vector<RepeatedHead>& heads, Structure& structure,
                                    Diagnostics& errors) {
  const bool any = std::any_of(figures.begin(), figures.end(), [&](std::size_t figure) {
    return setting.report.figures[figure].has_table && scores.figures[figure].inference;
  });
  if (!any) return rows;
  const auto per_row = static_cast<std::size_t>(setting.style().figures_per_row);
  TablePlacer placer(setting, scores, heads, structure, errors);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t begin = std::min(row * per_row, figures.size());
    const std::size_t end = std::min(begin + per_row, figures.size());
    placer.place(std::move(rows[row]), {figures.begin() + static_cast<std::ptrdiff_t>(begin),
                                        figures.begin() + static_cast<std::ptrdiff_t>(end)});
  }
  return placer.take();
}

}  // namespace kijun
