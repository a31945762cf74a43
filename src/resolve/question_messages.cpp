#include "resolve/question_messages.h"

#include <utility>
#include <vector>

#include "base/number.h"
#include "resolve/message_parts.h"

namespace kijun::messages {

Diagnostic same_file(const Text& file, std::string_view other_survey) {
  return error_at(file.span,
                  "the survey " + quoted(other_survey) + " has its answers from this file already",
                  {"expected one file a survey: its respondents would count twice"});
}

Diagnostic counts_from_one(const Span& at, std::string_view key, long long found) {
  return error_at(at, quoted(key) + " is " + std::to_string(found),
                  {key == "sheet" ? "expected a sheet's number, counted from 1, or its name"
                                  : "expected the number of a row, counted from 1"});
}

Diagnostic option_count(const Span& at, std::size_t found, std::size_t least, std::size_t most) {
  return error_at(at, "the question has " + std::to_string(found) + " options",
                  {"expected " + std::to_string(least) + " to " + std::to_string(most)});
}

Diagnostic same_code(const Span& at, std::string_view code, std::string_view other_mark) {
  return error_at(
      at, "the code " + quoted(code) + " is that of option " + std::string(other_mark),
      {"give each option its own code (an option without one has its position as code)"});
}

Diagnostic name_is_code(const Text& name, std::string_view mark, std::string_view other_mark) {
  return error_at(name.span,
                  quoted(name.value) + " is the name of option " + std::string(mark) +
                      " and the code of option " + std::string(other_mark),
                  {"answers may hold names as well as codes: write the code of option " +
                   std::string(other_mark) + " as {name: …, code: …} to say that a code is meant"});
}

Diagnostic same_option(const Text& name, std::string_view other_mark) {
  return error_at(name.span, "option " + std::string(other_mark) + " has the same name",
                  {"give each option its own name"});
}

Diagnostic lines_are_not_the_name(const Span& at, std::string_view name) {
  return error_at(at, "the lines joined are not the option's name",
                  {"expected " + quoted(name) + ", broken into lines"});
}

Diagnostic too_many_ranks(const Span& at, std::size_t found, std::size_t most) {
  return error_at(at, "there are weights for " + std::to_string(found) + " ranks",
                  {"expected at most " + std::to_string(most)});
}

Diagnostic negative_weight(const Span& at, double found) {
  return error_at(at, "the weight " + format_shortest(found) + " is negative",
                  {"expected points of 0 or more"});
}

Diagnostic large_weight(const Span& at, double found, double most) {
  return error_at(
      at, "the weight " + format_shortest(found) + " is too large",
      {"expected at most " + format_shortest(most) + "; only the ratio of weights matters"});
}

Diagnostic small_weight(const Span& at, double found, double least) {
  return error_at(
      at, "rank 1 has only " + format_shortest(found) + " points",
      {"expected at least " + format_shortest(least) + "; only the ratio of weights matters"});
}

Diagnostic first_weight_zero(const Span& at) {
  return error_at(at, "rank 1 has no points", {"expected a weight above 0"});
}

Diagnostic increasing_weight(const Span& at, std::size_t rank, double found, double before) {
  return error_at(at,
                  "rank " + std::to_string(rank) + " has " + format_shortest(found) +
                      " points, more than the " + format_shortest(before) + " of the rank above it",
                  {"expected weights from rank 1 down, such as [3, 2, 1]"});
}

Diagnostic more_ranks_than_options(const Span& at, std::size_t ranks, std::size_t options) {
  return error_at(at,
                  "there are weights for " + std::to_string(ranks) +
                      " ranks, and the question has " + std::to_string(options) + " options",
                  {"give the question \"weights:\" for at most as many ranks as options"});
}

Diagnostic same_column_for_all(const Text& pattern, bool ranks) {
  return error_at(
      pattern.span,
      std::string("the pattern names the same column for every ") + (ranks ? "rank" : "option"),
      {ranks ? "expected {rank} in it" : "expected {option}, {code} or {mark} in it"});
}

Diagnostic no_columns(const Text& question, std::string_view survey) {
  return error_at(
      question.span,
      "nothing says where the answers to " + quoted(question.value) + " stand in survey " +
          quoted(survey),
      {"give the survey or the question \"answers: {ranks: …}\" (or options, order, ticks), or the "
       "question \"surveys:\" with those in which it is asked"});
}

Diagnostic not_asked(const Span& at, std::string_view question, std::string_view survey) {
  return error_at(at, "question " + quoted(question) + " is not asked in survey " + quoted(survey),
                  {"remove it, or name the survey in the question's \"surveys:\""});
}

Diagnostic asked_nowhere(const Text& question) {
  return error_at(question.span, "question " + quoted(question.value) + " is asked in no survey",
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
  return error_at(at,
                  std::to_string(found) + (found == 1 ? " column is" : " columns are") +
                      " listed for question " + quoted(question),
                  {std::move(expected)});
}

Diagnostic missing_is_option(const Text& missing, std::string_view question, std::string_view mark,
                             std::string_view name) {
  return error_at(
      missing.span,
      quoted(missing.value) + " is to mean \"no answer\", but stands for option " +
          std::string(mark) + " " + quoted(name) + " of question " + quoted(question),
      {"remove it, or move it to the \"missing:\" of the surveys or questions in which it "
       "is no option"});
}

Diagnostic missing_is_tick(const Text& missing, std::string_view question) {
  return error_at(
      missing.span,
      quoted(missing.value) + " is to mean \"no answer\", but ticks a column of question " +
          quoted(question),
      {"remove it, or move it to the \"missing:\" of the surveys or questions in which it "
       "is no tick"});
}

Diagnostic missing_is_rank(const Text& missing, std::string_view question, std::size_t options) {
  return error_at(
      missing.span,
      quoted(missing.value) + " is to mean \"no answer\", but is a rank in question " +
          quoted(question) + ", which has " + std::to_string(options) + " options",
      {"remove it, or move it to the \"missing:\" of the surveys or questions in which it "
       "is no rank"});
}

Diagnostic column_read_twice(const Text& column, std::string_view survey, std::string_view first,
                             std::string_view second) {
  if (first == second) {
    return error_at(column.span,
                    "question " + quoted(first) + " reads the column " + quoted(column.value) +
                        " of survey " + quoted(survey) + " twice",
                    {"expected a column of its own for each rank or option"});
  }
  return error_at(column.span,
                  "the column " + quoted(column.value) + " of survey " + quoted(survey) +
                      " is read for question " + quoted(first) + " and for " + quoted(second),
                  {"put {question} or {key} into the pattern"});
}

Diagnostic weight_is_an_answer(const Text& weight, std::string_view question) {
  return error_at(
      weight.span,
      "the column " + quoted(weight.value) + " holds answers to question " + quoted(question),
      {"expected the column of the survey weights; leave out \"weight:\" when everybody "
       "counts alike"});
}

Diagnostic question_without_title(const Text& question) {
  return error_at(
      question.span, "question " + quoted(question.value) + " has no title",
      {"write \"title:\"; it may be left out only if an SPSS file labels the question's "
       "rank columns"});
}

Diagnostic question_without_options(const Text& question) {
  return error_at(
      question.span, "question " + quoted(question.value) + " has no options",
      {"write \"options:\"; they may be left out only if an SPSS file labels the values "
       "of the question's rank columns"});
}

Diagnostic labelled_differently(const Text& key, std::string_view what, std::string_view one,
                                std::string_view said, std::string_view other,
                                std::string_view other_said) {
  return error_at(key.span,
                  "the labels for the " + std::string(what) + " of " + quoted(key.value) +
                      " are not the same everywhere",
                  {std::string(one) + ": " + std::string(said),
                   std::string(other) + ": " + std::string(other_said),
                   "write \"" + std::string(what) + ":\" into the spec"});
}

}  // namespace kijun::messages
