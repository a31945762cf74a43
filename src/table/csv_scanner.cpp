#include "table/csv_scanner.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

CsvScanner::CsvScanner(AnswerFile& file, std::uint64_t header_row, std::size_t piece)
    : file_(file), header_row_(header_row), piece_(piece) {}

TablePlace CsvScanner::place_of(std::size_t index_row, std::size_t cell) const {
  const std::size_t start =
      index_row < index_.rows().size() ? index_.rows()[index_row].start : index_.rest();
  const std::uint64_t row = rows_before_ + index_row + 1;
  return {row, row + extra_lines_ + index_.quoted_line_feeds(start), cell};
}

// Slides the window on until it holds at least one whole row. False when nothing is left.
bool CsvScanner::fill() {
  if (finished_) return false;
  rows_before_ += index_.rows().size();
  extra_lines_ += index_.quoted_line_feeds(consumed_);
  window_.drop_front(consumed_);
  consumed_ = 0;
  for (std::size_t size = piece_;; size = std::min(2 * size, longest_cell)) {
    const AnswerFile::Read status = file_.append(window_, size);
    window_.reserve(0);
    index_.build(window_.data(), window_.checked(), status == AnswerFile::Read::end);
    consumed_ = index_.rest();
    note_fault(status);
    finished_ = status != AnswerFile::Read::text || fault_.has_value();
    if (!index_.rows().empty() || finished_) break;
  }
  note_overlong_cells();
  note_odd_characters();
  return !index_.rows().empty();
}

void CsvScanner::note_fault(AnswerFile::Read status) {
  using Kind = TableFault::Kind;
  const TablePlace rest = place_of(index_.rows().size(), index_.rest_cells());
  const std::size_t rest_size = window_.checked() - index_.rest();
  if (index_.stray_quote()) {
    fault_ = {Kind::stray_quote, rest};
  } else if (status == AnswerFile::Read::malformed) {
    fault_ = {Kind::not_in_encoding, rest};
  } else if (status == AnswerFile::Read::failed) {
    fault_ = {Kind::unreadable, rest};
  } else if (status == AnswerFile::Read::end && index_.in_quotes()) {
    fault_ = {Kind::unclosed_quote, rest};
  } else if (window_.checked() - index_.rest_cell_start() > longest_cell) {
    fault_ = {index_.in_quotes() ? Kind::quoted_cell_too_long : Kind::cell_too_long, rest};
  } else if (rest_size > longest_row) {
    fault_ = {Kind::row_too_long, rest};
  }
}

// A whole cell that is too long is in a row that is too long: only those are looked at.
void CsvScanner::note_overlong_cells() {
  for (std::size_t r = 0; r < index_.rows().size(); ++r) {
    const CsvRow& row = index_.rows()[r];
    const std::uint32_t* ends = index_.ends().data() + row.first_end;
    if (ends[row.cells - 1] - row.start <= longest_cell) continue;
    std::size_t start = row.start;
    for (std::size_t c = 0; c < row.cells; ++c) {
      if (ends[c] - start > longest_cell && !fault_) {
        fault_ = {TableFault::Kind::cell_too_long, place_of(r, c)};
        finished_ = true;
      }
      start = std::size_t{ends[c]} + 1;
    }
  }
}

void CsvScanner::note_odd_characters() {
  const std::optional<std::size_t> nul = index_.first_nul();
  if (nul && *nul < consumed_ && !first_nul_) {
    const auto behind =
        std::upper_bound(index_.rows().begin(), index_.rows().end(), *nul,
                         [](std::size_t offset, const CsvRow& row) { return offset < row.start; });
    const CsvRow& row = *(behind - 1);
    const std::uint32_t* ends = index_.ends().data() + row.first_end;
    const auto cell = std::lower_bound(ends, ends + row.cells, *nul) - ends;
    first_nul_ = place_of(static_cast<std::size_t>(behind - 1 - index_.rows().begin()),
                          static_cast<std::size_t>(cell));
  }
  if (inner_mark_) return;
  for (std::size_t r = 0; r < index_.rows().size(); ++r) {
    const char* start = window_.data() + index_.rows()[r].start;
    if (std::string_view(start, byte_order_mark.size()) == byte_order_mark) {
      inner_mark_ = place_of(r, 0);
      return;
    }
  }
}

bool CsvScanner::is_blank(const CsvRow& row) const {
  return row.cells == 1 && index_.ends()[row.first_end] == row.start;
}

// Fills the window with rows among which the header is.
bool CsvScanner::find_header() {
  while (fill()) {
    if (rows_read() >= header_row_) return true;
  }
  return false;
}

