// A sheet of an Excel workbook (.xlsx, .xlsm; ISO 29500, transitional and strict) as a table.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "table/table_file.h"
#include "table/xlsx_limits.h"

namespace kijun {

// The values come out as they would in CSV: numbers as the shortest decimal of 15 digits at most,
// whether they are numbers or text; dates as ISO text, known by the cell's number format; formulas
// by the value that was last computed; errors as their text (#N/A); TRUE and FALSE; texts without
// their readings (furigana). Blank rows at the end and blank columns at the right are nothing.
//
// Refuses what is no workbook or is damaged, a sheet that is not there, is a chart, or is the
// first, hidden, and not asked for. The problems of its table are: no header, a header without
// rows, blank rows among the rows, formulas that were never computed, whatever is beyond the
// limits; and as warnings cells without a column's name above them, hidden rows, a hidden sheet.
Result<std::unique_ptr<TableFile>> open_xlsx(const TableSource& source,
                                             const XlsxLimits& limits = {});

// The names of the workbook's tables, in its order, hidden sheets left out. Refuses the same.
Result<std::vector<std::string>> sheet_names(const Text& path, const XlsxLimits& limits = {});

}  // namespace kijun
