#include "init/messages.h"

#include <variant>

namespace kijun {

Diagnostic no_rankings(const std::string& file, const TableSource& source) {
  std::string where = "row " + std::to_string(source.header_row.value);
  if (const auto* sheet = std::get_if<std::string>(&source.sheet.which)) {
    where += " of the sheet \"" + *sheet + "\"";
  }
  return {
      Severity::error,
      {},
      "nothing in \"" + file + "\" looks like the answers to a ranking question",
      {"the columns' names were taken from " + where,
       "expected columns whose names differ in a number: one a rank that holds options (問1_1位), "
       "or one an option that holds its rank (問1_1); a column per rank and option with a tick "
       "(問1_1位_1); or one column with the options in order (\"2,1,3\")",
       "leave the file out, or write its columns into the spec by hand: the README shows how"}};
}

Diagnostic is_tally_already(const std::string& file) {
  return {
      Severity::error,
      {},
      "\"" + file + "\" is a table of \"kijun tally\", not answers",
      {"take the spec that the table was made with, and name the table with \"tally:\" instead of "
       "\"file:\""}};
}

Diagnostic given_twice(const std::string& file) {
  return {Severity::error,
          {},
          "\"" + file + "\" is given twice",
          {"each file becomes a survey of its own"}};
}

}  // namespace kijun
