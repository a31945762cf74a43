// The answers of a survey as an Excel workbook, in the form in which such files are delivered.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace care_managers {

// Writes a workbook whose second sheet, 回答, holds the table, the first row of it in row 3 under a
// title over all columns; the first sheet is a cover. Numbers are numbers, but in the columns at
// `as_text` they are text. The same bytes each time. False after a failure.
bool write_workbook(const std::filesystem::path& path, const std::string& title,
                    const std::vector<std::vector<std::string>>& table,
                    const std::vector<std::size_t>& as_text);

}  // namespace care_managers
