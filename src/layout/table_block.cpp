#include "layout/table_block.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "layout/caption.h"
#include "layout/messages.h"
#include "layout/paragraph_block.h"
#include "resolve/cell_place.h"

namespace kijun {
namespace {

constexpr double row_padding = 0.25;       // above and below, of the table's type size
constexpr double gap_below_caption = 0.2;  // of a caption's line
constexpr double gap_above_notes = 0.25;   // of a note's line
constexpr double whole_table =
    1.5;  // the cost of dividing a table that takes up to half a page, or of
          // setting its notes on another page: more than a page costs
constexpr double narrowest_note = 2.0 / 3;  // of the width that a table may take
constexpr double lone_row = 0.1;  // the cost of leaving one row alone before or after a page's end
constexpr double within_names = 0.03;  // of ending a page between rows that share a name
constexpr Pt rounding{1e-6};
constexpr double with_notes = 0.6;  // of parting a table's notes

class TableSetter {
 public:
  TableSetter(const Setting& setting, const AuthorTable& table, const TableLook& look,
              Structure& structure, Diagnostics& errors)
      : setting_(setting),
        table_(table),
        look_(look),
        columns_(setting.fonts, table, look),
        structure_(structure),
        errors_(errors) {}

  std::vector<Unit> set(std::vector<RepeatedHead>& heads) {
    const std::optional<std::vector<Pt>> widths = find_widths();
    if (!widths) return {};
    find_edges(*widths);

    const std::size_t division = structure_.add(Tag::division);
    const std::size_t table = structure_.add(Tag::table, division);
    Unit caption = set_caption({}, Part{structure_.add(Tag::caption, table)});
    caption.destinations.push_back({table_target(table_), {Pt(0), Pt(0)}});
    const std::size_t head_row =
        structure_.add(Tag::table_row, structure_.add(Tag::table_head, table));
    Unit header = set_row(table_.columns, look_.header, header_cells(head_row)).unit;
    heads.push_back(repeated_head());
    const Pt head_height = heads.back().height;

    const std::size_t body = table_.rows.empty() ? table : structure_.add(Tag::table_body, table);
    std::vector<Unit> units{std::move(caption), std::move(header)};
    std::size_t joined = 0;  // the rows before this one are in the last unit
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      SetRow row = set_row(table_.rows[i], look_.body, body_cells(i, body));
      row.unit.box.break_cost = break_cost(i);
      row.unit.box.repeated_head = head_height;
      row.unit.head = heads.size() - 1;
      if (i < joined) {
        join(units.back(), std::move(row.unit));
      } else {
        if (auto names = names_above(i, row.unit.box.height)) {
          row.unit.if_first = *std::move(names);
          units.back().box.break_cost = within_names;
        }
        units.push_back(std::move(row.unit));
      }
      check_height(units.back(), i, head_height);
      joined = std::max(joined, i + 1 + row.shared);
    }
    append_notes(units, division);
    keep_whole(units);
    return units;
  }

 private:
  // What a row's cells are, left to right.
  struct RowKind {
    bool header = false;
    std::size_t ruled_from = 0;              // the column at which the rule below begins
    std::vector<std::optional<Part>> parts;  // none: the cell above takes this place, too
  };

  struct SetRow {
    Unit unit;
    std::size_t shared =
        0;  // how many of the rows below have lines of this row's names beside them
  };

  RowKind header_cells(std::size_t row) {
    RowKind kind{true, 0, {}};
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      kind.parts.emplace_back(Part{structure_.add(Tag::header_cell, row)});
    }
    return kind;
  }

  RowKind repeated_cells() const {
    return {true, 0, std::vector<std::optional<Part>>(table_.columns.size(), Part{})};
  }

