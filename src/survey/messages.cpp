#include "survey/messages.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/number.h"
#include "base/trimmed.h"
#include "survey/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_listed = 12;  // names in a hint

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

std::string count(std::uint64_t n) { return format_grouped(static_cast<long long>(n)); }

std::string counted(std::uint64_t n, const std::string& one, const std::string& many) {
  return count(n) + " " + (n == 1 ? one : many);
}

// a, b, c, … (33 in all)
std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most_listed); ++i) {
    list += (i == 0 ? "" : ", ") + shown_value(names[i]);
  }
  if (names.size() > most_listed) list += ", … (" + count(names.size()) + " in all)";
  return list;
}

// Points at the spec, or names the file if the spec's text is not known.
Diagnostic at_spec(const Text& path, std::string message, std::vector<std::string> hints) {
  Diagnostic diagnostic{Severity::error, {}, std::move(message), std::move(hints)};
  if (path.span.source) diagnostic.place = path.span;
  return diagnostic;
}

Diagnostic at_cell(const std::string& file, std::uint64_t row, std::string column,
                   std::string message, std::vector<std::string> hints) {
  return {Severity::error, CellPlace{file, static_cast<std::size_t>(row), std::move(column), ""},
          std::move(message), std::move(hints)};
}

// Rows and lines of the file part ways behind a cell with a line break in it.
std::vector<std::string> with_line(const TablePlace& place, std::vector<std::string> hints) {
  if (place.line != place.row) {
    hints.push_back("the row begins in line " + count(place.line) +
                    " of the file: cells before it hold line breaks");
  }
  return hints;
}

std::string column_name(const TablePlace& place, const std::vector<std::string>& columns) {
  return place.cell < columns.size() && place.row > 1 ? shown_value(columns[place.cell]) : "";
}

std::string hex(unsigned char byte) {
  constexpr const char* digits = "0123456789ABCDEF";
  return {'0', 'x', digits[byte / 16], digits[byte % 16]};
}

}  // namespace

Diagnostic cannot_read(const Text& path, const std::string& why) {
  return at_spec(path, "cannot read " + quoted(path.value) + ": " + why, {});
}

Diagnostic is_a_spreadsheet(const Text& path) {
  return at_spec(path, quoted(path.value) + " is a spreadsheet or a ZIP file, not CSV",
                 {"save the sheet as \"CSV UTF-8\""});
}

Diagnostic is_utf16(const Text& path) {
  return at_spec(path, quoted(path.value) + " is UTF-16 text, not CSV in UTF-8 or CP932",
                 {"save it as \"CSV UTF-8\""});
}

Diagnostic no_cp932_here(const Text& path) {
  return at_spec(
      path, "cannot decode " + quoted(path.value) + ": this system's iconv does not know CP932",
      {"save the file as UTF-8"});
}

Diagnostic mark_in_cp932(const Text& path) {
  return at_spec(path,
                 quoted(path.value) + " starts with a byte order mark: it is UTF-8, not CP932",
                 {"remove \"encoding: cp932\""});
}

Diagnostic empty_file(const Text& path) {
  return at_spec(path, quoted(path.value) + " is empty",
                 {"expected a header row and a row for every respondent"});
}

Diagnostic no_answers(const std::string& file) {
  return at_cell(file, 0, "", "the file has a header but no answers",
                 {"expected a row for every respondent below the header"});
}

Diagnostic missing_column(const std::string& file, const Text& name,
                          const std::vector<std::string>& columns) {
  const std::string wanted(trimmed(name.value));
  std::vector<std::string> hints;
  if (const std::optional<std::string> near = nearest_name(wanted, columns)) {
    hints.push_back("did you mean " + quoted(*near) + "?");
  }
  hints.push_back("its columns are: " + listed(columns));
  if (columns.size() == 1 && columns[0].find_first_of("\t;") != std::string::npos) {
    hints.emplace_back("the cells of CSV are separated by commas, not by tabs or semicolons");
  }
  return at_spec(name, quoted(file) + " has no column " + quoted(wanted), std::move(hints));
}

Diagnostic more_missing_columns(const std::string& file, const std::vector<std::string>& names) {
  return at_cell(
      file, 0, "",
      counted(names.size(), "more column is", "more columns are") + " missing: " + listed(names),
      {});
}

