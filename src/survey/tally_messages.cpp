#include "survey/tally_messages.h"

#include <algorithm>
#include <iterator>

#include "base/message_text.h"
#include "base/nearest.h"
#include "base/number.h"
#include "survey/tally_record.h"

namespace kijun::tally_messages {
namespace {

const char* const made_again =
    "make the table again with this spec (\"kijun tally\"), or change the spec back";

CellPlace whole(const std::string& file) { return {file, 0, "", ""}; }

// Behind what is unknown: the nearest of the names, and all of them.
std::vector<std::string> known(std::string_view name, const std::vector<std::string>& names,
                               const std::string& are) {
  std::vector<std::string> hints;
  if (const auto near = nearest_name(name, names)) {
    hints.push_back("did you mean " + quoted(*near) + "?");
  }
  if (!names.empty()) hints.push_back(are + ": " + listed_in_part(names));
  return hints;
}

}  // namespace

Diagnostic unknown_record(const CellPlace& at) {
  std::vector<std::string> words;
  for (const std::string_view word : tally_record::all_but_reasons) words.emplace_back(word);
  return error_at(at, quoted(at.value) + " is nothing that a table of tallies counts",
                  known(at.value, words, "it counts"));
}

Diagnostic wrong_names(const CellPlace& at, std::string_view record, std::string_view expected) {
  return error_at(at, "the row " + quoted(record) + " is not about one thing",
                  {"expected " + std::string(expected)});
}

Diagnostic unknown_group(const CellPlace& at, const Breakdown& breakdown) {
  std::vector<std::string> names;
  for (const Group& group : breakdown.groups) names.push_back(group.name.value);
  std::vector<std::string> hints = known(at.value, names, "its groups are");
  hints.emplace_back(made_again);
  return error_at(at, "breakdown " + quoted(breakdown.key) + " has no group " + quoted(at.value),
                  std::move(hints));
}

Diagnostic group_of_others(const CellPlace& at, const Survey& survey) {
  return error_at(at,
                  "group " + quoted(at.value) + " takes nobody from survey " + quoted(survey.key),
                  {made_again});
}

Diagnostic unknown_option(const CellPlace& at, const Question& question) {
  std::vector<std::string> codes;
  for (const Option& option : question.options) codes.push_back(option.code);
  std::vector<std::string> hints = known(at.value, codes, "the codes are");
  hints.emplace_back("if the table was made with other options: " + std::string(made_again));
  return error_at(
      at, quoted(at.value) + " is not the code of an option of question " + quoted(question.key),
      std::move(hints));
}

Diagnostic named_twice(const CellPlace& at) {
  return error_at(
      at, "option " + quoted(at.value) + " is named at a better rank already",
      {"in a table of tallies every ranking is sound: faulty answers are counted in the "
       "rows \"rejected\""});
}

Diagnostic nothing_named(const CellPlace& at) {
  return error_at(at, "the ranking names no option",
                  {"respondents without an answer are counted in the rows \"missing\""});
}

Diagnostic skipped_rank(const CellPlace& at) {
  return error_at(at, quoted(at.value) + " stands here, but a better rank is blank",
                  {"such answers are counted only under \"rejected: keep\" below \"scoring:\""});
}

Diagnostic beyond_depth(const CellPlace& at, const Question& question) {
  return error_at(at,
                  "question " + quoted(question.key) + " asks only " +
                      format_count(question.depth()) + (question.depth() == 1 ? " rank" : " ranks"),
                  {"the table was made with more weights: " + std::string(made_again)});
}

Diagnostic unexpected_ties(const CellPlace& at) {
  return error_at(
      at, "options share a rank here",
      {"the table was made with \"ties: share\" below \"scoring:\", the spec has \"ties: "
       "reject\": change one of them"});
}

Diagnostic not_ties(const CellPlace& at) {
  return error_at(at, quoted(at.value) + " are not ranks that share the rank before",
                  {"expected ranks of this row from 2 up, with blanks between: \"2 3\""});
}

Diagnostic not_whole(const CellPlace& at) {
  return error_at(at, quoted(at.value) + " is not a number of respondents",
                  {"expected a whole number, without separators"});
}

Diagnostic not_a_weight(const CellPlace& at) {
  return error_at(at, quoted(at.value) + " is not a sum of weights",
                  {"expected a number of 0 or more in both columns, \"weight\" and "
                   "\"weight_squared\", or both blank where everybody weighs 1"});
}

Diagnostic impossible_weights(const CellPlace& at, std::uint64_t n) {
  return error_at(at, "no weights of " + format_count(n) + " respondents have these sums",
                  {"expected \"weight_squared\" between weight² / n and weight²"});
}

Diagnostic unexpected_weight(const CellPlace& at, std::uint64_t n, const Survey& survey) {
  return error_at(at,
                  format_count(n) + " respondents weigh " + at.value + " here, and survey " +
                      quoted(survey.key) + " has no weights",
                  {"give the survey \"weight:\" with the column that the weights came from"});
}

Diagnostic counts_with(const CellPlace& at, std::string_view what) {
  return error_at(at, "a row \"count\" cannot hold for " + std::string(what),
                  {"expected rankings: rows \"ranking\", as \"kijun tally\" writes them"});
}

Diagnostic row_twice(const CellPlace& at, std::uint64_t first) {
  return error_at(at, "row " + std::to_string(first) + " counts the same already",
                  {"expected one row for each: is a part of the table in it twice?"});
}

Diagnostic more_wrong_rows(const std::string& file, std::uint64_t count) {
  return error_at(
      whole(file),
      format_count(count) + (count == 1 ? " more row is wrong" : " more rows are wrong"), {});
}

Diagnostic no_survey(const Survey& survey, const std::vector<std::string>& surveys) {
  Diagnostic diagnostic{Severity::error, whole(survey.path.value),
                        "the table has no rows of survey " + quoted(survey.key),
                        known(survey.key, surveys, "its surveys are")};
  if (survey.path.span.source) diagnostic.place = survey.path.span;
  return diagnostic;
}

Diagnostic nothing_of(const Survey& survey, std::string_view kind, const std::string& key,
                      const std::vector<std::string>& others) {
  std::vector<std::string> hints = known(key, others, "it has rows of what the spec does not have");
  hints.emplace_back(made_again);
  return error_at(whole(survey.path.value),
                  "the table has no rows of " + std::string(kind) + " " + quoted(key) +
                      " in survey " + quoted(survey.key),
                  std::move(hints));
}

Diagnostic no_row(const std::string& file, const std::string& row) {
  return error_at(whole(file), "the table has no row " + row,
                  {"expected it also where nobody is counted, with n 0"});
}

Diagnostic more_missing_rows(const std::string& file, std::uint64_t count) {
  return error_at(
      whole(file),
      format_count(count) + (count == 1 ? " more row is missing" : " more rows are missing"), {});
}

Diagnostic other_size(const CellPlace& at, std::string_view what, std::uint64_t found,
                      std::size_t expected, const Question& question) {
  return error_at(at,
                  "question " + quoted(question.key) + " was tallied with " + format_count(found) +
                      " " + std::string(what) + ", and has " + format_count(expected),
                  {made_again});
}

Diagnostic wrong_count(const CellPlace& at, const std::string& option, std::uint64_t named,
                       std::uint64_t n) {
  return error_at(
      at,
      "option " + quoted(option) + " was named by " + format_count(named) + " respondents of " +
          at.value,
      {"expected in each row of the group the number of all its answers, " + format_count(n)});
}

Diagnostic shared_respondents(const CellPlace& at, const std::string& breakdown) {
  return error_at(
      at, at.value + " respondents belong to several groups of breakdown " + quoted(breakdown),
      {"give the breakdown \"overlap: true\" if that is meant, or change the conditions "
       "of its groups, and make the table again"});
}

Diagnostic unweighed(const CellPlace& at, const Survey& survey) {
  return error_at(
      at, at.value + " respondents of survey " + quoted(survey.key) + " have no right weight",
      {"expected in the column of the weights 0 or a number from 1e-9 to 1e9, and not 0 "
       "for everybody; correct it and run the query again"});
}

Diagnostic sums_differ(const CellPlace& at, const Survey& survey, const std::string& what) {
  return error_at(
      at, "survey " + quoted(survey.key) + ": " + what,
      {"the rows of the table do not belong together: is a part of it missing, or changed?",
       "make it again with \"kijun tally\", or with its query in the database"});
}

Diagnostic more_sums_differ(const std::string& file, std::uint64_t count) {
  return error_at(
      whole(file),
      format_count(count) + (count == 1 ? " more sum does not fit" : " more sums do not fit"), {});
}

Diagnostic other_policy(const CellPlace& at, const Question& question) {
  return error_at(at,
                  "more answers to question " + quoted(question.key) + " are faulty than rejected",
                  {"the table was made with \"rejected: keep\" below \"scoring:\", the spec has "
                   "another policy: change one of them"});
}

Diagnostic faulty_answers(const CellPlace& at, const Question& question) {
  return error_at(at, "question " + quoted(question.key) + " has " + at.value + " faulty answers",
                  {"with \"rejected: exclude\" under \"scoring:\" such answers are left out"});
}

Diagnostic unused_rows(const std::string& file, std::string_view kind, const std::string& name,
                       std::uint64_t rows) {
  return {Severity::warning,
          whole(file),
          format_count(rows) + (rows == 1 ? " row is" : " rows are") +
              " not used: the spec has no " + std::string(kind) + " " + quoted(name),
          {}};
}

}  // namespace kijun::tally_messages
