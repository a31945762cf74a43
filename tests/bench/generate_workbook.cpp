// generate_workbook FILE ROWS numbers|texts: writes an Excel workbook of ROWS made-up answers in 40
// columns, as numbers or as texts no two of which are the same.
#include <charconv>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>
#include <xlsxwriter.h>

namespace {

constexpr lxw_col_t columns = 40;

bool write(const std::string& path, lxw_row_t rows, bool texts) {
  lxw_workbook_options options{};
  options.constant_memory = texts ? LXW_FALSE : LXW_TRUE;  // which has no shared strings
  lxw_workbook* const workbook = workbook_new_opt(path.c_str(), &options);
  lxw_worksheet* const sheet = workbook_add_worksheet(workbook, "answers");
  for (lxw_col_t column = 0; column < columns; ++column) {
    const std::string name = "rank " + std::to_string(column + 1);
    worksheet_write_string(sheet, 0, column, name.c_str(), nullptr);
  }
  for (lxw_row_t row = 1; row <= rows; ++row) {
    for (lxw_col_t column = 0; column < columns; ++column) {
      if (texts) {
        const std::string text = "t" + std::to_string(row * columns + column);
        worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
      } else {
        worksheet_write_number(sheet, row, column, (row + column) % 9 + 1, nullptr);
      }
    }
  }
  return workbook_close(workbook) == LXW_NO_ERROR;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> words(arguments, arguments + count);
  lxw_row_t rows = 0;
  if (words.size() != 4 ||
      std::from_chars(words[2].begin(), words[2].end(), rows).ptr != words[2].end() ||
      (words[3] != "numbers" && words[3] != "texts")) {
    std::cerr << "generate_workbook FILE ROWS numbers|texts\n";
    return 2;
  }
  return write(std::string(words[1]), rows, words[3] == "texts") ? 0 : 1;
}
