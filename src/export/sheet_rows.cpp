#include "export/sheet_rows.h"

#include <algorithm>

#include "base/utf8.h"

namespace kijun {
namespace {

constexpr double most_row_points = 409;  // of Excel

}  // namespace

std::size_t sheet_cells(const std::string& text) {
  std::size_t cells = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_decode(text, at);
    cells += terminal_cells(character.code);
    at += character.length;
  }
  return cells;
}

// One for what is lost at line ends.
double row_height(std::size_t cells, std::size_t width) {
  const std::size_t lines = cells <= width ? 1 : (cells + width - 2) / (width - 1);
  return std::min(most_row_points, row_points * static_cast<double>(lines));
}

void SheetRows::text(lxw_col_t column, const std::string& value, lxw_format* look) {
  file_.check(::worksheet_write_string(sheet_, row_, column, value.c_str(), look));
}

void SheetRows::number(lxw_col_t column, double value, lxw_format* look) {
  file_.check(::worksheet_write_number(sheet_, row_, column, value, look));
}

void SheetRows::blank(lxw_col_t column, lxw_format* look) {
  file_.check(::worksheet_write_blank(sheet_, row_, column, look));
}

void SheetRows::merged(lxw_col_t first, lxw_col_t last, const std::string& value,
                       lxw_format* look) {
  file_.check(::worksheet_merge_range(sheet_, row_, first, row_, last, value.c_str(), look));
}

void SheetRows::height(double points) {
  height_ = points;
  file_.check(::worksheet_set_row(sheet_, row_, points, nullptr));
}

void SheetRows::next_row() {
  ++row_;
  written_points_ += height_;
  height_ = row_points;
}

}  // namespace kijun
