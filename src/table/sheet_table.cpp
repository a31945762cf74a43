#include "table/sheet_table.h"

#include "base/trimmed.h"
#include "table/cell.h"
#include "table/text_window.h"

namespace kijun {
namespace {

// Enough rows at a time for tight loops over them, few enough to stay in the cache.
constexpr std::size_t batch_bytes = std::size_t{64} << 10U;
constexpr std::size_t batch_cells = std::size_t{64} << 10U;

}  // namespace

void SheetTable::begin_row(std::uint64_t row) {
  row_ = row;
  row_start_ = text_.size();
  row_first_end_ = ends_.size();
  row_blank_ = true;
}

void SheetTable::pad(std::size_t column) {
  while (ends_.size() - row_first_end_ < column) {
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += ',';
  }
}

void SheetTable::add_cell(std::size_t column, std::string_view text) {
  const bool blank = trimmed(text).empty();
  if (has_header_ && column >= columns_.size()) {
    if (blank) return;
    if (!first_outside_) first_outside_ = Place{row_, column};
    ++outside_count_;
    return;
  }
  if (!blank) row_blank_ = false;
  pad(column);
  text_ += text;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  text_ += ',';
}

bool SheetTable::end_row() {
  if (!has_header_) {
    if (row_ != header_row_ || row_blank_) return false;
    end_header();
    return true;
  }
  if (row_blank_) {
    text_.resize(row_start_);
    ends_.resize(row_first_end_);
    return true;
  }
  note_gap();
  pad(columns_.size());
  if (batch_.rows.empty()) batch_.first_row = row_;
  batch_.rows.push_back({static_cast<std::uint32_t>(row_start_),
                         static_cast<std::uint32_t>(row_first_end_),
                         static_cast<std::uint32_t>(row_ - batch_.first_row)});
  if (text_.size() >= batch_bytes || ends_.size() >= batch_cells) flush();
  return true;
}

void SheetTable::end_header() {
  std::string scratch;
  std::size_t start = 0;
  for (const std::uint32_t end : ends_) {
    const std::string_view raw(text_.data() + start, end - start);
    columns_.push_back({std::string(cell_value(raw, scratch)), {}, {}});
    start = std::size_t{end} + 1;
  }
  while (columns_.back().name.empty()) columns_.pop_back();
  has_header_ = true;
  last_row_ = row_;
  text_.clear();
  ends_.clear();
  sink_.header(columns_);
}

void SheetTable::note_gap() {
  for (std::uint64_t row = last_row_ + 1; row < row_ && blank_rows_.size() < most_places; ++row) {
    blank_rows_.push_back(row);
  }
  blank_count_ += row_ - last_row_ - 1;
  last_row_ = row_;
}

void SheetTable::flush() {
  if (batch_.rows.empty()) return;
  text_.append(TextWindow::padding, '\0');
  batch_.text = text_.data();
  batch_.ends = ends_.data();
  sink_.rows(batch_);
  batch_.rows.clear();
  text_.clear();
  ends_.clear();
}

}  // namespace kijun
