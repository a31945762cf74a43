#include "survey/messages.h"

#include <algorithm>

#include "base/message_text.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/trimmed.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_listed = 12;  // names in a hint

// a, b, c, … (33 in all)
std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most_listed); ++i) {
    list += (i == 0 ? "" : ", ") + shown_value(names[i]);
  }
  if (names.size() > most_listed) list += ", … (" + format_count(names.size()) + " in all)";
  return list;
}

}  // namespace

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
  return error_at(name.span, quoted(file) + " has no column " + quoted(wanted), std::move(hints));
}

Diagnostic more_missing_columns(const std::string& file, const std::vector<std::string>& names) {
  return error_at_cell(
      file, 0, "",
      counted(names.size(), "more column is", "more columns are") + " missing: " + listed(names),
      {});
}

Diagnostic repeated_column(const std::string& file, std::size_t row, const std::string& name,
                           const std::vector<std::size_t>& places) {
  std::vector<std::string> numbers;
  numbers.reserve(places.size());
  for (const std::size_t place : places) numbers.push_back(std::to_string(place + 1));
  return error_at_cell(
      file, row, name,
      format_count(places.size()) + " columns have this name: columns " + listed(numbers),
      {"it is not clear which one is meant: give each column a name of its own"});
}

Diagnostic wrong_weight(const CellPlace& place, std::optional<double> number, bool first) {
  const std::string value = quoted(place.value);
  std::string what = value + " is not a number";
  if (place.value.empty()) {
    what = "the survey weight is blank";
  } else if (number) {
    what = "the survey weight " + value + (*number < 0 ? " is negative" : " is out of range");
  }
  Diagnostic diagnostic{Severity::error, place, std::move(what), {}};
  if (first) {
    diagnostic.hints.emplace_back(
        "expected 0, or a number from 0.000000001 to 1,000,000,000; who shall not count at all "
        "weighs 0");
  }
  return diagnostic;
}

Diagnostic more_wrong_weights(const std::string& file, const std::string& column, std::uint64_t n) {
  return error_at_cell(file, 0, column,
                       counted(n, "more survey weight is wrong", "more survey weights are wrong"),
                       {});
}

Diagnostic all_weights_zero(const std::string& file, const std::string& column) {
  return error_at_cell(file, 0, column, "every survey weight is 0",
                       {"somebody must count: without \"weight:\" everybody counts alike"});
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
    case RejectReason::unknown_tick:
      return "unknown tick";
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
      return value + ": this option is named at a better rank already";
    case RejectReason::repeated_rank:
      return value + ": another option has the same rank";
    case RejectReason::skipped_rank:
      return value + " stands here, but a better rank is blank";
    case RejectReason::no_group:
      return "no group takes " + value;
    case RejectReason::not_a_number:
      return value + " is not a number";
    case RejectReason::unknown_tick:
      return value + " is neither a tick nor the lack of one";
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
    hints.push_back("expected a whole number from 1 to " + format_count(question.options.size()) +
                    ", or blank");
  } else if (rejection.reason == RejectReason::unknown_tick) {
    hints.emplace_back("expected 1, ○, レ, x, TRUE or the option itself; or 0, FALSE or blank");
  }
  return {Severity::error, rejection.place,
          "question \"" + question.key + "\": " + explanation(rejection), std::move(hints)};
}

Diagnostic more_rejected_cells(const std::string& file, const Question& question, std::uint64_t n) {
  return error_at_cell(file, 0, "",
                       "question \"" + question.key +
                           "\": " + counted(n, "more cell is wrong", "more cells are wrong"),
                       {"with \"rejected: exclude\" under \"scoring:\" such answers are left out"});
}

