#include "table/xlsx_messages.h"

#include <utility>

#include "base/nearest.h"
#include "base/number.h"
#include "table/cell.h"

namespace kijun {
namespace {

const char* const save_again = "open it in Excel and save it again";
const char* const damaged = "the workbook is damaged: open it in Excel and save it again";

std::string quoted(std::string_view name) { return "\"" + shown_value(name) + "\""; }

std::string quoted_path(const Text& path) { return "\"" + path.value + "\""; }

std::string count(std::uint64_t n) { return format_grouped(static_cast<long long>(n)); }

std::string counted(std::uint64_t n, const std::string& one, const std::string& many) {
  return count(n) + " " + (n == 1 ? one : many);
}

// Points at the spec, or names the file if the spec's text is not known.
Diagnostic at_spec(const Span& span, std::string message, std::vector<std::string> hints) {
  Diagnostic diagnostic{Severity::error, {}, std::move(message), std::move(hints)};
  if (span.source) diagnostic.place = span;
  return diagnostic;
}

Diagnostic at_sheet(const TableSource& source, std::string message,
                    std::vector<std::string> hints) {
  const Span& span = source.sheet.span.source ? source.sheet.span : source.path.span;
  return at_spec(span, std::move(message), std::move(hints));
}

Diagnostic at_cell(const std::string& file, std::uint64_t row, std::string column,
                   std::string message, std::vector<std::string> hints) {
  return {Severity::error, CellPlace{file, static_cast<std::size_t>(row), std::move(column), ""},
          std::move(message), std::move(hints)};
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
    list += std::to_string(i + 1) + " " + quoted(sheets[i].name);
    if (sheets[i].kind != XlsxSheet::Kind::table) {
      list += std::string(" (") + kind_name(sheets[i].kind) + ")";
    } else if (sheets[i].hidden) {
      list += " (hidden)";
    }
  }
  if (sheets.size() > most) list += " and " + count(sheets.size() - most) + " more";
  return list;
}

}  // namespace

Diagnostic unreadable_package(const Text& path, const std::string& why) {
  return at_spec(path.span, "cannot read " + quoted_path(path) + ": the file " + why, {save_again});
}

Diagnostic unreadable_part(const Text& path, const std::string& part, const std::string& why) {
  return at_spec(path.span,
                 "cannot read " + quoted_path(path) + ": its part " + quoted(part) + " " + why,
                 {save_again});
}

Diagnostic not_a_workbook(const Text& path, const std::string& what) {
  return at_spec(path.span, quoted_path(path) + " is " + what,
                 {"save the table as \"Excel workbook (.xlsx)\" or as \"CSV UTF-8\""});
}

Diagnostic string_too_long(const Text& path, std::size_t index, const XlsxLimits& limits) {
  return at_spec(path.span,
                 "text " + count(index) + " of " + quoted_path(path) + " is longer than " +
                     count(limits.cell_bytes) + " bytes",
                 {});
}

Diagnostic too_much_text(const Text& path, const XlsxLimits& limits) {
  return at_spec(path.span,
                 "the cells of " + quoted_path(path) + " hold more than " +
                     count(limits.strings_memory >> 20U) + " MiB of different texts",
                 {"save the sheet as \"CSV UTF-8\", which may be of any size, or take columns of "
                  "free text out of it"});
}

Diagnostic no_such_sheet(const TableSource& source, const std::vector<XlsxSheet>& sheets) {
  std::vector<std::string> hints;
  std::string wanted;
  if (const auto* name = std::get_if<std::string>(&source.sheet.which)) {
    wanted = quoted(*name);
    std::vector<std::string> names;
    names.reserve(sheets.size());
    for (const XlsxSheet& sheet : sheets) names.push_back(sheet.name);
    if (const auto nearest = nearest_name(*name, names)) {
      hints.push_back("did you mean " + quoted(*nearest) + "?");
    }
  } else {
    wanted = std::to_string(std::get<std::size_t>(source.sheet.which));
  }
  hints.push_back(sheet_list(sheets));
  return at_sheet(source, quoted_path(source.path) + " has no sheet " + wanted, std::move(hints));
}

Diagnostic sheet_is_no_table(const TableSource& source, const XlsxSheet& sheet,
                             const std::vector<XlsxSheet>& sheets) {
  return at_sheet(source,
                  "the sheet " + quoted(sheet.name) + " of " + quoted_path(source.path) + " is " +
                      kind_name(sheet.kind) + ", not a table",
                  {"say \"sheet:\" with the name or number of the one that holds the answers",
                   sheet_list(sheets)});
}

Diagnostic first_sheet_is_hidden(const TableSource& source, const XlsxSheet& sheet,
                                 const std::vector<XlsxSheet>& sheets) {
  return at_sheet(
      source,
      "the first sheet of " + quoted_path(source.path) + ", " + quoted(sheet.name) + ", is hidden",
      {"say \"sheet:\" with the name or number of the one that holds the answers",
       sheet_list(sheets)});
}

