// CSV in UTF-8 or CP932 as a table.
#pragma once

#include <memory>

#include "base/result.h"
#include "table/table_file.h"

namespace kijun {

// Under Encoding::detect a file with a byte order mark is UTF-8; another one is read as UTF-8, and
// again as CP932 if it turns out not to be that. The problems of its table are: a header without
// rows, rows of another width than the header, blank lines among the rows, NUL characters, byte
// order marks in the middle, quotes without an end or where none may stand, text in another
// encoding, cells and rows without end (see CsvScanner's limits).
Result<std::unique_ptr<TableFile>> open_csv(const TableSource& source);

}  // namespace kijun
