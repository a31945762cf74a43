// The part of a workbook that holds its shared strings.
#pragma once

#include <cstddef>

#include "base/result.h"
#include "table/shared_strings.h"
#include "table/xlsx_limits.h"
#include "table/xlsx_workbook.h"
#include "table/zip_package.h"

namespace kijun {

struct XlsxStrings {
  SharedStrings texts;  // as cells of CSV
  bool whole = true;    // false: there are more than were asked for
};

// The first `most` of them. Refuses more text than XlsxLimits allows.
Result<XlsxStrings> read_strings(const ZipPackage& package, const XlsxWorkbook& workbook,
                                 const Text& path, const XlsxLimits& limits, std::size_t most);

}  // namespace kijun
