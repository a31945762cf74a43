// Some hundred rows of a table at a time, so that each column's decoder runs over all of them in
// one tight loop.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

// Rows of equal width. Cells are as they stand in the file (see cell_value), and 64 bytes behind a
// cell may be read. Valid until the scanner goes on.
class Batch {
 public:
  struct Row {
    std::uint32_t start = 0;  // as in CsvRow
    std::uint32_t first_end = 0;
    std::uint32_t offset = 0;  // rows of the file since first_row, those that were refused too
  };

  std::size_t size() const { return rows.size(); }

  // This is the innermost loop of reading: no checks.
  std::string_view cell(std::size_t row, std::size_t column) const {
    const std::uint32_t* row_ends = ends + rows[row].first_end;
    const std::uint32_t start = column == 0 ? rows[row].start : row_ends[column - 1] + 1;
    return {text + start, row_ends[column] - start};
  }

  // The row of the table, counted from 1 with the header.
  std::uint64_t row_number(std::size_t row) const { return first_row + rows[row].offset; }

  const char* text = nullptr;
  const std::uint32_t* ends = nullptr;
  std::vector<Row> rows;
  std::uint64_t first_row = 0;
};

}  // namespace kijun
