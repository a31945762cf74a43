#include "workbook.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <optional>
#include <xlsxwriter.h>

namespace care_managers {
namespace {

constexpr std::time_t kCreated = 1'516'233'600;  // 2018-01-18, whatever the clock says
constexpr lxw_row_t kHeaderRow = 2;              // counted from 0

std::optional<int> whole_number(const std::string& cell) {
  int value = 0;
  const char* const end = cell.data() + cell.size();
  if (cell.empty() || std::from_chars(cell.data(), end, value).ptr != end) {
    return std::nullopt;
  }
  return value;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& cell,
                bool as_text) {
  if (cell.empty()) {
    return;
  }
  const std::optional<int> number = as_text ? std::nullopt : whole_number(cell);
  if (number) {
    worksheet_write_number(sheet, row, column, *number, nullptr);
  } else {
    worksheet_write_string(sheet, row, column, cell.c_str(), nullptr);
  }
}

}  // namespace

bool write_workbook(const std::filesystem::path& path, const std::string& title,
                    const std::vector<std::vector<std::string>>& table,
                    const std::vector<std::size_t>& as_text) {
  lxw_workbook* const workbook = workbook_new(path.c_str());
  if (workbook == nullptr) {
    return false;
  }
  lxw_doc_properties properties{};
  properties.created = kCreated;
  workbook_set_properties(workbook, &properties);
  lxw_worksheet* const cover = workbook_add_worksheet(workbook, "表紙");
  worksheet_write_string(cover, 1, 1, title.c_str(), nullptr);
  worksheet_write_string(cover, 3, 1, "回答は架空のもの", nullptr);

  lxw_worksheet* const sheet = workbook_add_worksheet(workbook, "回答");
  const auto last_column = static_cast<lxw_col_t>(table.front().size() - 1);
  worksheet_merge_range(sheet, 0, 0, 0, last_column, title.c_str(), nullptr);
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t column = 0; column < table[row].size(); ++column) {
      const bool text = std::find(as_text.begin(), as_text.end(), column) != as_text.end();
      write_cell(sheet, kHeaderRow + static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                 table[row][column], text);
    }
  }
  worksheet_freeze_panes(sheet, kHeaderRow + 1, 0);
  worksheet_autofilter(sheet, kHeaderRow, 0, kHeaderRow + static_cast<lxw_row_t>(table.size()) - 1,
                       last_column);
  return workbook_close(workbook) == LXW_NO_ERROR;
}

}  // namespace care_managers
