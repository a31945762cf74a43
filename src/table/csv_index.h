// Where the cells of a piece of CSV stand (RFC 4180: quotes, doubled quotes, separators and line
// ends within quotes). Lines end in LF, CRLF or CR.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kijun {

struct CsvRow {
  std::uint32_t start = 0;      // offset of its first byte
  std::uint32_t first_end = 0;  // its cells' ends are ends()[first_end] … [first_end + cells - 1]
  std::uint32_t cells = 0;
};

class CsvIndex {
 public:
  // Indexes text[0, size), which begins with a row and is smaller than 4 GiB; 64 bytes behind it
  // must be readable. At the end of the file the last row needs no line end. Stops at a quote that
  // stands where none may.
  void build(const char* text, std::size_t size, bool at_end);

  // The rows that are complete, blank lines too (one cell without a byte).
  const std::vector<CsvRow>& rows() const { return rows_; }
  // Offsets of the bytes behind the cells.
  const std::vector<std::uint32_t>& ends() const { return ends_; }
  // Offset of the row that is not complete; size when there is none.
  std::size_t rest() const { return row_start_; }
  // How many of that row's cells are complete, and where the next one starts.
  std::size_t rest_cells() const { return end_count_ - row_first_end_; }
  std::size_t rest_cell_start() const {
    return rest_cells() == 0 ? row_start_ : std::size_t{ends_[end_count_ - 1]} + 1;
  }
  // The piece ends within quotes.
  bool in_quotes() const { return in_quotes_; }
  // A quote inside a cell that is not quoted, or text behind a closing quote. It is in the row that
  // is not complete.
  std::optional<std::size_t> stray_quote() const { return stray_quote_; }
  std::optional<std::size_t> first_nul() const { return first_nul_; }
  // Line feeds within quotes before the offset.
  std::size_t quoted_line_feeds(std::size_t before) const;

 private:
  // The structure of one block: what delimits outside quotes.
  struct Delimiters {
    std::uint64_t all = 0;
    std::uint64_t line_ends = 0;
  };
  Delimiters delimiters(const char* text, std::size_t base, std::uint64_t live);
  void add_cells(std::size_t base, std::uint64_t delimiters);
  void add_cells_and_rows(const char* text, std::size_t base, const Delimiters& found);
  void end_row(std::size_t next_start);

  std::vector<std::uint32_t> ends_;  // the first end_count_ are in use
  std::size_t end_count_ = 0;
  std::vector<CsvRow> rows_;
  std::size_t row_start_ = 0;
  std::size_t row_first_end_ = 0;
  std::size_t size_ = 0;
  bool at_end_ = false;
  bool in_quotes_ = false;
  bool may_open_ = true;      // the byte before the block lets a quoted cell begin
  bool after_close_ = false;  // the byte before the block is a closing quote
  std::optional<std::size_t> stray_quote_;
  std::optional<std::size_t> first_nul_;
  std::vector<std::uint32_t> quoted_line_feeds_;
};

}  // namespace kijun
