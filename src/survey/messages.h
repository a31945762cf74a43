// Every message of the survey stage.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/csv_scanner.h"

namespace kijun {

// ---- The file as a whole

Diagnostic cannot_read(const Text& path, const std::string& why);
Diagnostic is_a_spreadsheet(const Text& path);
Diagnostic is_utf16(const Text& path);
Diagnostic no_cp932_here(const Text& path);
Diagnostic mark_in_cp932(const Text& path);
Diagnostic empty_file(const Text& path);
Diagnostic no_answers(const std::string& file);

// ---- Its columns

Diagnostic missing_column(const std::string& file, const Text& name,
                          const std::vector<std::string>& columns);
// Those behind the first, which each have a message of their own.
Diagnostic more_missing_columns(const std::string& file, const std::vector<std::string>& names);
// `places` are the columns of that name, counted from 0.
Diagnostic repeated_column(const std::string& file, const std::string& name,
                           const std::vector<std::size_t>& places);
// Added to messages about columns: the names may have been misread.
std::string read_as_cp932(const TablePlace& not_utf8);

// ---- Its rows. `columns` is the header, for the names of cells.

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

// ---- Answers and groups

// What is wrong with a cell: '"9" is not the code of an option'.
std::string explanation(const Rejection& rejection);
// "unknown code"
std::string name_of(RejectReason reason);
// Under RejectedPolicy::stop.
Diagnostic rejected_cell(const Rejection& rejection, const Question& question);
Diagnostic more_rejected_cells(const std::string& file, const Question& question,
                               std::uint64_t count);
// Under the other policies.
Diagnostic rejected_answers(const Question& question, const QuestionAudit& audit,
                            std::uint64_t respondents, RejectedPolicy policy);
// The first of them.
Diagnostic not_numbers(const Rejection& first, const Breakdown& breakdown, std::uint64_t count);
Diagnostic nobody_in_group(const Breakdown& breakdown, const Group& group);
Diagnostic nobody_answered(const Figure& figure, const Question& question, const Group& group);

}  // namespace kijun
