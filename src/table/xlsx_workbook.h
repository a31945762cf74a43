// A workbook apart from its cells: which sheets it has, in which parts of the package they are, and
// how its numbers are to be read.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "table/table_source.h"
#include "table/xlsx_limits.h"
#include "table/xlsx_number.h"
#include "table/zip_package.h"

namespace kijun {

struct XlsxSheet {
  enum class Kind { table, chart, dialog, macro };
  std::string name;
  Kind kind = Kind::table;
  bool hidden = false;
  std::string part;
};

struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets;  // in the workbook's order
  std::string strings_part;       // shared strings; empty: it has none
  std::string styles_part;        // empty: it has none
  DateSystem dates = DateSystem::from_1900;
  // All formulas are to be computed when the workbook is opened: programs that cannot compute say
  // this, and write 0 for every formula's value.
  bool computes_on_load = false;
};

// Refuses packages that are something else (a Word document, OpenDocument, a binary workbook, any
// ZIP file) and parts that are damaged.
Result<XlsxWorkbook> read_workbook(const ZipPackage& package, const Text& path,
                                   const XlsxLimits& limits);

// The sheet that the spec asks for. When it does not ask, the first one, if that is not hidden.
Result<XlsxSheet> choose_sheet(const XlsxWorkbook& workbook, const TableSource& source);

// What each cell style shows numbers as; styles are counted from 0.
Result<std::vector<NumberKind>> read_styles(const ZipPackage& package, const XlsxWorkbook& workbook,
                                            const Text& path, const XlsxLimits& limits);

}  // namespace kijun
