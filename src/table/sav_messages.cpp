#include "table/sav_messages.h"

#include <utility>
#include <vector>

#include "base/message_text.h"
#include "base/number.h"

namespace kijun {
namespace {

using Hints = std::vector<std::string>;

// The name of an encoding, which in a damaged file may be any bytes.
std::string quoted_ascii(const std::string& name) {
  constexpr std::size_t longest = 40;
  std::string shown;
  for (const char c : name.substr(0, longest)) shown += c >= ' ' && c <= '~' ? c : '?';
  return quoted(shown + (name.size() > longest ? "…" : ""));
}

std::string cases(std::uint64_t n) { return format_count(n) + (n == 1 ? " case" : " cases"); }

Diagnostic at_row(const std::string& file, std::uint64_t row, std::string column,
                  std::string message, Hints hints) {
  return {Severity::error, CellPlace{file, static_cast<std::size_t>(row), std::move(column), ""},
          std::move(message), std::move(hints)};
}

const std::string save_again = "open it in SPSS or PSPP and save it again";
const std::string get_again = "it was not copied whole: get it again";

std::string said_of(SavDamage damage) {
  switch (damage) {
    case SavDamage::unknown_record:
      return "a record is of no known type";
    case SavDamage::no_variables:
      return "there is no column";
    case SavDamage::width:
      return "a column is neither a number nor text of 1 to 255 bytes";
    case SavDamage::continuation:
      return "a column of text has more or fewer parts than its width needs";
    case SavDamage::missing_values:
      return "a column has more than 3 missing values";
    case SavDamage::labels_of_nothing:
      return "value labels are for a column that is not there";
    case SavDamage::labels_of_mixed_kinds:
      return "value labels are for numbers and text at once";
    case SavDamage::label_columns:
      return "value labels are for no columns";
    case SavDamage::name:
      return "a column has no name";
    case SavDamage::names:
      return "the list of the columns' names is not one";
    case SavDamage::short_names:
      return "the short name of a column holds characters that libreadstat cannot read";
    case SavDamage::same_short_names:
      return "two columns have the same short name";
    case SavDamage::long_strings:
      return "the list of the columns of long text is not one";
    case SavDamage::long_string_labels:
      return "the value labels of long text are not any";
    case SavDamage::long_string_missing:
      return "the missing values of long text are not any";
    case SavDamage::numbers:
      return "it does not say how numbers are written";
    case SavDamage::compression:
      return "it is compressed in no known way";
    case SavDamage::cases:
      return "it has a negative number of cases";
    case SavDamage::blocks:
      return "the list of its compressed blocks is not one";
  }
  return "";
}

Hints about_encoding(const std::string& encoding, bool told) {
  if (told) return {"remove \"encoding:\": the file says itself what it is in"};
  if (encoding == "CP932") return {"save it in SPSS again, in Unicode mode"};
  return {"save it in SPSS again, in Unicode mode; or say \"encoding: cp932\" if it is that"};
}

std::string not_in(const std::string& encoding, bool told) {
  return "not " + encoding + (told ? "" : ", which the file says it is in");
}

}  // namespace

Diagnostic sav_encrypted(const Text& path) {
  return error_at(path.span, quoted(path.value) + " is an SPSS file with a password",
                  {"save it in SPSS without one"});
}

Diagnostic sav_portable(const Text& path) {
  return error_at(path.span, quoted(path.value) + " is a portable SPSS file (.por)",
                  {"save it in SPSS as .sav"});
}

Diagnostic not_sav(const Text& path) {
  return error_at(path.span, quoted(path.value) + " is no SPSS file", {});
}

Diagnostic sav_has_no_sheets(const Text& path, const Span& at) {
  return error_at(at, quoted(path.value) + " is an SPSS file, which has no sheets",
                  {"remove \"sheet:\""});
}

Diagnostic sav_has_no_header_row(const Text& path, const Span& at) {
  return error_at(at, quoted(path.value) + " is an SPSS file, whose columns' names stand in no row",
                  {"remove \"header:\""});
}

Diagnostic sav_unknown_encoding(const Text& path, const std::string& encoding) {
  return error_at(path.span,
                  "the text of " + quoted(path.value) + " is in " + quoted_ascii(encoding) +
                      ", which is not read",
                  {"expected UTF-8 or CP932", "save it in SPSS again, in Unicode mode"});
}

Diagnostic sav_cut_off(const std::string& file, std::uint64_t at) {
  return at_row(file, 0, "",
                "the file ends before its data: something that begins at byte " + format_count(at) +
                    " is not whole",
                {get_again});
}

Diagnostic sav_damaged(const std::string& file, SavDamage damage, std::uint64_t at) {
  return at_row(
      file, 0, "", "the file is damaged at byte " + format_count(at) + ": " + said_of(damage),
      {damage == SavDamage::short_names ? "save it in SPSS again, in Unicode mode" : save_again});
}

Diagnostic sav_dictionary_too_long(const std::string& file, std::uint64_t most) {
  return at_row(file, 0, "",
                "what stands before the data is longer than " + format_count(most) + " bytes", {});
}

Diagnostic sav_too_many_columns(const std::string& file, std::uint64_t most) {
  return at_row(file, 0, "", "there are more than " + format_count(most) + " columns", {});
}

Diagnostic sav_row_too_long(const std::string& file, std::uint64_t most) {
  return at_row(file, 0, "", "the row is longer than " + format_count(most) + " bytes", {});
}

Diagnostic sav_too_few_cases(const std::string& file, std::uint64_t said, std::uint64_t most) {
  return at_row(file, 0, "",
                "the file says that it has " + cases(said) + ", but has room for " +
                    format_count(most) + " at most",
                {get_again});
}

Diagnostic sav_ends_early(const std::string& file, std::uint64_t said) {
  return at_row(file, 0, "",
                "the file says that it has " + cases(said) + ", but ends before the last",
                {get_again});
}

Diagnostic sav_unreadable(const std::string& file, const std::string& why) {
  return at_row(file, 0, "", "reading the file failed: " + why, {});
}

Diagnostic sav_refused(const std::string& file, std::uint64_t row, const std::string& why) {
  return at_row(file, row, "", "libreadstat cannot read on: " + why, {save_again});
}

Diagnostic sav_column_text(const std::string& file, std::size_t column, const std::string& what,
                           const std::string& encoding, bool told) {
  return at_row(file, 0, "",
                what + " of column " + format_count(column) + " is " + not_in(encoding, told),
                about_encoding(encoding, told));
}

Diagnostic sav_cell_text(const std::string& file, std::uint64_t row, const std::string& column,
                         const std::string& encoding, bool told) {
  return at_row(file, row, column, "the text is " + not_in(encoding, told),
                about_encoding(encoding, told));
}

}  // namespace kijun
