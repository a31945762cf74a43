// The answers of a survey as an SPSS file, in the form in which such files are delivered.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace care_managers {

struct ValueName {
  int value;
  std::string_view name;
  bool missing = false;  // user-missing; written for a blank cell
};

// What the file says of a column beside its name.
struct ColumnLabels {
  std::string column;
  std::string label;
  std::vector<ValueName> values = {};
};

// Writes the table, the first row of which names the columns, with these labels. Columns of nothing
// but whole numbers hold numbers, the others text. The same bytes each time, wherever and whenever.
// False after a failure.
bool write_spss_file(const std::filesystem::path& path,
                     const std::vector<std::vector<std::string>>& table,
                     const std::vector<ColumnLabels>& labels);

}  // namespace care_managers