Diagnostic repeated_column(const std::string& file, const std::string& name,
                           const std::vector<std::size_t>& places) {
  std::vector<std::string> numbers;
  numbers.reserve(places.size());
  for (const std::size_t place : places) numbers.push_back(std::to_string(place + 1));
  return at_cell(file, 1, name,
                 count(places.size()) + " columns have this name: columns " + listed(numbers),
                 {"it is not clear which one is meant: give each column a name of its own"});
}

std::string read_as_cp932(const TablePlace& not_utf8) {
  return "the file was read as CP932, since row " + count(not_utf8.row) +
         " is not UTF-8; \"encoding:\" in the spec says otherwise";
}

Diagnostic table_fault(const std::string& file, const TableFault& fault,
                       const std::vector<std::string>& columns, Encoding encoding,
                       unsigned char byte, const std::string& failure) {
  const TablePlace& place = fault.place;
  const auto here = [&](std::string message, std::vector<std::string> hints) {
    return at_cell(file, place.row, column_name(place, columns), std::move(message),
                   with_line(place, std::move(hints)));
  };
  switch (fault.kind) {
    case TableFault::Kind::not_in_encoding: {
      const bool cp932 = encoding == Encoding::cp932;
      return here("the text is not " + std::string(cp932 ? "CP932" : "UTF-8") + " from the byte " +
                      hex(byte) + " on",
                  {cp932 ? "remove \"encoding: cp932\", or save the file as UTF-8"
                         : "save the file as UTF-8, or say \"encoding: cp932\" if it is that"});
    }
    case TableFault::Kind::stray_quote:
      return here("a quote stands where none may",
                  {"a cell with quotes in it begins and ends with one, and writes each of its own "
                   "twice: \"he said \"\"yes\"\"\""});
    case TableFault::Kind::unclosed_quote:
      return here("the quote that opens this cell is never closed", {});
    case TableFault::Kind::cell_too_long:
      return here("the cell is longer than " + count(CsvScanner::longest_cell) + " bytes", {});
    case TableFault::Kind::row_too_long:
      return here("the row is longer than " + count(CsvScanner::longest_row) + " bytes", {});
    case TableFault::Kind::too_many_columns:
      return here("there are more than " + count(CsvScanner::most_columns) + " columns", {});
    case TableFault::Kind::unreadable:
      return here("reading the file failed: " + failure, {});
  }
  return here("", {});
}

Diagnostic in_no_encoding(const std::string& file, const TablePlace& not_utf8,
                          const TablePlace& not_cp932) {
  const TablePlace& place = not_utf8.row >= not_cp932.row ? not_utf8 : not_cp932;
  return at_cell(file, place.row, "",
                 "the file is neither UTF-8 (wrong in row " + count(not_utf8.row) +
                     ") nor CP932 (wrong in row " + count(not_cp932.row) + ")",
                 {"save it as UTF-8"});
}

Diagnostic nul_character(const std::string& file, const TablePlace& place,
                         const std::vector<std::string>& columns) {
  return at_cell(file, place.row, column_name(place, columns),
                 "there is a NUL character in the text",
                 with_line(place, {"the file is damaged, or is not CSV"}));
}

Diagnostic inner_byte_order_mark(const std::string& file, const TablePlace& place) {
  return at_cell(file, place.row, "", "a byte order mark stands in the middle of the file",
                 with_line(place, {"perhaps two files were joined; remove the mark, and the second "
                                   "header if there is one"}));
}

Diagnostic irregular_row(const std::string& file, const IrregularRow& row, std::size_t columns) {
  if (row.blank) {
    return at_cell(file, row.place.row, "", "the line is blank, and rows follow it",
                   with_line(row.place, {"remove it"}));
  }
  return at_cell(
      file, row.place.row, "",
      "the row has " + counted(row.cells, "cell", "cells") + ", the header " + count(columns),
      with_line(row.place, {}));
}

Diagnostic more_irregular_rows(const std::string& file, std::uint64_t n) {
  return at_cell(
      file, 0, "",
      counted(n, "more row has", "more rows have") + " another number of cells than the header",
      {});
}

