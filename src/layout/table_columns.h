// What the columns of a table hold, and how much room that takes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/column_widths.h"
#include "layout/setting.h"

namespace kijun {

// What a table is set in.
struct TableLook {
  TypeStyle caption, header, body, note;
  Pt cell_padding{5};  // left and right
  // Signs behind numbers, from this column on: the numbers stay aligned, with a sign or without,
  // and columns of numbers are never narrower than these.
  std::vector<std::string> signs{};
  std::size_t signed_from = 0;
  // The columns that name their row; none: those before the first right-aligned one.
  std::optional<std::size_t> naming_columns{};
};

TableLook author_look(const DocumentStyle& style);

// The lines into which a cell's author divided its text.
std::vector<std::string_view> given_lines(std::string_view text);

// Keeps its arguments, which must live longer.
class TableColumns {
 public:
  TableColumns(const FontSet& fonts, const AuthorTable& table, const TableLook& look);

  // What the columns take, with the space around their texts.
  std::vector<ColumnNeed> needs() const;

  // How many columns name their row: TableLook::naming_columns. None where no column has numbers.
  std::size_t naming() const;

  // The style of a body's cell: numbers in figures of one width.
  TypeStyle cell_style(TypeStyle row_style, std::size_t column) const;

  // Room is kept behind the column's numbers for signs.
  bool has_signs(std::size_t column) const;
  Pt signs_width() const { return signs_width_; }  // of the widest
  // Of the sign that the line ends with; 0: it ends with none.
  Pt sign_width(std::string_view line, const TypeStyle& style) const;

 private:
  bool has_numbers(std::size_t column) const;
  void measure(const Text& cell, const TypeStyle& style, ColumnNeed& need) const;
  Pt text_width(std::string_view text, const TypeStyle& style) const;
  ColumnNeed need(std::size_t column) const;

  const FontSet& fonts_;
  const AuthorTable& table_;
  const TableLook& look_;
  Pt signs_width_;
};

}  // namespace kijun
