// Every message about an Excel workbook as a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "table/sheet_table.h"
#include "table/table_source.h"
#include "table/xlsx_limits.h"
#include "table/xlsx_sheet.h"
#include "table/xlsx_workbook.h"

namespace kijun {

// ---- The file as a whole. `why` and `what` end a sentence: "is cut short", "a Word document".

Diagnostic unreadable_package(const Text& path, const std::string& why);
Diagnostic unreadable_part(const Text& path, const std::string& part, const std::string& why);
Diagnostic not_a_workbook(const Text& path, const std::string& what);
Diagnostic string_too_long(const Text& path, std::size_t index, const XlsxLimits& limits);
Diagnostic too_much_text(const Text& path, const XlsxLimits& limits);

// ---- Its sheets. They point at the place in the spec that names the sheet, else the file.

Diagnostic no_such_sheet(const TableSource& source, const std::vector<XlsxSheet>& sheets);
Diagnostic sheet_is_no_table(const TableSource& source, const XlsxSheet& sheet,
                             const std::vector<XlsxSheet>& sheets);
Diagnostic first_sheet_is_hidden(const TableSource& source, const XlsxSheet& sheet,
                                 const std::vector<XlsxSheet>& sheets);
Diagnostic sheet_is_hidden(const TableSource& source, const XlsxSheet& sheet);
Diagnostic empty_sheet(const TableSource& source, const XlsxSheet& sheet);

// Added to messages about columns: the names may have been looked for in the wrong place.
std::string names_are_from(const TableSource& source, const XlsxSheet& sheet);

// ---- Its rows. `columns` is the header, for the names of cells.

Diagnostic sheet_fault(const std::string& file, const SheetFault& fault,
                       const std::vector<TableColumn>& columns, std::size_t strings,
                       const XlsxLimits& limits);
Diagnostic formula_without_value(const std::string& file, const SheetTable::Place& place,
                                 const std::vector<TableColumn>& columns);
Diagnostic more_formulas_without_value(const std::string& file, std::uint64_t count);
Diagnostic blank_row(const std::string& file, std::uint64_t row);
Diagnostic more_blank_rows(const std::string& file, std::uint64_t count);
// Warnings: what is read, or left, though somebody may expect otherwise.
Diagnostic cells_outside(const std::string& file, const SheetTable::Place& first,
                         std::uint64_t count, std::uint64_t header_row);
Diagnostic hidden_rows(const std::string& file, std::uint64_t count);

}  // namespace kijun
