#include "resolve/breakdown_messages.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "resolve/message_parts.h"

namespace kijun::messages {

Diagnostic survey_and_surveys(const Span& at) {
  return error_at(at, "both \"survey:\" and \"surveys:\" are written", {"write one of them"});
}

Diagnostic group_count(const Span& at, std::size_t found, std::size_t most) {
  return error_at(at, "the breakdown has " + std::to_string(found) + " groups",
                  {"expected 1 to " + std::to_string(most)});
}

Diagnostic group_without_survey(const Text& group) {
  return error_at(group.span,
                  "nothing says which survey's respondents are in " + quoted(group.value),
                  {"write \"survey:\" or \"surveys:\" in the group or in the breakdown"});
}

Diagnostic group_without_is(const Text& group, const Text& by) {
  return error_at(
      group.span,
      "nothing says which values of " + quoted(by.value) + " are in " + quoted(group.value),
      {"write \"is:\" with a code, a list of codes or a range, or \"where:\" with a condition"});
}

Diagnostic group_without_by(const Text& group) {
  return error_at(group.span, "nothing says which column divides " + quoted(group.value),
                  {"write \"by:\" with the column's name, in the group or in the breakdown"});
}

Diagnostic filter_of_tally(const Span& at) {
  return error_at(at, "the respondents of a tally are counted already",
                  {"write the filter in the spec that makes the tally"});
}

Diagnostic filter_name_taken(const Span& at, std::string_view name) {
  return error_at(at, "another filter is named " + quoted(name) + " already",
                  {"give each filter a \"name:\" of its own: its figures are called "
                   "question.breakdown.name"});
}

Diagnostic same_code_of_groups(const Text& code, const Text& group, const Text& other,
                               std::string_view other_group) {
  const std::string line =
      other.span.line > 0 ? " (line " + std::to_string(other.span.line) + ")" : "";
  return error_at(
      code.span,
      "the code " + quoted(code.value) + " of group " + quoted(group.value) + " is the code " +
          quoted(other.value) + " of group " + quoted(other_group) + line + " in another form",
      {"each of them takes the cells of both: 1, １ and 1.0 are the same; write it in one "
       "of the groups"});
}

Diagnostic missing_is_group(const Text& missing, std::string_view group) {
  return error_at(
      missing.span,
      quoted(missing.value) + " is to mean \"no answer\", but group " + quoted(group) + " takes it",
      {"remove it here or there"});
}

Diagnostic where_and(const Span& where, std::string_view key) {
  return error_at(
      where, "both \"where:\" and " + quoted(std::string(key) + ":") + " are written",
      {"write one of them; in a condition, \"and\" joins comparisons of several columns"});
}

Diagnostic total_and_more(const Span& at, bool total) {
  return error_at(at,
                  total ? "a total takes everybody, and something else is written beside it"
                        : "the rest takes whom no other group takes, and something else is written "
                          "beside it",
                  {"only \"survey:\" or \"surveys:\" may stand beside it"});
}

Diagnostic second_total(const Span& at, bool total, std::string_view first) {
  return error_at(at,
                  quoted(first) + (total ? " is a total of this breakdown already"
                                         : " is the rest of this breakdown already"),
                  {total ? "write one total; a group with a survey and no condition takes all of it"
                         : "write one rest"});
}

Diagnostic rest_in_order(const Text& group) {
  return error_at(group.span, quoted(group.value) + ", a rest, has no place in an order",
                  {"leave out \"order:\", or make the rest a group of its own: \"where: …\""});
}

Diagnostic rest_of_nothing(const Text& group) {
  return error_at(group.span, "there is no group that " + quoted(group.value) + " is the rest of",
                  {"write a group with a condition beside it, or \"total: true\""});
}

Diagnostic whole_survey_shared(const Text& group, std::string_view whole, std::string_view survey) {
  return error_at(group.span,
                  quoted(whole) + " takes all of survey " + quoted(survey) +
                      ", and with it those of " + quoted(group.value),
                  {"for a group of everybody write {total: true}",
                   "if groups are to share respondents, write \"overlap: true\" in the breakdown"});
}

Diagnostic breakdown_without_title(const Text& breakdown) {
  return error_at(
      breakdown.span, "breakdown " + quoted(breakdown.value) + " has no title",
      {"write \"title:\"; it may be left out only if an SPSS file labels the column that "
       "\"by:\" names"});
}

Diagnostic breakdown_without_groups(const Text& breakdown, const std::optional<Text>& by,
                                    std::span<const std::string> columns) {
  std::vector<std::string> hints{
      "write \"groups:\"; they may be left out only if an SPSS file labels the values of the "
      "column that \"by:\" names"};
  if (by && std::find(columns.begin(), columns.end(), by->value) == columns.end()) {
    hints.push_back("no file has a column " + quoted(by->value));
    if (const std::optional<std::string> near = nearest_name(by->value, columns)) {
      hints.push_back("did you mean " + quoted(*near) + "?");
    }
  } else if (by) {
    hints.push_back("no file labels the values of " + quoted(by->value));
  }
  return error_at(breakdown.span, "breakdown " + quoted(breakdown.value) + " has no groups",
                  std::move(hints));
}

Diagnostic same_label(const Text& breakdown, std::string_view label) {
  return error_at(breakdown.span,
                  "two values of the column that divides " + quoted(breakdown.value) +
                      " have the label " + quoted(label),
                  {"write \"groups:\" into the spec"});
}

}  // namespace kijun::messages
