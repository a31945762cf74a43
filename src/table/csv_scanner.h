// A table of answers as batches of rows, read once from front to back in little memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "table/answer_file.h"
#include "table/batch.h"
#include "table/csv_index.h"
#include "table/text_window.h"

namespace kijun {

// A place in the table. line is of the file; it differs from the row after cells with line breaks.
struct TablePlace {
  std::uint64_t row = 1;
  std::uint64_t line = 1;
  std::size_t cell = 0;  // counted from 0
};

// What ends the reading of a table before its end.
struct TableFault {
  enum class Kind {
    not_in_encoding,
    stray_quote,
    unclosed_quote,  // place: the cell that the quote opens
    cell_too_long,
    row_too_long,
    too_many_columns,
    unreadable,
    blank_header,
    quoted_cell_too_long,  // and its closing quote is not in sight
  };
  Kind kind = Kind::not_in_encoding;
  TablePlace place;
};

// A row with another number of cells than the header, or a blank line with rows behind it.
struct IrregularRow {
  TablePlace place;
  std::size_t cells = 0;
  bool blank = false;
};

class CsvScanner {
 public:
  static constexpr std::size_t most_columns = 20'000;
  static constexpr std::size_t longest_cell = std::size_t{1} << 20U;
  static constexpr std::size_t longest_row = std::size_t{4} << 20U;
  static constexpr std::size_t most_irregular_rows = 10;  // that are kept

  // The file must have been started. Rows above the header, which may be anything, are passed over.
  // `piece` is how many bytes are read at a time.
  explicit CsvScanner(AnswerFile& file, std::uint64_t header_row = 1,
                      std::size_t piece = std::size_t{128} << 10U);

  // Reads up to the header. False when the file has too few rows, or none but blank lines, or a
  // fault comes first.
  bool read_header();
  const std::vector<std::string>& header() const { return header_; }

  // The next rows, none of them irregular; nullptr at the end of the file or of what can be read.
  // Rows of empty cells at the end of the file, as spreadsheets write them, are not given.
  const Batch* next();

  // How many rows the file has, once all are read.
  std::uint64_t rows_read() const { return rows_before_ + index_.rows().size(); }
  const std::optional<TableFault>& fault() const { return fault_; }
  // In the order of the file: the first of them, and how many there are.
  const std::vector<IrregularRow>& irregular_rows() const { return irregular_; }
  std::uint64_t irregular_count() const { return irregular_count_; }
  // Blank lines behind which no row came: they are no rows.
  std::uint64_t blank_lines_at_end() const { return blank_count_; }
  // Rows of empty cells behind which no other came.
  std::uint64_t empty_rows_at_end() const { return held_; }
  const std::optional<TablePlace>& first_nul() const { return first_nul_; }
  // A byte order mark at the start of a row: two files were joined.
  const std::optional<TablePlace>& inner_byte_order_mark() const { return inner_mark_; }

 private:
  bool fill();
  bool find_header();
  void note_blank_header(const TableFault& fault);
  bool is_blank(const CsvRow& row) const;
  bool is_empty(const CsvRow& row) const;
  const Batch& released_rows();
  void note_fault(AnswerFile::Read status);
  void note_overlong_cells();
  void note_odd_characters();
  void make_batch(std::size_t first);
  void add_irregular(const IrregularRow& row);
  TablePlace place_of(std::size_t index_row, std::size_t cell) const;

  AnswerFile& file_;
  std::uint64_t header_row_;
  std::size_t piece_;
  TextWindow window_;
  CsvIndex index_;
  Batch batch_;
  std::vector<std::string> header_;
  std::size_t columns_ = 0;
  std::size_t consumed_ = 0;       // bytes of the window that are done with
  std::uint64_t rows_before_ = 0;  // rows of the file before the window
  std::uint64_t extra_lines_ = 0;  // line breaks within quotes before the window
  bool finished_ = false;
  std::size_t behind_header_ = 0;  // rows of the header's window that are not to be given
  std::optional<TableFault> fault_;
  std::vector<IrregularRow> irregular_;
  std::uint64_t irregular_count_ = 0;
  std::vector<IrregularRow> blank_lines_;  // perhaps at the end of the file, where they may stand
  std::uint64_t blank_count_ = 0;
  // Rows of empty cells, perhaps the last ones of the file: how many are held back, and how many of
  // earlier windows are to be given before batch_, as a row that is not empty came behind them.
  std::uint64_t held_ = 0;
  std::uint64_t first_held_ = 0;  // its row
  std::uint64_t released_ = 0;
  std::uint64_t first_released_ = 0;
  bool batch_waits_ = false;
  std::string empty_row_;
  std::vector<std::uint32_t> empty_ends_;
  Batch empty_batch_;
  std::optional<TablePlace> first_nul_;
  std::optional<TablePlace> inner_mark_;
};

}  // namespace kijun