  RowKind body_cells(std::size_t row, std::size_t body) {
    const std::size_t element = structure_.add(Tag::table_row, body);
    RowKind kind{false, continued_cells(row + 1), {}};
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (i < continued_cells(row)) {
        kind.parts.emplace_back();
        continue;
      }
      const bool names_row = i < columns_.naming();
      const std::size_t cell = structure_.add(names_row ? Tag::header_cell : Tag::cell, element);
      structure_[cell].scope = HeaderScope::row;
      for (std::size_t next = row + 1; i < continued_cells(next); ++next) ++structure_[cell].rows;
      kind.parts.emplace_back(Part{cell});
    }
    return kind;
  }

  // ---- Widths

  std::optional<std::vector<Pt>> find_widths() {
    if (!table_.widths.empty()) return given_widths(table_.widths, setting_.width());
    const std::vector<ColumnNeed> needs = columns_.needs();
    Pt least{0};
    for (const ColumnNeed& need : needs) least += need.least;
    std::optional<std::vector<Pt>> widths = column_widths(needs, setting_.width());
    if (!widths)
      errors_.push_back(layout_messages::table_too_wide(table_, least, setting_.width()));
    return widths;
  }

  void find_edges(const std::vector<Pt>& widths) {
    const Pt sum = std::accumulate(widths.begin(), widths.end(), Pt(0));
    edges_ = {(setting_.width() - sum) / 2};
    for (const Pt width : widths) edges_.push_back(edges_.back() + width);
  }

  // ---- Rows

  Unit set_caption(const std::string& behind, const Part& part) {
    const TypeStyle& style = look_.caption;
    const std::string number = table_.label.empty() ? "" : table_.label + " ";
    const std::string text = number + table_.caption.value + behind;
    std::vector<ShapedRun> lines = caption_lines(setting_.fonts, text, style, setting_.width());
    if (lines.empty()) {
      errors_.push_back(layout_messages::text_too_narrow(table_.caption, setting_.width()));
    }
    Unit unit;
    unit.role = Role::caption;
    unit.box.height = line_height(style) * static_cast<double>(lines.size());
    unit.box.space_after = line_height(style) * gap_below_caption;
    unit.box.break_cost = kept;
    GroupItem group{Role::caption, {}, {}, {}, part};
    append_lines(setting_.fonts, std::move(lines), style, Role::caption, CellAlignment::centre,
                 {{Pt(0), Pt(0)}, {setting_.width(), unit.box.height}}, group.items);
    unit.items.push_back({std::move(group)});
    return unit;
  }

  std::vector<ShapedRun> cell_lines(const Text& cell, const TypeStyle& style, Pt width) {
    std::vector<ShapedRun> lines;
    for (const std::string_view given : given_lines(cell.value)) {
      if (given.empty()) continue;
      std::vector<ShapedRun> broken = label_lines(setting_.fonts, std::string(given), style, width);
      if (broken.empty()) errors_.push_back(layout_messages::text_too_narrow(cell, width));
      lines.insert(lines.end(), std::make_move_iterator(broken.begin()),
                   std::make_move_iterator(broken.end()));
    }
    return lines;
  }

  // How many of the rows below a cell takes, too.
  std::size_t rows_below(const Part& cell) const {
    return cell.element ? static_cast<std::size_t>(structure_[*cell.element].rows - 1) : 0;
  }

  SetRow set_row(const std::vector<Text>& cells, const TypeStyle& row_style, const RowKind& kind) {
    const Pt padding = row_style.size * row_padding;
    std::vector<Item> texts;
    std::size_t most_lines = 1;
    std::size_t longest_name = 0;  // that rows below have lines of
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!kind.parts[i]) continue;
      const TypeStyle style = kind.header ? row_style : columns_.cell_style(row_style, i);
      const Box within{{edge(i) + look_.cell_padding, padding},
                       {edge(i + 1) - look_.cell_padding, padding}};
      std::vector<ShapedRun> lines = cell_lines(cells[i], style, within.width());
      const std::size_t below = std::min(rows_below(*kind.parts[i]), lines.size());
      if (below > 0) longest_name = std::max(longest_name, lines.size());
      most_lines = std::max(most_lines, lines.size() - below);
      GroupItem cell{Role::table, {}, {}, {}, kind.parts[i]};
      const CellAlignment alignment = kind.header ? CellAlignment::centre : table_.alignment[i];
      if (columns_.has_signs(i)) {
        append_signed(std::move(lines), style, table_.alignment[i], within, cell.items);
      } else {
        append_lines(setting_.fonts, std::move(lines), style, Role::table, alignment, within,
                     cell.items);
      }
      texts.push_back({std::move(cell)});
    }
    SetRow row;
    Unit& unit = row.unit;
    unit.role = Role::table;
    unit.box.height = line_height(row_style) * static_cast<double>(most_lines) + padding * 2;
    row.shared = longest_name - std::min(longest_name, most_lines);
    if (kind.header) unit.box.break_cost = kept;
    unit.items.push_back(artifact(Role::rule, row_rules(kind, unit.box.height)));
    unit.items.insert(unit.items.end(), std::make_move_iterator(texts.begin()),
                      std::make_move_iterator(texts.end()));
    return row;
  }

  static void join(Unit& above, Unit&& below) {
    above.items.push_back(
        {GroupItem{Role::table, {}, {Pt(0), above.box.height}, std::move(below.items)}});
    above.box.height += below.box.height;
    above.box.break_cost = below.box.break_cost;
  }

  // Numbers end where the widest sign begins.
  void append_signed(std::vector<ShapedRun> lines, const TypeStyle& style, CellAlignment alignment,
                     Box within, std::vector<Item>& items) const {
    const Pt numbers_end = within.max.x - columns_.signs_width();
    for (ShapedRun& line : lines) {
      const Pt end = numbers_end + columns_.sign_width(line.text, style);
      append_lines(setting_.fonts, {std::move(line)}, style, Role::table, alignment,
                   {within.min, {end, within.max.y}}, items);
      within.min.y += line_height(style);
    }
  }

  std::vector<Item> row_rules(const RowKind& kind, Pt height) const {
    const DocumentStyle& style = setting_.style();
    const Pt half_rule = style.rule_width / 2;
    const Pt left = edges_.front();
    const Pt right = edges_.back();
    std::vector<Item> items;
    if (kind.header) {
      PathItem ground;
      ground.role = Role::table;
      ground.segments = rectangle({{left, Pt(0)}, {right, height}});
      ground.fill = style.table_header_fill;
      items.push_back({std::move(ground)});
      items.push_back({rule(style, {left, half_rule}, {right, half_rule})});
    }
    const Pt below = height - half_rule;
    items.push_back({rule(style, {edge(kind.ruled_from), below}, {right, below})});
    return items;
  }

  // How many of a row's first cells continue those above: all that are empty before the first text.
  std::size_t continued_cells(std::size_t row) const {
    if (row == 0 || row >= table_.rows.size()) return 0;
    const std::vector<Text>& cells = table_.rows[row];
    const auto filled = std::find_if(cells.begin(), cells.end(),
                                     [](const Text& cell) { return !cell.value.empty(); });
    return filled == cells.end() ? 0 : static_cast<std::size_t>(filled - cells.begin());
  }

  double break_cost(std::size_t row) const {
    if (row + 1 == table_.rows.size()) return table_.notes.empty() ? free_break : kept;
    if (continued_cells(row + 1) > 0) return kept;
    const bool alone = row == 0 || row + 2 == table_.rows.size();
    return alone ? lone_row : free_break;
  }

  void keep_whole(std::vector<Unit>& units) const {
    Pt height{0};
    for (const Unit& unit : units) height += unit.box.height;
    if (height > (table_.whole ? setting_.height() : setting_.height() / 2)) return;
    const double bond = table_.whole ? kept : whole_table;
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
      units[i].box.break_cost = std::max(units[i].box.break_cost, bond);
    }
  }

  void check_height(const Unit& unit, std::size_t row, Pt head) {
    if (unit.box.height + head <= setting_.height()) return;
    const std::vector<Text>& cells = table_.rows[row];
    const auto longest = std::max_element(
        cells.begin(), cells.end(),
        [](const Text& a, const Text& b) { return a.value.size() < b.value.size(); });
    errors_.push_back(
        layout_messages::table_row_too_high(*longest, unit.box.height, setting_.height() - head));
    const auto in_file =
        place_in_file(table_, row, static_cast<std::size_t>(longest - cells.begin()));
    if (in_file) errors_.back().place = *in_file;
  }

  RepeatedHead repeated_head() {
    Unit caption = set_caption(setting_.report.style.wording.continued, Part{});
    Unit header = set_row(table_.columns, look_.header, repeated_cells()).unit;
    RepeatedHead head;
    head.items = std::move(caption.items);
    const Pt header_top = caption.box.height + caption.box.space_after;
    head.items.push_back(
        {GroupItem{Role::table, {}, {Pt(0), header_top}, std::move(header.items)}});
    head.height = header_top + header.box.height;
    return head;
  }

  // The names that a row continues, to stand beside it at a page's top. None where they are higher
  // than the row, or it has its own.
  std::optional<std::vector<Item>> names_above(std::size_t row, Pt height) {
    const std::size_t names = continued_cells(row);
    if (names == 0) return std::nullopt;
    const TypeStyle& style = look_.body;
    const Pt padding = style.size * row_padding;
    std::vector<Item> items;
    for (std::size_t i = 0; i < names; ++i) {
      std::size_t named = row;
      while (i < continued_cells(named)) --named;
      const Box within{{edge(i) + look_.cell_padding, padding},
                       {edge(i + 1) - look_.cell_padding, height}};
      std::vector<ShapedRun> lines = cell_lines(table_.rows[named][i], style, within.width());
      if (line_height(style) * static_cast<double>(lines.size()) + padding * 2 >
          height + rounding) {
        return std::nullopt;
      }
      std::vector<Item> name;
      append_lines(setting_.fonts, std::move(lines), style, Role::table, table_.alignment[i],
                   within, name);
      items.push_back(artifact(Role::table, std::move(name)));
    }
    return items;
  }

  // They begin level with the table and are as wide, or wider where it is narrow.
  void append_notes(std::vector<Unit>& units, std::size_t division) {
    const Pt left = edges_.front();
    Setting setting = setting_;
    setting.column = std::min(std::max(edges_.back() - left, setting_.width() * narrowest_note),
                              setting_.width() - left);
    for (const Text& note : table_.notes) {
      std::vector<Unit> lines = set_note(setting, note.value, look_.note, division, structure_);
      if (lines.empty()) continue;
      for (Unit& line : lines) {
        line.items = {{GroupItem{Role::note, {}, {left, Pt(0)}, std::move(line.items)}}};
        line.box.break_cost = std::max(line.box.break_cost, with_notes);
      }
      lines.back().box.break_cost = &note == &table_.notes.back() ? free_break : with_notes;
      if (&note == &table_.notes.front()) {
        lines.front().box.space_before = line_height(look_.note) * gap_above_notes;
      }
      units.back().box.flows_on = true;
      units.insert(units.end(), std::make_move_iterator(lines.begin()),
                   std::make_move_iterator(lines.end()));
    }
  }

  Pt edge(std::size_t column) const { return edges_[column]; }

  const Setting& setting_;
  const AuthorTable& table_;
  const TableLook& look_;
  TableColumns columns_;
  Structure& structure_;
  Diagnostics& errors_;
  std::vector<Pt> edges_;  // of the columns, one more than there are columns
};

}  // namespace

std::vector<Unit> set_table(const Setting& setting, const AuthorTable& table, const TableLook& look,
                            std::vector<RepeatedHead>& heads, Structure& structure,
                            Diagnostics& errors) {
  return TableSetter(setting, table, look, structure, errors).set(heads);
}

}  // namespace kijun
