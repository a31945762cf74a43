// The rows of a sheet as the rows of a table: a header somewhere, answers below it, no holes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/batch.h"
#include "table/table_file.h"

namespace kijun {

// Cells come from left to right, rows from top to bottom; what does not come is blank. Columns are
// counted from 0.
class SheetTable {
 public:
  static constexpr std::size_t most_places = 10;  // that are kept of what is wrong

  SheetTable(std::uint64_t header_row, RowSink& sink) : header_row_(header_row), sink_(sink) {}

  // Rows above the header are nobody's business: their cells need not come.
  bool wants(std::uint64_t row) const { return row >= header_row_; }
  void begin_row(std::uint64_t row);
  // As in CSV (see cell_value).
  void add_cell(std::size_t column, std::string_view text);
  // False when the header should have been there and is not.
  bool end_row();
  // Bytes of the row that is being added.
  std::size_t row_bytes() const { return text_.size() - row_start_; }
  // Hands on the rows that are left.
  void finish() { flush(); }

  std::uint64_t header_row() const { return header_row_; }
  bool has_header() const { return has_header_; }
  const std::vector<TableColumn>& columns() const { return columns_; }
  bool has_rows() const { return last_row_ > header_row_; }
  // The last row that is not blank.
  std::uint64_t last_row() const { return last_row_; }

  // Blank rows with others behind them: the first of them, and how many there are.
  const std::vector<std::uint64_t>& blank_rows() const { return blank_rows_; }
  std::uint64_t blank_count() const { return blank_count_; }

  struct Place {
    std::uint64_t row = 0;
    std::size_t column = 0;
  };
  // Cells below the header that stand where it has no more names.
  const std::optional<Place>& first_outside() const { return first_outside_; }
  std::uint64_t outside_count() const { return outside_count_; }

 private:
  void pad(std::size_t column);
  void end_header();
  void note_gap();
  void flush();

  std::uint64_t header_row_;
  RowSink& sink_;
  bool has_header_ = false;
  std::vector<TableColumn> columns_;

  std::string text_;
  std::vector<std::uint32_t> ends_;
  Batch batch_;
  std::uint64_t row_ = 0;
  std::size_t row_start_ = 0;
  std::size_t row_first_end_ = 0;
  bool row_blank_ = true;

  std::uint64_t last_row_ = 0;  // that was not blank
  std::vector<std::uint64_t> blank_rows_;
  std::uint64_t blank_count_ = 0;
  std::optional<Place> first_outside_;
  std::uint64_t outside_count_ = 0;
};

}  // namespace kijun
