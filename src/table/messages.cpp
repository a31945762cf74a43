#include "table/messages.h"

#include "base/message_text.h"
#include "base/number.h"
#include "table/cell.h"

namespace kijun {
namespace {

// Rows and lines of the file part ways behind a cell with a line break in it.
std::vector<std::string> with_line(const TablePlace& place, std::vector<std::string> hints) {
  if (place.line != place.row) {
    hints.push_back("the row begins in line " + format_count(place.line) +
                    " of the file: cells before it hold line breaks");
  }
  return hints;
}

std::string column_name(const TablePlace& place, const std::vector<std::string>& columns) {
  return place.cell < columns.size() ? shown_value(columns[place.cell]) : "";
}

}  // namespace

Diagnostic cannot_read(const Text& path, const std::string& why) {
  return error_at(path.span, "cannot read " + quoted(path.value) + ": " + why, {});
}

Diagnostic is_old_excel(const Text& path) {
  return error_at(path.span, quoted(path.value) + " is an old Excel workbook (.xls)",
                  {"open it in Excel, and save it as \"Excel workbook (.xlsx)\""});
}

Diagnostic is_encrypted(const Text& path) {
  return error_at(path.span, quoted(path.value) + " is protected by a password",
                  {"open it in Excel, take the password away (File, Info, Protect Workbook, "
                   "Encrypt with Password), and save it"});
}

Diagnostic is_utf16(const Text& path) {
  return error_at(path.span, quoted(path.value) + " is UTF-16 text, not CSV in UTF-8 or CP932",
                  {"save it as \"CSV UTF-8\""});
}

Diagnostic is_no_table(const Text& path, const std::string& what) {
  return error_at(path.span, quoted(path.value) + " is " + what + ", not a table",
                  {"expected CSV, Excel (.xlsx) or SPSS (.sav)"});
}

Diagnostic no_cp932_here(const Text& path) {
  return error_at(
      path.span,
      "cannot decode " + quoted(path.value) + ": this system's iconv does not know CP932",
      {"save the file as UTF-8"});
}

Diagnostic mark_in_cp932(const Text& path) {
  return error_at(path.span,
                  quoted(path.value) + " starts with a byte order mark: it is UTF-8, not CP932",
                  {"remove \"encoding: cp932\""});
}

Diagnostic empty_file(const Text& path) {
  return error_at(
      path.span, quoted(path.value) + " is empty",
      {"expected a header row and rows below it: of answers, one for every respondent"});
}

Diagnostic header_beyond_end(const TableSource& source, std::uint64_t rows) {
  Text at = source.path;
  at.span = source.header_row.span;
  return error_at(at.span,
                  quoted(source.path.value) + " has " + counted(rows, "row", "rows") +
                      ", its header is said to be row " + format_count(source.header_row.value),
                  {"\"header:\" is the row with the columns' names, counted from 1"});
}

Diagnostic csv_has_no_sheets(const TableSource& source) {
  Text at = source.path;
  at.span = source.sheet.span;
  return error_at(at.span, quoted(source.path.value) + " is CSV, which has no sheets",
                  {"remove \"sheet:\""});
}

Diagnostic no_answers(const std::string& file) {
  return error_at_cell(file, 0, "", "the file has a header but no rows below it",
                       {"expected rows below the header: of answers, one for every respondent"});
}

std::string read_as_cp932(const TablePlace& not_utf8) {
  return "the file was read as CP932, since row " + format_count(not_utf8.row) +
         " is not UTF-8; \"encoding:\" in the spec says otherwise";
}

Diagnostic table_fault(const std::string& file, const TableFault& fault,
                       const std::vector<std::string>& columns, Encoding encoding,
                       unsigned char byte, const std::string& failure) {
  const TablePlace& place = fault.place;
  const auto here = [&](std::string message, std::vector<std::string> hints) {
    return error_at_cell(file, place.row, column_name(place, columns), std::move(message),
                         with_line(place, std::move(hints)));
  };
  switch (fault.kind) {
    case TableFault::Kind::not_in_encoding: {
      const bool cp932 = encoding == Encoding::cp932;
      return here("the text is not " + std::string(cp932 ? "CP932" : "UTF-8") + " from the byte " +
                      hex_byte(byte) + " on",
                  {cp932 ? "remove \"encoding: cp932\", or save the file as UTF-8"
                         : "save the file as UTF-8, or say \"encoding: cp932\" if it is that"});
    }
    case TableFault::Kind::stray_quote:
      return here("a quote stands where none may",
                  {"a cell with quotes in it begins and ends with one, and writes each of its own "
                   "twice: \"he said \"\"yes\"\"\""});
    case TableFault::Kind::blank_header:
      return here("the row is blank, and not the header that it should be",
                  {"if the columns' names stand in another row, say in which by \"header:\" in the "
                   "spec, counted from 1"});
    case TableFault::Kind::unclosed_quote:
      return here("the quote that opens this cell is never closed", {});
    case TableFault::Kind::cell_too_long:
      return here("the cell is longer than " + format_count(CsvScanner::longest_cell) + " bytes",
                  {});
    case TableFault::Kind::quoted_cell_too_long:
      return here("the cell is longer than " + format_count(CsvScanner::longest_cell) + " bytes",
                  {"it is in quotes: perhaps the closing one is missing"});
    case TableFault::Kind::row_too_long:
      return here("the row is longer than " + format_count(CsvScanner::longest_row) + " bytes", {});
    case TableFault::Kind::too_many_columns:
      return here("there are more than " + format_count(CsvScanner::most_columns) + " columns", {});
    case TableFault::Kind::unreadable:
      return here("reading the file failed: " + failure, {});
  }
  return here("", {});
}

Diagnostic in_no_encoding(const std::string& file, const TablePlace& not_utf8,
                          const TablePlace& not_cp932) {
  const TablePlace& place = not_utf8.row >= not_cp932.row ? not_utf8 : not_cp932;
  return error_at_cell(file, place.row, "",
                       "the file is neither UTF-8 (wrong in row " + format_count(not_utf8.row) +
                           ") nor CP932 (wrong in row " + format_count(not_cp932.row) + ")",
                       {"save it as UTF-8"});
}

Diagnostic nul_character(const std::string& file, const TablePlace& place,
                         const std::vector<std::string>& columns) {
  return error_at_cell(file, place.row, column_name(place, columns),
                       "there is a NUL character in the text",
                       with_line(place, {"the file is damaged, or is not CSV"}));
}

Diagnostic inner_byte_order_mark(const std::string& file, const TablePlace& place) {
  return error_at_cell(
      file, place.row, "", "a byte order mark stands in the middle of the file",
      with_line(place, {"perhaps two files were joined; remove the mark, and the second "
                        "header if there is one"}));
}

Diagnostic irregular_row(const std::string& file, const IrregularRow& row, std::size_t columns) {
  if (row.blank) {
    return error_at_cell(
        file, row.place.row, "", "the line is blank, and rows follow it",
        with_line(
            row.place,
            {columns == 1 ? "remove it; or, if it is a missing answer, write \"\" (two quotes)"
                          : "remove it"}));
  }
  return error_at_cell(file, row.place.row, "",
                       "the row has " + counted(row.cells, "cell", "cells") + ", the header " +
                           format_count(columns),
                       with_line(row.place, {}));
}

Diagnostic more_irregular_rows(const std::string& file, std::uint64_t n) {
  return error_at_cell(
      file, 0, "",
      counted(n, "more row has", "more rows have") + " another number of cells than the header",
      {});
}

Diagnostic blank_lines_at_end(const std::string& file, std::uint64_t n) {
  Diagnostic diagnostic = error_at_cell(
      file, 0, "",
      counted(n, "blank line at the end is", "blank lines at the end are") + " not counted",
      {"in a table of one column a missing answer is written as \"\" (two quotes)"});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

}  // namespace kijun
