// Answers coded as a column per option, from the file to the tally and the audit.
#include "one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Lines = std::vector<std::string>;

const QuestionAudit& question_audit(const Result<Answers>& answers) {
  return answers.value().audit.surveys[0].questions[0];
}

}  // namespace

TEST_CASE("ranks are put in order, and the audit accounts for every cell") {
  OneSurvey survey;
  const Result<Answers> answers = survey.ask_options(3, {"w", "x", "y", "z"})
                                      .read(
                                          "w,x,y,z\n"
                                          "1,2,3,\n"
                                          "1,2,3,4\n"
                                          "3,1,2,\n"
                                          ",,1,\n"
                                          ",,,\n"
                                          "1,1,2,3\n"
                                          "1,0,2,3\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 2 3: 2", "2 3 1: 1", "3 - -: 1"});
  CHECK(tally.members == 7);
  CHECK(tally.missing == 1);
  CHECK(tally.rejected == 2);
  check_sums(answers.value().audit);
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.answered == 4);
  CHECK(asked.partial == 1);
  CHECK(asked.columns[3].name == "z");
  CHECK(asked.columns[3].used == 1);
  CHECK(asked.columns[3].missing == 4);
  CHECK(asked.columns[3].rejected == 2);
  CHECK(asked.columns[3].faulty == 0);
  REQUIRE(asked.first_places.size() == 2);
  CHECK(asked.first_places[0].reason == RejectReason::repeated_rank);
  CHECK(asked.first_places[0].place.column == "x");
  CHECK(asked.first_places[0].place.row == 7);
  CHECK(asked.first_places[1].reason == RejectReason::unknown_rank);
  CHECK(asked.first_places[1].place.value == "0");
}

TEST_CASE("under keep neither option has a rank that both are given") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::keep;
  const Result<Answers> answers =
      survey.ask_options(2, {"w", "x", "y"}).read("w,x,y\n1,2,3\n1,1,2\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 2: 1", "- 3: 1"});
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.faulty == 1);
  CHECK(asked.rejected == 0);
  CHECK(asked.columns[0].faulty == 1);
  CHECK(asked.columns[1].faulty == 1);
  CHECK(asked.columns[2].used == 2);
  check_sums(answers.value().audit);
  CHECK(survey.shown(answers.diagnostics()) ==
        "answers.csv: row 3, column \"w\": warning: question \"q\": 1 of 2 answers kept without "
        "their wrong cells (rank given twice 2)\n"
        "  the first: \"1\": another option has the same rank\n"
        "  \"kijun check\" lists more of them\n");
}

TEST_CASE("a rank is a whole number from 1 to the number of options, and nothing else") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::stop;
  survey.ask_options(1, {"w", "x", "y"});
  for (const std::string bad : {"0", "4", "-1", "1.5", "+1", "４", "4位", "④", "位", "第", "1位2",
                                "x", "1e0", "99999999999"}) {
    CHECK(survey.messages("w,x,y\n" + bad + ",,\n") ==
          "answers.csv: row 2, column \"w\": error: question \"q\": \"" + bad +
              "\" is not a rank\n"
              "  expected a whole number from 1 to 3, or blank\n");
  }
  for (const std::string good :
       {"1", " 1 ", "\"1\"", "　1", "01", "１", "①", "1位", "１位", "第1位", "第 1 位"}) {
    CHECK(survey.messages("w,x,y\n" + good + ",,\n").empty());
  }
}

TEST_CASE("ranks are read in any width and with their counter, however often they occur") {
  OneSurvey survey;
  std::string file = "w,x,y\n";
  for (int i = 0; i < 50; ++i) file += "１位,③,\"２\"\n1,3位,2\n";
  const Result<Answers> answers = survey.ask_options(3, {"w", "x", "y"}).read(file);
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 3 2: 100"});
  check_sums(answers.value().audit);
}

TEST_CASE(
    "a rank may be written as a decimal, as programs do that know no blanks beside integers") {
  OneSurvey survey;
  survey.ask_options(3, {"a", "b", "c"}).report.questions[0].codings[0].missing = {"9"};
  const Result<Answers> answers = survey.read("a,b,c\n2.0,1.0,３．０\n1.0,,9.0\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 - -: 1", "2 1 3: 1"});
  check_sums(answers.value().audit);
}

TEST_CASE("columns per option: what says no answer counts as blank") {
  OneSurvey survey;
  survey.ask_options(2, {"w", "x", "y"});
  survey.report.questions[0].codings[0].missing = {"9", "無回答"};
  const Result<Answers> answers =
      survey.read("w,x,y\n1,9,2\n無 回答,９,無回答\n1,無回答,\n8,1,9\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 3: 1", "1 -: 1"});
  CHECK(tally.missing == 0);
  CHECK(tally.rejected == 2);
  CHECK(question_audit(answers).columns[1].missing == 3);
  check_sums(answers.value().audit);
}

TEST_CASE("ranks of two digits are read, and many options make no table of all answers") {
  OneSurvey survey;
  std::vector<std::string> columns;
  std::string header;
  std::string row;
  for (int i = 1; i <= 60; ++i) {
    columns.push_back("o" + std::to_string(i));
    header += (i == 1 ? "" : ",") + columns.back();
    row += (i == 1 ? "" : ",") + std::to_string(61 - i);
  }
  const Result<Answers> answers =
      survey.ask_options(12, columns).read(header + "\n" + row + "\n" + row + "\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) ==
        Lines{"60 59 58 57 56 55 54 53 52 51 50 49: 2"});
  check_sums(answers.value().audit);
}

TEST_CASE("one question may be coded in one way here and in another there") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.questions[0].codings.push_back({web, OptionColumns{texts({"x", "y", "z"})}});
  survey.by(breakdown("all", {whole("both", {0, 1}), whole("web alone", {1})}));
  survey.report.breakdowns[0].overlap = true;
  survey.write("x,y,z\n3,1,2\n2,1,\n", "web.csv");
  const Result<Answers> answers = survey.read("a,b,c\n2,3,1\n1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) ==
        Lines{"1 2 3: 1", "2 1 -: 1", "2 3 1: 2"});
  CHECK(rankings(answers.value().tally.groups[0][0][1]) == Lines{"2 1 -: 1", "2 3 1: 1"});
  check_sums(answers.value().audit);
}
