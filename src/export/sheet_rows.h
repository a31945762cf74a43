// A sheet of a workbook while it is written, row by row from the top.
#pragma once

#include <cstddef>
#include <string>

#include "export/workbook_file.h"

namespace kijun {

inline constexpr double row_points = 18;  // height of a row of one line

// How many half-width characters a text is wide.
std::size_t sheet_cells(const std::string& text);

// Height of a row whose longest text, of so many half-width characters, breaks into lines of
// `width`.
double row_height(std::size_t cells, std::size_t width);

class SheetRows {
 public:
  SheetRows(WorkbookFile& file, lxw_worksheet* sheet) : file_(file), sheet_(sheet) {}

  // Cells of the row that is written, and its height.
  void text(lxw_col_t column, const std::string& value, lxw_format* look);
  void number(lxw_col_t column, double value, lxw_format* look);
  void blank(lxw_col_t column, lxw_format* look);
  void merged(lxw_col_t first, lxw_col_t last, const std::string& value, lxw_format* look);
  void height(double points);
  void next_row();

  lxw_row_t row() const { return row_; }
  double written_points() const { return written_points_; }  // of the rows above this one

 private:
  WorkbookFile& file_;
  lxw_worksheet* sheet_;
  lxw_row_t row_ = 0;
  double height_ = row_points;  // of row_
  double written_points_ = 0;
};

}  // namespace kijun
