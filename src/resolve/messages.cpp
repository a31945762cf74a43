#include "resolve/messages.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/number.h"

namespace kijun::messages {
namespace {

Diagnostic error(const Span& at, std::string message, std::vector<std::string> hints) {
  Diagnostic made{Severity::error, {}, std::move(message), std::move(hints)};
  if (at.source) made.place = at;
  return made;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string listed(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

// What is expected, as far as it fits a line or two, and the nearest.
std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known) {
  constexpr std::size_t most_listed = 12;
  std::vector<std::string> hints;
  if (known.size() <= most_listed) {
    hints.push_back("expected one of: " + listed(known));
  } else {
    hints.push_back("expected one of: " + listed(known.first(most_listed)) + ", … (" +
                    std::to_string(known.size()) + " in all)");
  }
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean " + quoted(*near) + "?");
  }
  return hints;
}

}  // namespace

Diagnostic wrong_template_version(const Text& found) {
  return error(found.span, "template format " + quoted(found.value) + " is not known",
               {"expected \"kijun-template: 1\""});
}

Diagnostic unknown_template(const Text& name, std::span<const std::string> known,
                            std::string_view folder) {
  if (known.empty()) {
    return error(name.span, "there is no template in the folder " + quoted(folder),
                 {"install the program with its templates"});
  }
  return error(name.span, "unknown template " + quoted(name.value), known_names(name.value, known));
}

Diagnostic missing_placeholder(const Text& text, std::string_view name) {
  return error(text.span, "the text has no {" + std::string(name) + "}",
               {"put {" + std::string(name) + "} where it is to stand"});
}

Diagnostic too_few_series(const Span& at, std::size_t found, std::size_t least) {
  return error(
      at, "there are " + std::to_string(found) + " series styles",
      {"expected at least " + std::to_string(least) + ": a chart may have as many groups"});
}

Diagnostic same_series(const Span& at, std::size_t number, std::size_t other) {
  return error(at,
               "series style " + std::to_string(number) + " has the dash and marker of style " +
                   std::to_string(other),
               {"colour must not be the only difference: change dash, marker or hollow"});
}

Diagnostic no_room(const Span& page) {
  return error(page, "the margins leave no room on the page",
               {"expected at least 100pt between the margins, both ways"});
}

Diagnostic row_too_wide(const Span& at, int figures, double needed, double available) {
  return error(at,
               std::to_string(figures) + " figures side by side take " + format_fixed(needed, 1) +
                   "pt, and there are " + format_fixed(available, 1) + "pt between the margins",
               {"make chart.width, document.column_gap or the margins smaller"});
}

Diagnostic bad_radii(const Span& at) {
  return error(at, "the radii do not fit the chart",
               {"expected least_radius <= most_radius, and most_radius at most half of width"});
}

Diagnostic not_unique(const Text& name, std::string_view kind, std::string_view other) {
  if (name.value == other) {
    return error(name.span, "there is already a " + std::string(kind) + " " + quoted(other),
                 {"give each its own name"});
  }
  return error(name.span,
               "the " + std::string(kind) + " " + quoted(name.value) + " differs from " +
                   quoted(other) + " in upper and lower case only",
               {"give it another name: not every computer can tell their files apart"});
}

Diagnostic unknown_name(const Text& name, std::string_view kind,
                        std::span<const std::string> known) {
  return error(name.span, "there is no " + std::string(kind) + " " + quoted(name.value),
               known_names(name.value, known));
}

Diagnostic named_twice(const Text& name, std::string_view kind) {
  return error(name.span, "the " + std::string(kind) + " " + quoted(name.value) + " is named twice",
               {"name it once"});
}

Diagnostic too_many(const Span& at, std::string_view what, std::size_t found, std::size_t most) {
  return error(at, "the spec has " + std::to_string(found) + " " + std::string(what),
               {"expected at most " + std::to_string(most)});
}

Diagnostic not_a_date(const Text& found) {
  return error(found.span, quoted(found.value) + " is not a date of the calendar",
               {"expected year, month and day such as 2018-03-30"});
}

Diagnostic same_file(const Text& file, std::string_view other_survey) {
  return error(file.span,
               "the survey " + quoted(other_survey) + " has its answers from this file already",
               {"expected one file a survey: its respondents would count twice"});
}

Diagnostic counts_from_one(const Span& at, std::string_view key, long long found) {
  return error(at, quoted(key) + " is " + std::to_string(found),
               {key == "sheet" ? "expected a sheet's number, counted from 1, or its name"
                               : "expected the number of a row, counted from 1"});
}

Diagnostic option_count(const Span& at, std::size_t found, std::size_t least, std::size_t most) {
  return error(at, "the question has " + std::to_string(found) + " options",
               {"expected " + std::to_string(least) + " to " + std::to_string(most)});
}

Diagnostic same_code(const Span& at, std::string_view code, std::string_view other_mark) {
  return error(at, "the code " + quoted(code) + " is that of option " + std::string(other_mark),
               {"give each option its own code (an option without one has its position as code)"});
}

Diagnostic name_is_code(const Text& name, std::string_view mark, std::string_view other_mark) {
  return error(name.span,
               quoted(name.value) + " is the name of option " + std::string(mark) +
                   " and the code of option " + std::string(other_mark),
               {"answers may hold names as well as codes: write the code of option " +
                std::string(other_mark) + " as {name: …, code: …} to say that a code is meant"});
}

Diagnostic same_option(const Text& name, std::string_view other_mark) {
  return error(name.span, "option " + std::string(other_mark) + " has the same name",
               {"give each option its own name"});
}

Diagnostic lines_are_not_the_name(const Span& at, std::string_view name) {
  return error(at, "the lines joined are not the option's name",
               {"expected " + quoted(name) + ", broken into lines"});
}

Diagnostic too_many_ranks(const Span& at, std::size_t found, std::size_t most) {
  return error(at, "there are weights for " + std::to_string(found) + " ranks",
               {"expected at most " + std::to_string(most)});
}

Diagnostic negative_weight(const Span& at, double found) {
  return error(at, "the weight " + format_shortest(found) + " is negative",
               {"expected points of 0 or more"});
}

Diagnostic large_weight(const Span& at, double found, double most) {
  return error(
      at, "the weight " + format_shortest(found) + " is too large",
      {"expected at most " + format_shortest(most) + "; only the ratio of weights matters"});
}

Diagnostic small_weight(const Span& at, double found, double least) {
  return error(
      at, "rank 1 has only " + format_shortest(found) + " points",
      {"expected at least " + format_shortest(least) + "; only the ratio of weights matters"});
}

Diagnostic first_weight_zero(const Span& at) {
  return error(at, "rank 1 has no points", {"expected a weight above 0"});
}

Diagnostic increasing_weight(const Span& at, std::size_t rank, double found, double before) {
  return error(at,
               "rank " + std::to_string(rank) + " has " + format_shortest(found) +
                   " points, more than the " + format_shortest(before) + " of the rank above it",
               {"expected weights from rank 1 down, such as [3, 2, 1]"});
}

Diagnostic more_ranks_than_options(const Span& at, std::size_t ranks, std::size_t options) {
  return error(at,
               "there are weights for " + std::to_string(ranks) + " ranks, and the question has " +
                   std::to_string(options) + " options",
               {"give the question \"weights:\" for at most as many ranks as options"});
}

Diagnostic same_column_for_all(const Text& pattern, bool ranks) {
  return error(
      pattern.span,
      std::string("the pattern names the same column for every ") + (ranks ? "rank" : "option"),
      {ranks ? "expected {rank} in it" : "expected {option}, {code} or {mark} in it"});
}

Diagnostic no_columns(const Text& question, std::string_view survey) {
  return error(
      question.span,
      "nothing says where the answers to " + quoted(question.value) + " stand in survey " +
          quoted(survey),
      {"give the survey or the question \"answers: {ranks: …}\" (or options, order, ticks), or the "
       "question \"surveys:\" with those in which it is asked"});
}

Diagnostic not_asked(const Span& at, std::string_view question, std::string_view survey) {
  return error(at, "question " + quoted(question) + " is not asked in survey " + quoted(survey),
               {"remove it, or name the survey in the question's \"surveys:\""});
}

Diagnostic asked_nowhere(const Text& question) {
  return error(question.span, "question " + quoted(question.value) + " is asked in no survey",
               {"name at least one in its \"surveys:\", or remove the key to ask it in all"});
}

Diagnostic column_count(const Span& at, std::size_t found, std::string_view question,
                        std::size_t ranks, std::size_t options) {
  std::string expected = "expected one column, which holds all ranks";
  if (ranks > 0 && options > 0) {
    expected = "expected " + std::to_string(ranks * options) + ", for each of its " +
               std::to_string(ranks) + " ranks (one weight each) one column for each of its " +
               std::to_string(options) + " options";
  } else if (ranks + options > 0) {
    expected = "expected " + std::to_string(ranks + options) + ", as it has " +
               std::to_string(ranks + options) +
               (ranks > 0 ? " ranks (one weight each)" : " options");
  }
  return error(at,
               std::to_string(found) + (found == 1 ? " column is" : " columns are") +
                   " listed for question " + quoted(question),
               {std::move(expected)});
}

Diagnostic missing_is_option(const Text& missing, std::string_view question, std::string_view mark,
                             std::string_view name) {
  return error(missing.span,
               quoted(missing.value) + " is to mean \"no answer\", but stands for option " +
                   std::string(mark) + " " + quoted(name) + " of question " + quoted(question),
               {"remove it, or move it to the \"missing:\" of the surveys or questions in which it "
                "is no option"});
}

Diagnostic missing_is_tick(const Text& missing, std::string_view question) {
  return error(missing.span,
               quoted(missing.value) +
                   " is to mean \"no answer\", but ticks a column of question " + quoted(question),
               {"remove it, or move it to the \"missing:\" of the surveys or questions in which it "
                "is no tick"});
}

Diagnostic missing_is_rank(const Text& missing, std::string_view question, std::size_t options) {
  return error(missing.span,
               quoted(missing.value) + " is to mean \"no answer\", but is a rank in question " +
                   quoted(question) + ", which has " + std::to_string(options) + " options",
               {"remove it, or move it to the \"missing:\" of the surveys or questions in which it "
                "is no rank"});
}

Diagnostic column_read_twice(const Text& column, std::string_view survey, std::string_view first,
                             std::string_view second) {
  if (first == second) {
    return error(column.span,
                 "question " + quoted(first) + " reads the column " + quoted(column.value) +
                     " of survey " + quoted(survey) + " twice",
                 {"expected a column of its own for each rank or option"});
  }
  return error(column.span,
               "the column " + quoted(column.value) + " of survey " + quoted(survey) +
                   " is read for question " + quoted(first) + " and for " + quoted(second),
               {"put {question} or {key} into the pattern"});
}

Diagnostic weight_is_an_answer(const Text& weight, std::string_view question) {
  return error(
      weight.span,
      "the column " + quoted(weight.value) + " holds answers to question " + quoted(question),
      {"expected the column of the survey weights; leave out \"weight:\" when everybody "
       "counts alike"});
}

Diagnostic survey_and_surveys(const Span& at) {
  return error(at, "both \"survey:\" and \"surveys:\" are written", {"write one of them"});
}

Diagnostic group_count(const Span& at, std::size_t found, std::size_t most) {
  return error(at, "the breakdown has " + std::to_string(found) + " groups",
               {"expected 1 to " + std::to_string(most)});
}

Diagnostic group_without_survey(const Text& group) {
  return error(group.span, "nothing says which survey's respondents are in " + quoted(group.value),
               {"write \"survey:\" or \"surveys:\" in the group or in the breakdown"});
}

Diagnostic group_without_is(const Text& group, const Text& by) {
  return error(
      group.span,
      "nothing says which values of " + quoted(by.value) + " are in " + quoted(group.value),
      {"write \"is:\" with a code, a list of codes or a range, or \"where:\" with a condition"});
}

Diagnostic group_without_by(const Text& group) {
  return error(group.span, "nothing says which column divides " + quoted(group.value),
               {"write \"by:\" with the column's name, in the group or in the breakdown"});
}

Diagnostic filter_of_tally(const Span& at) {
  return error(at, "the respondents of a tally are counted already",
               {"write the filter in the spec that makes the tally"});
}

Diagnostic filter_name_taken(const Span& at, std::string_view name) {
  return error(at, "another filter is named " + quoted(name) + " already",
               {"give each filter a \"name:\" of its own: its figures are called "
                "question.breakdown.name"});
}

Diagnostic same_code_of_groups(const Text& code, const Text& group, const Text& other,
                               std::string_view other_group) {
  const std::string line =
      other.span.line > 0 ? " (line " + std::to_string(other.span.line) + ")" : "";
  return error(code.span,
               "the code " + quoted(code.value) + " of group " + quoted(group.value) +
                   " is the code " + quoted(other.value) + " of group " + quoted(other_group) +
                   line + " in another form",
               {"each of them takes the cells of both: 1, １ and 1.0 are the same; write it in one "
                "of the groups"});
}

Diagnostic missing_is_group(const Text& missing, std::string_view group) {
  return error(
      missing.span,
      quoted(missing.value) + " is to mean \"no answer\", but group " + quoted(group) + " takes it",
      {"remove it here or there"});
}

Diagnostic where_and(const Span& where, std::string_view key) {
  return error(where, "both \"where:\" and " + quoted(std::string(key) + ":") + " are written",
               {"write one of them; in a condition, \"and\" joins comparisons of several columns"});
}

Diagnostic total_and_more(const Span& at, bool total) {
  return error(at,
               total ? "a total takes everybody, and something else is written beside it"
                     : "the rest takes whom no other group takes, and something else is written "
                       "beside it",
               {"only \"survey:\" or \"surveys:\" may stand beside it"});
}

Diagnostic second_total(const Span& at, bool total, std::string_view first) {
  return error(at,
               quoted(first) + (total ? " is a total of this breakdown already"
                                      : " is the rest of this breakdown already"),
               {total ? "write one total; a group with a survey and no condition takes all of it"
                      : "write one rest"});
}

Diagnostic rest_of_nothing(const Text& group) {
  return error(group.span, "there is no group that " + quoted(group.value) + " is the rest of",
               {"write a group with a condition beside it, or \"total: true\""});
}

Diagnostic whole_survey_shared(const Text& group, std::string_view whole, std::string_view survey) {
  return error(group.span,
               quoted(whole) + " takes all of survey " + quoted(survey) +
                   ", and with it those of " + quoted(group.value),
               {"for a group of everybody write {total: true}",
                "if groups are to share respondents, write \"overlap: true\" in the breakdown"});
}

Diagnostic question_without_title(const Text& question) {
  return error(question.span, "question " + quoted(question.value) + " has no title",
               {"write \"title:\"; it may be left out only if an SPSS file labels the question's "
                "rank columns"});
}

Diagnostic question_without_options(const Text& question) {
  return error(question.span, "question " + quoted(question.value) + " has no options",
               {"write \"options:\"; they may be left out only if an SPSS file labels the values "
                "of the question's rank columns"});
}

Diagnostic breakdown_without_title(const Text& breakdown) {
  return error(breakdown.span, "breakdown " + quoted(breakdown.value) + " has no title",
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
  return error(breakdown.span, "breakdown " + quoted(breakdown.value) + " has no groups",
               std::move(hints));
}

Diagnostic labelled_differently(const Text& key, std::string_view what, std::string_view one,
                                std::string_view said, std::string_view other,
                                std::string_view other_said) {
  return error(key.span,
               "the labels for the " + std::string(what) + " of " + quoted(key.value) +
                   " are not the same everywhere",
               {std::string(one) + ": " + std::string(said),
                std::string(other) + ": " + std::string(other_said),
                "write \"" + std::string(what) + ":\" into the spec"});
}

Diagnostic same_label(const Text& breakdown, std::string_view label) {
  return error(breakdown.span,
               "two values of the column that divides " + quoted(breakdown.value) +
                   " have the label " + quoted(label),
               {"write \"groups:\" into the spec"});
}

Diagnostic not_positive(const Span& at, double found) {
  return error(at, format_shortest(found) + " is not above 0", {"expected a number above 0"});
}

Diagnostic scale_too_short(const Span& at, double max, double highest) {
  return error(at,
               "the scale ends at " + format_shortest(max) + ", and scores go up to " +
                   format_shortest(highest),
               {"expected at least the highest weight, " + format_shortest(highest)});
}

Diagnostic not_a_multiple(const Span& at, double max, double step) {
  return error(at,
               "the scale's end, " + format_shortest(max) + ", is no multiple of its step, " +
                   format_shortest(step),
               {"change chart.max or chart.step, so that the last ring is the end"});
}

Diagnostic too_many_rings(const Span& at, double found, double most) {
  return error(at, "the scale has " + format_shortest(found) + " rings",
               {"expected at most " + format_shortest(most) + ": make chart.step larger"});
}

Diagnostic bad_start(const Located<long long>& found, long long most) {
  return error(found.span, "numbering cannot start at " + std::to_string(found.value),
               {"expected 0 to " + std::to_string(most)});
}

Diagnostic label_too_long(const Span& at, std::size_t found, std::size_t most) {
  return error(at, "the figures' label has " + std::to_string(found) + " characters",
               {"expected at most " + std::to_string(most)});
}

Diagnostic bad_level(const Located<long long>& found) {
  return error(found.span, "there is no heading of level " + std::to_string(found.value),
               {"expected 1, 2 or 3"});
}

Diagnostic table_without_columns(const Span& at) {
  return error(at, "the table has no columns", {"list at least one in \"columns:\""});
}

Diagnostic cell_count(const Span& row, std::size_t found, std::size_t expected) {
  return error(row, "the row has " + std::to_string(found) + " cells",
               {"expected " + std::to_string(expected) +
                ", one a column; text that holds a comma stands in quotes"});
}

Diagnostic not_one_per_column(const Span& at, std::string_view what, std::size_t found,
                              std::size_t expected) {
  return error(at,
               "the " + std::string(what) + " of " + std::to_string(found) + " columns is given",
               {"expected one for each of the " + std::to_string(expected) + " columns"});
}

Diagnostic too_many_figures(const Span& at, std::size_t found, std::size_t most) {
  return error(at, "the report has " + std::to_string(found) + " figures",
               {"expected at most " + std::to_string(most)});
}

Diagnostic scores_before_results(const Span& at) {
  return error(at, "no figure stands before these tables of scores",
               {"\"scores\" tabulates the figures above it: put it behind \"results\""});
}

Diagnostic figure_twice(const Span& at, std::string_view figure) {
  return error(at, "figure " + quoted(figure) + " is in the report twice",
               {"list each question with each breakdown once"});
}

Diagnostic asked_of_nobody(const Span& at, std::string_view figure, std::string_view question,
                           std::string_view breakdown) {
  return error(
      at,
      "figure " + quoted(figure) + " would be empty: question " + quoted(question) +
          " is asked in none of the surveys of breakdown " + quoted(breakdown),
      {"list questions and breakdowns that belong together in a \"results:\" of their own"});
}

Diagnostic silent_groups(const Span& at, std::string_view figure,
                         std::span<const std::string> groups, std::string_view question) {
  Diagnostic made =
      error(at,
            "figure " + quoted(figure) + " has groups without answers: question " +
                quoted(question) + " is not asked in the surveys of " + listed(groups),
            {});
  made.severity = Severity::warning;
  return made;
}

Diagnostic unknown_reference(const Text& name, std::string_view kind,
                             std::span<const std::string> known) {
  if (known.empty()) {
    return error(
        name.span,
        "there is no " + std::string(kind) + " " + quoted(name.value) + ", as the report has none",
        {"remove the reference"});
  }
  return error(name.span,
               "there is no " + std::string(kind) + " " + quoted(name.value) + " in the report",
               known_names(name.value, known));
}

Diagnostic unknown_reference_kind(const Span& at, std::string_view kind) {
  return error(at, "unknown kind of reference " + quoted(kind),
               {"expected {fig:question.breakdown} or {table:id}"});
}

Diagnostic reference_not_here(const Span& at, std::string_view reference) {
  return error(at, "the reference " + quoted(reference) + " cannot stand here",
               {"references are read in \"text:\" and \"commentary:\" only"});
}

Diagnostic open_reference(const Span& at) {
  return error(at, "the reference is not closed", {"write {fig:question.breakdown} or {table:id}"});
}

}  // namespace kijun::messages
