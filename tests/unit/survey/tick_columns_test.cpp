// Answers coded as a column per rank and option, and what a tick looks like.
#include "base/tick_mark.h"
#include "one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Lines = std::vector<std::string>;

// Question "q" of 3 options and 2 ranks.
OneSurvey& ask_ticks(OneSurvey& survey) {
  return survey.ask(question("q", 3, {2, 1}),
                    TickColumns{texts({"1a", "1b", "1c", "2a", "2b", "2c"})});
}

const QuestionAudit& question_audit(const Result<Answers>& answers) {
  return answers.value().audit.surveys[0].questions[0];
}

const std::string header = "1a,1b,1c,2a,2b,2c\n";

}  // namespace

TEST_CASE("a box is ticked in many ways, and not ticked in some") {
  for (const std::string_view on :
       {"1", "○", "◯", "レ", "✓", "x", "X", "TRUE", "true", "Yes", "はい"}) {
    CHECK(tick_mark(on) == true);
  }
  for (const std::string_view off : {"0", "FALSE", "No", "-", "□", "いいえ", "Not Selected"}) {
    CHECK(tick_mark(off) == false);
  }
  for (const std::string_view other : {"", "2", "×", "?", "10", "01"}) {
    CHECK_FALSE(tick_mark(other).has_value());
  }
}

TEST_CASE("ticks by rank and option are counted, and every cell is accounted for") {
  OneSurvey survey;
  const Result<Answers> answers = ask_ticks(survey).read(header +
                                                         "1,0,0,0,1,0\n"
                                                         "○,,,,\"レ\",\n"
                                                         "１,０,０,FALSE,TRUE,FALSE\n"
                                                         "1,,,,2,\n"
                                                         "option 1,,,,② option 2,\n"
                                                         ",,1,,,\n"
                                                         ",,,,,\n"
                                                         "0,0,0,0,0,0\n"
                                                         "1,1,,,,\n"
                                                         "1,,,1,,\n"
                                                         ",,,,1,\n"
                                                         "1,,,,3,\n"
                                                         "1,,,,×,\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 2: 5", "3 -: 1"});
  CHECK(tally.missing == 2);
  CHECK(tally.rejected == 5);
  check_sums(answers.value().audit);
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.partial == 1);
  CHECK(asked.columns[0].used == 6);
  CHECK(asked.columns[0].missing == 3);
  CHECK(asked.columns[0].rejected == 4);
  std::vector<std::string> places;
  for (const Rejection& one : asked.first_places) {
    places.push_back(std::to_string(one.place.row) + " " + one.place.column + " " +
                     std::string(key_of(one.reason)) + " " + one.place.value);
  }
  CHECK(places == Lines{"10 1b repeated_rank 1", "11 2a repeated_option 1", "12 2b skipped_rank 1",
                        "13 2b unknown_tick 3", "14 2b unknown_tick ×"});
}

TEST_CASE("what is no tick is refused with its place, and what would be one") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::stop;
  ask_ticks(survey);
  CHECK(
      survey.messages(header + "1,,,,×,\n1,1,,,,\n○,,,○,,\n") ==
      "answers.csv: row 2, column \"2b\": error: question \"q\": \"×\" is neither a tick nor the "
      "lack of one\n"
      "  expected 1, ○, レ, x, TRUE or the option itself; or 0, FALSE or blank\n"
      "answers.csv: row 3, column \"1b\": error: question \"q\": \"1\": another option has the "
      "same rank\n"
      "answers.csv: row 4, column \"2a\": error: question \"q\": \"○\": this option is named at a "
      "better rank already\n");
}

TEST_CASE("two ticks at one rank share it when the policy says so") {
  OneSurvey survey;
  survey.report.ties = TiesPolicy::share;
  const Result<Answers> answers = ask_ticks(survey).read(header +
                                                         "1,,1,,,\n"
                                                         "1,,1,,1,\n"
                                                         ",1,,1,,1\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 =3: 2", "2 1 =3: 1"});
  CHECK(question_audit(answers).partial == 0);
  CHECK(question_audit(answers).columns[4].used == 1);
  check_sums(answers.value().audit);
}

TEST_CASE("ticks may be written as decimals") {
  OneSurvey survey;
  const Result<Answers> answers = ask_ticks(survey).read(header + "1.0,0.0,0.0,0.0,,1.0\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 3: 1"});
  check_sums(answers.value().audit);
}

TEST_CASE("a tick column may say no answer") {
  OneSurvey survey;
  ask_ticks(survey).report.questions[0].codings[0].missing = {"9", "無回答", "0"};
  const Result<Answers> answers = survey.read(header + "1,9,無回答,９,0,0\n9,9,9,9,9,9\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 -: 1"});
  CHECK(question_audit(answers).columns[4].missing == 2);
  CHECK(question_audit(answers).missing == 1);
  check_sums(answers.value().audit);
}
