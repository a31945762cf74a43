// Two CSV files, cell by cell.
#pragma once

#include <vector>

#include "diff/change_list.h"
#include "diff/csv_rows.h"

namespace kijun {

// Columns belong together by their names, rows by their keys. In the tables that Kijun writes the
// key is what a row is about: question, breakdown, group, option … In others it is as few of the
// first columns as tell all rows apart, but not all columns; without such, rows are lined up in
// their order. Cells are told as they stand in the file. Empty when the tables differ in how they
// are written only.
ChangeList compare_tables(const std::vector<CsvCells>& before, const std::vector<CsvCells>& after);

}  // namespace kijun