Diagnostic rejected_answers(const Question& question, const QuestionAudit& audit,
                            std::uint64_t respondents, RejectedPolicy policy) {
  // Under keep an answer without a right rank besides its wrong cells is left out all the same.
  const std::uint64_t kept = policy == RejectedPolicy::keep ? audit.faulty - audit.rejected : 0;
  std::string done = format_count(kept > 0 ? kept : audit.rejected) + " of " +
                     format_count(respondents) + " answers " +
                     (kept > 0 ? "kept without their wrong cells" : "left out");
  if (kept > 0 && audit.rejected > 0) {
    done += " and " + format_count(audit.rejected) + " left out, having no right rank";
  }
  std::string reasons;
  for (std::size_t r = 0; r < audit.reasons.size(); ++r) {
    if (audit.reasons[r] == 0) continue;
    reasons += (reasons.empty() ? "" : ", ") + name_of(static_cast<RejectReason>(r)) + " " +
               format_count(audit.reasons[r]);
  }
  const std::string message = "question \"" + question.key + "\": " + done + " (" + reasons + ")";
  if (audit.first_places.empty()) return {Severity::warning, {}, message, {}};
  const Rejection& first = audit.first_places.front();
  return {Severity::warning,
          first.place,
          message,
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

Diagnostic values_of_no_group(const Rejection& first, const Breakdown& breakdown, std::uint64_t n) {
  return {Severity::warning,
          first.place,
          "breakdown \"" + breakdown.key + "\": " +
              counted(n, "respondent has a value that no group takes",
                      "respondents have values that no group takes"),
          {"the first: " + explanation(first) + "; \"kijun check\" lists more of them",
           "give the value to a group, or list it under \"missing:\" of the breakdown if it means "
           "\"no answer\"; groups that write \"where:\" leave out others without a warning"}};
}

Diagnostic filter_not_numbers(const FilterAudit& audit) {
  const Rejection& first = *audit.first_not_a_number;
  return {Severity::warning,
          first.place,
          "the filter asks for numbers: " +
              counted(audit.not_numbers, "value is none", "values are none"),
          {"the first: " + explanation(first),
           "numbers are written like 1234 or 12.5, without separators and units"}};
}

Diagnostic nobody_fulfils(const std::string& file, const FilterAudit& audit) {
  std::string unknown;
  if (audit.unknown > 0) {
    unknown = "; whether " + format_count(audit.unknown) + " of them do is not known";
  }
  return error_at_cell(file, 0, "",
                       "nobody fulfils the filter: it leaves out " +
                           counted(audit.filtered, "respondent", "respondents") + unknown,
                       {"compare the filter's values with those of the file"});
}

Diagnostic shared_respondents(const std::string& file, const BreakdownAudit& audit,
                              const Breakdown& breakdown) {
  const SharedRespondent& first = *audit.first_shared;
  return error_at_cell(
      file, first.row, "",
      "breakdown " + quoted(breakdown.key) + ": " +
          counted(audit.shared, "respondent is", "respondents are") + " in several groups, " +
          (audit.shared == 1 ? "this one" : "the first, this one,") + " in " +
          quoted(breakdown.groups[first.group].name.value) + " and in " +
          quoted(breakdown.groups[first.other].name.value),
      {"change the groups' conditions so that they exclude each other, or write \"overlap: true\" "
       "in the breakdown if respondents are to count in each of their groups"});
}

Diagnostic nobody_in_group(const Breakdown& breakdown, const Group& group) {
  Diagnostic diagnostic = error_at(group.name.span,
                                   "no respondent belongs to group " + quoted(group.name.value) +
                                       " of breakdown " + quoted(breakdown.key),
                                   {"\"kijun check\" shows the attributes that no group takes"});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic nobody_answered(const Figure& figure, const Question& question, const Group& group) {
  Diagnostic diagnostic =
      error_at(group.name.span,
               "nobody in group " + quoted(group.name.value) + " has a valid answer to question " +
                   quoted(question.key) + ": N is 0 in figure " + quoted(figure.name),
               {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Diagnostic nobody_weighs(const Figure& figure, const Question& question, const Group& group) {
  Diagnostic diagnostic = error_at(
      group.name.span,
      "the survey weights of all in group " + quoted(group.name.value) + " who count in question " +
          quoted(question.key) + " are 0: it has no scores in figure " + quoted(figure.name),
      {});
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

}  // namespace kijun
