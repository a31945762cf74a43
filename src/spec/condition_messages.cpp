#include "spec/condition_messages.h"

#include <array>
#include <utility>

#include "base/message_text.h"

namespace kijun::messages {
namespace {

// Of a condition: what stands where something else is expected.
std::string found_instead(const Text& found) {
  return found.value.empty() ? "but the condition ends here" : "found " + quoted_start(found.value);
}

}  // namespace

Diagnostic empty_condition(const Span& at) {
  return error_at(at, "the condition is empty", {"expected a condition such as \"age >= 65\""});
}

Diagnostic condition_too_deep(const Span& at, std::size_t limit) {
  return error_at(at, "parentheses and \"not\" are nested too deeply",
                  {"expected at most " + std::to_string(limit) + " levels"});
}

Diagnostic full_width_sign(const Text& found, std::string_view meant) {
  return error_at(found.span, quoted_start(found.value) + " is a full-width character",
                  {"write " + std::string(meant) + " in half-width; a name or value that holds " +
                   quoted_start(found.value) + " stands in quotes as a whole"});
}

Diagnostic foreign_sign(const Text& found, std::string_view meant) {
  return error_at(found.span, quoted_start(found.value) + " means nothing in a condition",
                  {"write " + std::string(meant)});
}

Diagnostic open_name(const Span& at, char quote) {
  return error_at(at, "the quote is not closed", {std::string("close it with ") + quote});
}

Diagnostic column_expected(const Text& found) {
  return error_at(found.span, "expected a column's name, " + found_instead(found),
                  {"a comparison begins with its column: age >= 65"});
}

Diagnostic comparison_expected(const Text& found, const Text& column) {
  std::vector<std::string> hints{"expected one of: =, !=, <, <=, >, >=, in"};
  if (!found.value.empty()) {
    hints.emplace_back("a name of several words stands in quotes as a whole");
  }
  return error_at(found.span,
                  "expected a comparison behind the column " + quoted_start(column.value) + ", " +
                      found_instead(found),
                  std::move(hints));
}

Diagnostic value_expected(const Text& found) {
  return error_at(found.span, "expected a value, " + found_instead(found), {});
}

Diagnostic set_expected(const Text& found) {
  return error_at(found.span, "expected a list or a range, " + found_instead(found),
                  {"write in (1, 2, 3), or in 20 .. 29 (both ends in)"});
}

Diagnostic comma_expected(const Text& found) {
  return error_at(found.span, "expected a comma or a parenthesis, " + found_instead(found),
                  {"a value of several words stands in quotes as a whole"});
}

Diagnostic and_or_expected(const Text& found) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> meant{{
      {"AND", "and"},
      {"And", "and"},
      {"かつ", "and"},
      {"OR", "or"},
      {"Or", "or"},
      {"または", "or"},
      {"又は", "or"},
      {"もしくは", "or"},
      {",", "and"},
  }};
  std::vector<std::string> hints;
  for (const auto& [word, written] : meant) {
    if (found.value == word) hints.push_back("write " + std::string(written));
  }
  if (hints.empty()) hints.emplace_back("a value of several words stands in quotes as a whole");
  return error_at(found.span, "expected \"and\" or \"or\", " + found_instead(found),
                  std::move(hints));
}

Diagnostic nothing_to_close(const Span& at) {
  return error_at(at, "\")\" closes nothing", {"remove it, or write the \"(\" that belongs to it"});
}

Diagnostic open_parenthesis(const Span& at) {
  return error_at(at, "\"(\" is not closed", {"write the \")\" that belongs to it"});
}

Diagnostic blank_value(const Span& at) {
  return error_at(at, "nothing can be compared with a blank",
                  {"a blank cell makes a comparison unknown: it is neither true nor false"});
}

Diagnostic number_expected(const Text& found) {
  return error_at(
      found.span, quoted_start(found.value) + " is not a number",
      {"<, <=, >, >= and .. compare the column on their left with a number such as 65 or "
       "0.5, in half-width digits"});
}

}  // namespace kijun::messages
