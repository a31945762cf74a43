#include "layout/table_columns.h"

#include <algorithm>

#include "text/line_breaker.h"

namespace kijun {
namespace {

constexpr double least_column = 3;  // em, for cells that are not narrower by themselves

}  // namespace

std::vector<std::string_view> given_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  return lines;
}

TableColumns::TableColumns(const FontSet& fonts, const AuthorTable& table, const TableLook& look)
    : fonts_(fonts), table_(table), look_(look) {
  TypeStyle numbers = look.body;
  numbers.face = Face::tabular;
  for (const std::string& sign : look.signs) {
    signs_width_ = std::max(signs_width_, sign_width("0" + sign, numbers));
  }
}

std::vector<ColumnNeed> TableColumns::needs() const {
  std::vector<ColumnNeed> needs;
  for (std::size_t i = 0; i < table_.columns.size(); ++i) needs.push_back(need(i));
  return needs;
}

std::size_t TableColumns::naming() const {
  if (look_.naming_columns) return *look_.naming_columns;
  const auto numbers =
      std::find(table_.alignment.begin(), table_.alignment.end(), CellAlignment::right);
  return numbers == table_.alignment.end()
             ? 0
             : static_cast<std::size_t>(numbers - table_.alignment.begin());
}

bool TableColumns::has_numbers(std::size_t column) const {
  return table_.alignment[column] == CellAlignment::right;
}

TypeStyle TableColumns::cell_style(TypeStyle row_style, std::size_t column) const {
  if (has_numbers(column)) row_style.face = Face::tabular;
  return row_style;
}

bool TableColumns::has_signs(std::size_t column) const {
  return !look_.signs.empty() && column >= look_.signed_from;
}

Pt TableColumns::sign_width(std::string_view line, const TypeStyle& style) const {
  for (const std::string& sign : look_.signs) {
    if (sign.empty() || !line.ends_with(sign)) continue;
    const std::string_view number = line.substr(0, line.size() - sign.size());
    return text_width(line, style) - text_width(number, style);
  }
  return Pt(0);
}

void TableColumns::measure(const Text& cell, const TypeStyle& style, ColumnNeed& need) const {
  for (const std::string_view line : given_lines(cell.value)) {
    need.natural = std::max(need.natural, text_width(line, style) - sign_width(line, style));
    std::size_t begin = 0;
    std::vector<std::size_t> ends = line_break_offsets(line);
    ends.push_back(line.size());
    for (const std::size_t end : ends) {
      need.least = std::max(need.least, text_width(line.substr(begin, end - begin), style));
      begin = end;
    }
  }
}

Pt TableColumns::text_width(std::string_view text, const TypeStyle& style) const {
  return style.size * fonts_.shape(text, style.face).width();
}

ColumnNeed TableColumns::need(std::size_t column) const {
  ColumnNeed need;
  measure(table_.columns[column], look_.header, need);
  const TypeStyle style = cell_style(look_.body, column);
  for (const std::vector<Text>& row : table_.rows) measure(row[column], style, need);
  need.least = std::min(std::max(need.least, style.size * least_column), need.natural);
  if (!look_.signs.empty() && has_numbers(column)) need.least = need.natural;
  const Pt around = look_.cell_padding * 2 + (has_signs(column) ? signs_width_ : Pt(0));
  need.least += around;
  need.natural += around;
  return need;
}

TableLook author_look(const DocumentStyle& style) {
  TableLook look;
  look.caption = style.caption;
  look.header = style.table_header;
  look.body = style.table;
  look.note = style.note;
  return look;
}

}  // namespace kijun
