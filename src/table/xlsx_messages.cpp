#include "table/xlsx_messages.h"

#include <utility>

#include "base/message_text.h"
#include "base/nearest.h"
#include "base/number.h"
#include "table/cell.h"

namespace kijun {
namespace {

const char* const save_again = "open it in Excel and save it again";
const char* const damaged = "the workbook is damaged: open it in Excel and save it again";

Diagnostic at_sheet(const TableSource& source, std::string message,
                    std::vector<std::string> hints) {
  const Span& span = source.sheet.span.source ? source.sheet.span : source.path.span;
  return error_at(span, std::move(message), std::move(hints));
}

std::string column_name(std::size_t column, const std::vector<TableColumn>& columns) {
  return column < columns.size() ? shown_value(columns[column].name) : "";
}

const char* kind_name(XlsxSheet::Kind kind) {
  switch (kind) {
    case XlsxSheet::Kind::table:
      return "a table";
    case XlsxSheet::Kind::chart:
      return "a chart";
    case XlsxSheet::Kind::dialog:
      return "a dialog";
    case XlsxSheet::Kind::macro:
      return "macros";
  }
  return "";
}

// 1 "回答", 2 "集計" (hidden), 3 "グラフ" (a chart)
std::string sheet_list(const std::vector<XlsxSheet>& sheets) {
  constexpr std::size_t most = 20;
  std::string list = "its sheets are: ";
  for (std::size_t i = 0; i < sheets.size() && i < most; ++i) {
    if (i > 0) list += ", ";
    list += std::to_string(i + 1) + " " + quoted(shown_value(sheets[i].name));
    if (sheets[i].kind != XlsxSheet::Kind::table) {
      list += std::string(" (") + kind_name(sheets[i].kind) + ")";
    } else if (sheets[i].hidden) {
      list += " (hidden)";
    }
  }
  if (sheets.size() > most) list += " and " + format_count(sheets.size() - most) + " more";
  return list;
}

}  // namespace

Diagnostic unreadable_package(const Text& path, const std::string& why) {
  return error_at(path.span, "cannot read " + quoted(path.value) + ": the file " + why,
                  {save_again});
}

Diagnostic unreadable_part(const Text& path, const std::string& part, const std::string& why) {
  return error_at(
      path.span,
      "cannot read " + quoted(path.value) + ": its part " + quoted(shown_value(part)) + " " + why,
      {save_again});
}

Diagnostic not_a_workbook(const Text& path, const std::string& what) {
  return error_at(path.span, quoted(path.value) + " is " + what,
                  {"save the table as \"Excel workbook (.xlsx)\" or as \"CSV UTF-8\""});
}

Diagnostic string_too_long(const Text& path, std::size_t index, const XlsxLimits& limits) {
  return error_at(path.span,
                  "text " + format_count(index) + " of " + quoted(path.value) + " is longer than " +
                      format_count(limits.cell_bytes) + " bytes",
                  {});
}

Diagnostic too_much_text(const Text& path, const XlsxLimits& limits) {
  return error_at(path.span,
                  "the cells of " + quoted(path.value) + " hold more than " +
                      format_count(limits.strings_memory >> 20U) + " MiB of different texts",
                  {"save the sheet as \"CSV UTF-8\", which may be of any size, or take columns of "
                   "free text out of it"});
}

Diagnostic no_such_sheet(const TableSource& source, const std::vector<XlsxSheet>& sheets) {
  std::vector<std::string> hints;
  std::string wanted;
  if (const auto* name = std::get_if<std::string>(&source.sheet.which)) {
    wanted = quoted(shown_value(*name));
    std::vector<std::string> names;
    names.reserve(sheets.size());
    for (const XlsxSheet& sheet : sheets) names.push_back(sheet.name);
    if (const auto nearest = nearest_name(*name, names)) {
      hints.push_back("did you mean " + quoted(shown_value(*nearest)) + "?");
    }
  } else {
    wanted = std::to_string(std::get<std::size_t>(source.sheet.which));
  }
  hints.push_back(sheet_list(sheets));
  return at_sheet(source, quoted(source.path.value) + " has no sheet " + wanted, std::move(hints));
}

Diagnostic sheet_is_no_table(const TableSource& source, const XlsxSheet& sheet,
                             const std::vector<XlsxSheet>& sheets) {
  return at_sheet(source,
                  "the sheet " + quoted(shown_value(sheet.name)) + " of " +
                      quoted(source.path.value) + " is " + kind_name(sheet.kind) + ", not a table",
                  {"say \"sheet:\" with the name or number of the one that holds the answers",
                   sheet_list(sheets)});
}

Diagnostic first_sheet_is_hidden(const TableSource& source, const XlsxSheet& sheet,
                                 const std::vector<XlsxSheet>& sheets) {
  return at_sheet(source,
                  "the first sheet of " + quoted(source.path.value) + ", " +
                      quoted(shown_value(sheet.name)) + ", is hidden",
                  {"say \"sheet:\" with the name or number of the one that holds the answers",
                   sheet_list(sheets)});
}

Diagnostic sheet_is_hidden(const TableSource& source, const XlsxSheet& sheet) {
  Diagnostic diagnostic =
      at_sheet(source,
               "the sheet " + quoted(shown_value(sheet.name)) + " is hidden in " +
                   quoted(source.path.value) + ", and is read all the same",
               {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic empty_sheet(const TableSource& source, const XlsxSheet& sheet) {
  const std::string row = format_count(source.header_row.value);
  return at_sheet(source,
                  "the sheet " + quoted(shown_value(sheet.name)) + " of " +
                      quoted(source.path.value) +
                      (source.header_row.value == 1 ? " is empty" : " ends before row " + row),
                  {"expected the columns' names in row " + row +
                   " (\"header:\") and rows below it: of answers, one for every respondent"});
}

std::string names_are_from(const TableSource& source, const XlsxSheet& sheet) {
  return "the names were taken from row " + format_count(source.header_row.value) +
         " of the sheet " + quoted(shown_value(sheet.name)) +
         "; \"header:\" and \"sheet:\" in the spec say otherwise";
}

Diagnostic sheet_fault(const std::string& file, const SheetFault& fault,
                       const std::vector<TableColumn>& columns, std::size_t strings,
                       const XlsxLimits& limits) {
  using Kind = SheetFault::Kind;
  const std::string name = fault.column ? cell_name(fault.row, *fault.column) : "";
  const auto here = [&](std::string message, std::vector<std::string> hints) {
    return error_at_cell(file, fault.row, fault.column ? column_name(*fault.column, columns) : "",
                         std::move(message), std::move(hints));
  };
  const auto in_file = [&](std::string message, std::vector<std::string> hints) {
    return error_at_cell(file, 0, "", std::move(message), std::move(hints));
  };
  switch (fault.kind) {
    case Kind::bad_row_number:
      return in_file(quoted(shown_value(fault.text)) +
                         " is given as the number of a row, behind row " +
                         format_count(fault.row - 1),
                     {damaged});
    case Kind::row_out_of_order:
      return in_file("row " + fault.text + " comes behind row " + format_count(fault.row - 1),
                     {damaged});
    case Kind::row_too_far:
      return in_file("there are rows behind row " + format_count(limits.rows), {damaged});
    case Kind::cell_out_of_order:
      return here("the cell " + quoted(shown_value(fault.text)) + " is not where it should be",
                  {damaged});
    case Kind::bad_reference:
      return here(quoted(shown_value(fault.text)) + " is given as the name of a cell", {damaged});
    case Kind::too_many_columns:
      return here("there are more than " + format_count(limits.columns) + " columns", {});
    case Kind::too_many_cells:
      return here("there are more than " + format_count(limits.cells) + " cells", {});
    case Kind::too_much_text:
      return here("the cells up to here hold more than " + format_count(limits.text_bytes >> 20U) +
                      " MiB of text",
                  {});
    case Kind::cell_too_long:
      return here(
          "the cell " + name + " is longer than " + format_count(limits.cell_bytes) + " bytes", {});
    case Kind::row_too_long:
      return here("the row is longer than " + format_count(limits.row_bytes) + " bytes", {});
    case Kind::not_a_number:
      return here("the cell " + name + " should hold a number, and holds " +
                      quoted(shown_value(fault.text)),
                  {damaged});
    case Kind::not_a_truth_value:
      return here("the cell " + name + " should hold TRUE or FALSE, and holds " +
                      quoted(shown_value(fault.text)),
                  {damaged});
    case Kind::unknown_type:
      return here("the cell " + name + " is of the unknown kind " + quoted(shown_value(fault.text)),
                  {damaged});
    case Kind::no_such_string:
      return here("the cell " + name + " asks for text " + shown_value(fault.text) +
                      " of the workbook, which has " + format_count(strings) + " (counted from 0)",
                  {damaged});
    case Kind::no_header:
      return here("the row should hold the columns' names, and is blank",
                  {"\"header:\" in the spec says which row holds them"});
  }
  return here("", {});
}

Diagnostic formula_without_value(const std::string& file, const SheetTable::Place& place,
                                 const std::vector<TableColumn>& columns) {
  return error_at_cell(
      file, place.row, column_name(place.column, columns),
      "the formula in cell " + cell_name(place.row, place.column) + " has never been computed",
      {"open the workbook in Excel and save it, or put values in the formulas' places"});
}

Diagnostic more_formulas_without_value(const std::string& file, std::uint64_t n) {
  return error_at_cell(
      file, 0, "", counted(n, "more formula has", "more formulas have") + " never been computed",
      {});
}

Diagnostic blank_row(const std::string& file, std::uint64_t row) {
  return error_at_cell(file, row, "", "the row is blank, and rows follow it",
                       {"remove it, or what stands below the answers"});
}

Diagnostic more_blank_rows(const std::string& file, std::uint64_t n) {
  return error_at_cell(file, 0, "",
                       counted(n, "more row is", "more rows are") + " blank, and rows follow", {});
}

Diagnostic cells_outside(const std::string& file, const SheetTable::Place& first, std::uint64_t n,
                         std::uint64_t header_row) {
  Diagnostic diagnostic = error_at_cell(
      file, first.row, "",
      counted(n, "cell stands", "cells stand") + " right of the last column's name, first " +
          cell_name(first.row, first.column) + ", and " + (n == 1 ? "is" : "are") + " not read",
      {"row " + format_count(header_row) + " holds the names"});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic hidden_rows(const std::string& file, std::uint64_t n) {
  Diagnostic diagnostic = error_at_cell(file, 0, "",
                                        counted(n, "row is", "rows are") +
                                            " hidden in the sheet, perhaps by a filter, and " +
                                            (n == 1 ? "is" : "are") + " read all the same",
                                        {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

}  // namespace kijun
