// Every message about a file of answers as a table, whatever the answers in it mean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "spec/choices.h"
#include "table/csv_scanner.h"
#include "table/table_source.h"

namespace kijun {

// ---- The file as a whole

Diagnostic cannot_read(const Text& path, const std::string& why);
Diagnostic is_old_excel(const Text& path);
Diagnostic is_encrypted(const Text& path);
Diagnostic is_utf16(const Text& path);
Diagnostic is_no_table(const Text& path, const std::string& what);
Diagnostic no_cp932_here(const Text& path);
Diagnostic mark_in_cp932(const Text& path);
Diagnostic empty_file(const Text& path);
// `rows` is how many there are.
Diagnostic header_beyond_end(const TableSource& source, std::uint64_t rows);
Diagnostic csv_has_no_sheets(const TableSource& source);
Diagnostic no_answers(const std::string& file);

// Added to messages about columns: the names may have been misread.
std::string read_as_cp932(const TablePlace& not_utf8);

// ---- Its rows. `columns` are the names of the row's cells; it is empty where they have none.

Diagnostic table_fault(const std::string& file, const TableFault& fault,
                       const std::vector<std::string>& columns, Encoding encoding,
                       unsigned char byte, const std::string& failure);
Diagnostic in_no_encoding(const std::string& file, const TablePlace& not_utf8,
                          const TablePlace& not_cp932);
Diagnostic nul_character(const std::string& file, const TablePlace& place,
                         const std::vector<std::string>& columns);
Diagnostic inner_byte_order_mark(const std::string& file, const TablePlace& place);
Diagnostic irregular_row(const std::string& file, const IrregularRow& row, std::size_t columns);
Diagnostic more_irregular_rows(const std::string& file, std::uint64_t count);
// A warning: of a table with one column, in which a blank line may have been meant as an answer.
Diagnostic blank_lines_at_end(const std::string& file, std::uint64_t count);

}  // namespace kijun
