// The author's tables that stand in files of their own.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "spec/spec.h"

namespace kijun {

constexpr std::size_t most_table_rows = 1000;
constexpr std::size_t most_table_columns = 30;

// The spec as its author would have written it with the rows of the files in it; a cell has the
// place of its file's name, and TableSpec::origin says where it stands there. Files are read as
// answer files are: CSV, Excel, SPSS. Refused besides what their readers refuse: more rows or
// columns than the above, cells longer than a line of the spec may be, and characters that only a
// machine sees.
Result<Spec> with_tables_read(Spec spec);

// The paths of those files, as opened.
std::vector<std::string> table_files(const Spec& spec);

}  // namespace kijun