bool CsvScanner::read_header() {
  if (!find_header()) return false;
  const std::size_t at = static_cast<std::size_t>(header_row_ - rows_before_ - 1);
  const CsvRow& row = index_.rows()[at];
  if (row.cells > most_columns) {
    fault_ = {TableFault::Kind::too_many_columns, place_of(at, most_columns)};
    finished_ = true;
    return false;
  }
  columns_ = row.cells;
  std::string scratch;
  std::size_t start = row.start;
  for (std::size_t c = 0; c < columns_; ++c) {
    const std::size_t end = index_.ends()[row.first_end + c];
    header_.emplace_back(cell_value({window_.data() + start, end - start}, scratch));
    start = end + 1;
  }
  behind_header_ = at + 1;
  const auto blank = [](const std::string& name) { return name.empty(); };
  if (!std::all_of(header_.begin(), header_.end(), blank)) return true;
  note_blank_header({TableFault::Kind::blank_header, place_of(at, 0)});
  return false;
}

// A file of blank lines alone is empty; that is another matter.
void CsvScanner::note_blank_header(const TableFault& fault) {
  const bool empty =
      header_row_ == 1 && columns_ == 1 && next() == nullptr && irregular_count_ == 0;
  if (!empty) fault_ = fault;
  header_.clear();
  irregular_.clear();
  irregular_count_ = 0;
  finished_ = true;
}

// Separators and nothing else.
bool CsvScanner::is_empty(const CsvRow& row) const {
  return columns_ > 1 && row.cells == columns_ &&
         index_.ends()[row.first_end + row.cells - 1] - row.start == columns_ - 1;
}

const Batch* CsvScanner::next() {
  while (true) {
    if (released_ > 0) return &released_rows();
    if (std::exchange(batch_waits_, false) && !batch_.rows.empty()) return &batch_;
    const std::size_t first = std::exchange(behind_header_, 0);
    if (first == 0 && !fill()) return nullptr;
    make_batch(first);
    batch_waits_ = true;
  }
}

// Rows whose window is gone: as they were, they are made again.
const Batch& CsvScanner::released_rows() {
  constexpr std::uint64_t most_rows = 4096;
  constexpr std::size_t readable_behind = 64;  // see Batch
  if (empty_row_.empty()) {
    empty_row_ = std::string(columns_ - 1, ',') + std::string(readable_behind, '\0');
    for (std::size_t c = 0; c < columns_; ++c) {
      empty_ends_.push_back(static_cast<std::uint32_t>(c));
    }
    empty_batch_.text = empty_row_.data();
    empty_batch_.ends = empty_ends_.data();
  }
  const std::uint64_t count = std::min(released_, most_rows);
  empty_batch_.first_row = first_released_;
  empty_batch_.rows.clear();
  for (std::uint32_t r = 0; r < count; ++r) empty_batch_.rows.push_back({0, 0, r});
  released_ -= count;
  first_released_ += count;
  return empty_batch_;
}

void CsvScanner::make_batch(std::size_t first) {
  batch_.text = window_.data();
  batch_.ends = index_.ends().data();
  batch_.first_row = rows_before_ + 1;
  batch_.rows.clear();
  const std::vector<CsvRow>& rows = index_.rows();
  std::vector<std::size_t> held_here;
  for (std::size_t r = first; r < rows.size(); ++r) {
    const CsvRow& row = rows[r];
    if (is_empty(row)) {
      held_here.push_back(r);
      continue;
    }
    if (is_blank(row)) {
      if (blank_lines_.size() < most_irregular_rows) {
        blank_lines_.push_back({place_of(r, 0), 0, true});
      }
      ++blank_count_;
      continue;
    }
    if (blank_count_ > 0) {  // a row behind them: they do not stand at the end
      for (const IrregularRow& line : blank_lines_) add_irregular(line);
      irregular_count_ += blank_count_ - blank_lines_.size();
      blank_lines_.clear();
      blank_count_ = 0;
    }
    if (held_ > 0) {
      released_ = std::exchange(held_, 0);
      first_released_ = first_held_;
    }
    for (const std::size_t empty : held_here) {
      batch_.rows.push_back(
          {rows[empty].start, rows[empty].first_end, static_cast<std::uint32_t>(empty)});
    }
    held_here.clear();
    if (row.cells == columns_) {
      batch_.rows.push_back({row.start, row.first_end, static_cast<std::uint32_t>(r)});
    } else {
      add_irregular({place_of(r, 0), row.cells, false});
    }
  }
  if (held_here.empty()) return;
  if (held_ == 0) first_held_ = batch_.first_row + held_here.front();
  held_ += held_here.size();
}

void CsvScanner::add_irregular(const IrregularRow& row) {
  ++irregular_count_;
  if (irregular_.size() < most_irregular_rows) irregular_.push_back(row);
}

}  // namespace kijun