std::string name_of(RejectReason reason) {
  switch (reason) {
    case RejectReason::unknown_code:
      return "unknown code";
    case RejectReason::unknown_rank:
      return "unknown rank";
    case RejectReason::repeated_option:
      return "option named twice";
    case RejectReason::repeated_rank:
      return "rank given twice";
    case RejectReason::skipped_rank:
      return "better rank blank";
    case RejectReason::no_group:
      return "in no group";
    case RejectReason::not_a_number:
      return "not a number";
  }
  return "";
}

std::string explanation(const Rejection& rejection) {
  const std::string value = quoted(rejection.place.value);
  switch (rejection.reason) {
    case RejectReason::unknown_code:
      return value + " is not the code of an option";
    case RejectReason::unknown_rank:
      return value + " is not a rank";
    case RejectReason::repeated_option:
      return value + " is named at a better rank already";
    case RejectReason::repeated_rank:
      return "rank " + value + " is given to another option too";
    case RejectReason::skipped_rank:
      return value + " stands here, but a better rank is blank";
    case RejectReason::no_group:
      return "no group takes " + value;
    case RejectReason::not_a_number:
      return value + " is not a number";
  }
  return "";
}

Diagnostic rejected_cell(const Rejection& rejection, const Question& question) {
  std::vector<std::string> hints;
  if (rejection.reason == RejectReason::unknown_code) {
    std::vector<std::string> codes;
    for (const Option& option : question.options) codes.push_back(option.code);
    hints.push_back("expected one of: " + listed(codes) + "; or blank");
  } else if (rejection.reason == RejectReason::unknown_rank) {
    hints.push_back("expected a whole number from 1 to " + count(question.options.size()) +
                    ", or blank");
  }
  return {Severity::error, rejection.place,
          "question \"" + question.key + "\": " + explanation(rejection), std::move(hints)};
}

Diagnostic more_rejected_cells(const std::string& file, const Question& question, std::uint64_t n) {
  return at_cell(file, 0, "",
                 "question \"" + question.key +
                     "\": " + counted(n, "more cell is wrong", "more cells are wrong"),
                 {"with \"rejected: exclude\" under \"scoring:\" such answers are left out"});
}

Diagnostic rejected_answers(const Question& question, const QuestionAudit& audit,
                            std::uint64_t respondents, RejectedPolicy policy) {
  // Under keep an answer without a right rank besides its wrong cells is left out all the same.
  const std::uint64_t kept = policy == RejectedPolicy::keep ? audit.faulty - audit.rejected : 0;
  std::string done = count(kept > 0 ? kept : audit.rejected) + " of " + count(respondents) +
                     " answers " + (kept > 0 ? "kept without their wrong cells" : "left out");
  if (kept > 0 && audit.rejected > 0) {
    done += " and " + count(audit.rejected) + " left out, having no right rank";
  }
  std::string reasons;
  for (std::size_t r = 0; r < audit.reasons.size(); ++r) {
    if (audit.reasons[r] == 0) continue;
    reasons += (reasons.empty() ? "" : ", ") + name_of(static_cast<RejectReason>(r)) + " " +
               count(audit.reasons[r]);
  }
  const Rejection& first = audit.first_places.front();
  return {Severity::warning,
          first.place,
          "question \"" + question.key + "\": " + done + " (" + reasons + ")",
          {"the first: " + explanation(first), "\"kijun check\" lists more of them"}};
}

Diagnostic not_numbers(const Rejection& first, const Breakdown& breakdown, std::uint64_t n) {
  return {Severity::warning,
          first.place,
          "breakdown \"" + breakdown.key + "\" asks for numbers: " +
              counted(n, "value is none, and no group takes it",
                      "values are none, and no group takes them"),
          {"the first: " + explanation(first),
           "numbers are written like 1234 or 12.5, without separators and units"}};
}

Diagnostic nobody_in_group(const Breakdown& breakdown, const Group& group) {
  Diagnostic diagnostic = at_spec(group.name,
                                  "no respondent belongs to group " + quoted(group.name.value) +
                                      " of breakdown " + quoted(breakdown.key),
                                  {"\"kijun check\" shows the attributes that no group takes"});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic nobody_answered(const Figure& figure, const Question& question, const Group& group) {
  Diagnostic diagnostic =
      at_spec(group.name,
              "nobody in group " + quoted(group.name.value) + " has a valid answer to question " +
                  quoted(question.key) + ": N is 0 in figure " + quoted(figure.name),
              {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

}  // namespace kijun