Diagnostic sheet_is_hidden(const TableSource& source, const XlsxSheet& sheet) {
  Diagnostic diagnostic = at_sheet(source,
                                   "the sheet " + quoted(sheet.name) + " is hidden in " +
                                       quoted_path(source.path) + ", and is read all the same",
                                   {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic empty_sheet(const TableSource& source, const XlsxSheet& sheet) {
  const std::string row = count(source.header_row.value);
  return at_sheet(source,
                  "the sheet " + quoted(sheet.name) + " of " + quoted_path(source.path) +
                      (source.header_row.value == 1 ? " is empty" : " ends before row " + row),
                  {"expected the columns' names in row " + row +
                   " (\"header:\") and a row for every respondent below"});
}

std::string names_are_from(const TableSource& source, const XlsxSheet& sheet) {
  return "the names were taken from row " + count(source.header_row.value) + " of the sheet " +
         quoted(sheet.name) + "; \"header:\" and \"sheet:\" in the spec say otherwise";
}

Diagnostic sheet_fault(const std::string& file, const SheetFault& fault,
                       const std::vector<TableColumn>& columns, std::size_t strings,
                       const XlsxLimits& limits) {
  using Kind = SheetFault::Kind;
  const std::string name = fault.column ? cell_name(fault.row, *fault.column) : "";
  const auto here = [&](std::string message, std::vector<std::string> hints) {
    return at_cell(file, fault.row, fault.column ? column_name(*fault.column, columns) : "",
                   std::move(message), std::move(hints));
  };
  const auto in_file = [&](std::string message, std::vector<std::string> hints) {
    return at_cell(file, 0, "", std::move(message), std::move(hints));
  };
  switch (fault.kind) {
    case Kind::bad_row_number:
      return in_file(quoted(fault.text) + " is given as the number of a row, behind row " +
                         count(fault.row - 1),
                     {damaged});
    case Kind::row_out_of_order:
      return in_file("row " + fault.text + " comes behind row " + count(fault.row - 1), {damaged});
    case Kind::row_too_far:
      return in_file("there are rows behind row " + count(limits.rows), {damaged});
    case Kind::cell_out_of_order:
      return here("the cell " + quoted(fault.text) + " is not where it should be", {damaged});
    case Kind::bad_reference:
      return here(quoted(fault.text) + " is given as the name of a cell", {damaged});
    case Kind::too_many_columns:
      return here("there are more than " + count(limits.columns) + " columns", {});
    case Kind::too_many_cells:
      return here("there are more than " + count(limits.cells) + " cells", {});
    case Kind::too_much_text:
      return here(
          "the cells up to here hold more than " + count(limits.text_bytes >> 20U) + " MiB of text",
          {});
    case Kind::cell_too_long:
      return here("the cell " + name + " is longer than " + count(limits.cell_bytes) + " bytes",
                  {});
    case Kind::row_too_long:
      return here("the row is longer than " + count(limits.row_bytes) + " bytes", {});
    case Kind::not_a_number:
      return here("the cell " + name + " should hold a number, and holds " + quoted(fault.text),
                  {damaged});
    case Kind::not_a_truth_value:
      return here(
          "the cell " + name + " should hold TRUE or FALSE, and holds " + quoted(fault.text),
          {damaged});
    case Kind::unknown_type:
      return here("the cell " + name + " is of the unknown kind " + quoted(fault.text), {damaged});
    case Kind::no_such_string:
      return here("the cell " + name + " asks for text " + shown_value(fault.text) +
                      " of the workbook, which has " + count(strings) + " (counted from 0)",
                  {damaged});
    case Kind::no_header:
      return here("the row should hold the columns' names, and is blank",
                  {"\"header:\" in the spec says which row holds them"});
  }
  return here("", {});
}

Diagnostic formula_without_value(const std::string& file, const SheetTable::Place& place,
                                 const std::vector<TableColumn>& columns) {
  return at_cell(
      file, place.row, column_name(place.column, columns),
      "the formula in cell " + cell_name(place.row, place.column) + " has never been computed",
      {"open the workbook in Excel and save it, or put values in the formulas' places"});
}

Diagnostic more_formulas_without_value(const std::string& file, std::uint64_t n) {
  return at_cell(file, 0, "",
                 counted(n, "more formula has", "more formulas have") + " never been computed", {});
}

Diagnostic blank_row(const std::string& file, std::uint64_t row) {
  return at_cell(file, row, "", "the row is blank, and rows follow it",
                 {"remove it, or what stands below the answers"});
}

Diagnostic more_blank_rows(const std::string& file, std::uint64_t n) {
  return at_cell(file, 0, "",
                 counted(n, "more row is", "more rows are") + " blank, and rows follow", {});
}

Diagnostic cells_outside(const std::string& file, const SheetTable::Place& first, std::uint64_t n,
                         std::uint64_t header_row) {
  Diagnostic diagnostic = at_cell(
      file, first.row, "",
      counted(n, "cell stands", "cells stand") + " right of the last column's name, first " +
          cell_name(first.row, first.column) + ", and " + (n == 1 ? "is" : "are") + " not read",
      {"row " + count(header_row) + " holds the names"});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic hidden_rows(const std::string& file, std::uint64_t n) {
  Diagnostic diagnostic =
      at_cell(file, 0, "",
              counted(n, "row is", "rows are") + " hidden in the sheet, perhaps by a filter, and " +
                  (n == 1 ? "is" : "are") + " read all the same",
              {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

}  // namespace kijun
