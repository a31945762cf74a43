// Answers coded as a column per rank, from the file to the tally and the audit.
#include "one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Lines = std::vector<std::string>;

const QuestionAudit& question_audit(const Result<Answers>& answers) {
  return answers.value().audit.surveys[0].questions[0];
}

}  // namespace

TEST_CASE("each distinct ranking is counted, and the audit accounts for every cell") {
  OneSurvey survey;
  const Result<Answers> answers = survey.ask_ranks().read(
      "id,a,b,c\n"
      "1,1,2,3\n"
      "2,3,2,1\n"
      "3,1,2,3\n"
      "4,2,,\n"
      "5,,,\n"
      "6,1,9,2\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 2 3: 2", "2 - -: 1", "3 2 1: 1"});
  CHECK(tally.rankings[0].weight == 2);
  CHECK(tally.rankings[0].weight_squared == 2);
  CHECK(tally.members == 6);
  CHECK(tally.missing == 1);
  CHECK(tally.rejected == 1);
  CHECK(tally.base() == 4);

  check_sums(answers.value().audit);
  const SurveyAudit& audit = answers.value().audit.surveys[0];
  CHECK(audit.respondents == 6);
  CHECK(audit.encoding == "UTF-8");
  CHECK(audit.unused_columns == Lines{"id"});
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.answered == 4);
  CHECK(asked.partial == 1);
  CHECK(asked.columns[1].name == "b");
  CHECK(asked.columns[1].used == 3);
  CHECK(asked.columns[1].missing == 2);
  CHECK(asked.columns[1].rejected == 1);
  REQUIRE(asked.first_places.size() == 1);
  CHECK(asked.first_places[0].reason == RejectReason::unknown_code);
  CHECK(asked.first_places[0].place.row == 7);
  CHECK(asked.first_places[0].place.column == "b");
  CHECK(asked.first_places[0].place.value == "9");
}

TEST_CASE("codes are compared after trimming and unquoting, and may be any text") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::vector<std::string> codes = {"10", "専門的な知識についての説明", "a\"b"};
  for (std::size_t i = 0; i < 3; ++i) survey.report.questions[0].options[i].code = codes[i];
  const Result<Answers> answers = survey.read(
      "a,b,c\n"
      "10,専門的な知識についての説明,\"a\"\"b\"\n"
      " 10 ,　専門的な知識についての説明,\" a\"\"b \"\n"
      "\"10\",\"専門的な知識についての説明\",\"a\"\"b\"\n"
      "1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 2 3: 3"});
  CHECK(question_audit(answers).reasons[0] == 3);
  check_sums(answers.value().audit);
}

TEST_CASE("cells may hold names, marks and codes in any width, each as often as it likes") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::vector<std::string> names = {"介護保険制度", "医療", "相談,助言"};
  for (std::size_t i = 0; i < 3; ++i) survey.report.questions[0].options[i].name.value = names[i];
  std::string file = "a,b,c\n";
  for (int i = 0; i < 40; ++i) {
    file += "介護保険制度,医療,\"相談,助言\"\n１,②,\"3.相談，助言\"\n1 介護保険制度,2,③\n";
  }
  file += "介護,2,3\n介護,2,3\n";
  const Result<Answers> answers = survey.read(file);
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 2 3: 120"});
  CHECK(question_audit(answers).columns[0].faulty == 2);
  CHECK(question_audit(answers).first_places[1].place.value == "介護");
  check_sums(answers.value().audit);
}

TEST_CASE("free text in a column of codes is counted without being kept") {
  OneSurvey survey;
  std::string file = "a,b,c\n";
  for (int i = 0; i < 6000; ++i) file += "1,自由" + std::to_string(i) + ",3\n";
  file += "1,２,3\n";
  const Result<Answers> answers = survey.ask_ranks().read(file);
  REQUIRE(answers.ok());
  CHECK(question_audit(answers).reasons[0] == 6000);
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 2 3: 1"});
}

TEST_CASE("columns per rank: what says no answer counts as blank, whatever its width") {
  OneSurvey survey;
  survey.ask_ranks();
  survey.report.questions[0].codings[0].missing = {"9", "無回答", "99"};
  const Result<Answers> answers = survey.read(
      "a,b,c\n"
      "1,2,9\n"
      "1,99,\"９９\"\n"
      "9,無回答,無　回答\n"
      "9,1,2\n"
      "1,その他,3\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 2 -: 1", "1 - -: 1"});
  CHECK(tally.missing == 1);
  CHECK(tally.rejected == 2);
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.columns[2].missing == 3);
  CHECK(asked.columns[0].missing == 2);
  CHECK(asked.reasons == std::vector<std::uint64_t>{1, 0, 0, 0, 2, 0, 0, 0});
  check_sums(answers.value().audit);
}

TEST_CASE("blanks in a cell make it missing, quoted or not") {
  OneSurvey survey;
  const Result<Answers> answers = survey.ask_ranks().read("a,b,c\n1, ,\"\"\n\" \",　,\t\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 - -: 1"});
  CHECK(question_audit(answers).missing == 1);
}

TEST_CASE("columns may stand anywhere in the table, the first of it too") {
  OneSurvey survey;
  const Result<Answers> answers = survey.ask_ranks().read("b,x,c,y,a\n2,9,3,9,1\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 2 3: 1"});
}

TEST_CASE("the first ten places of each reason are kept, and all are counted") {
  OneSurvey survey;
  std::string file = "a,b,c\n";
  for (int i = 0; i < 30; ++i) file += "1,1,9\n";
  const Result<Answers> answers = survey.ask_ranks().read(file);
  REQUIRE(answers.ok());
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.reasons == std::vector<std::uint64_t>{30, 0, 30, 0, 0, 0, 0, 0});
  REQUIRE(asked.first_places.size() == 20);
  CHECK(asked.first_places[0].place.row == 2);
  CHECK(asked.first_places[0].reason == RejectReason::repeated_option);
  CHECK(asked.first_places[1].reason == RejectReason::unknown_code);
  CHECK(asked.first_places[19].place.row == 11);
  check_sums(answers.value().audit);
}

TEST_CASE("rejected answers are left out with a warning by default") {
  OneSurvey survey;
  CHECK(survey.ask_ranks().messages("a,b,c\n1,2,3\n1,1,2\n,2,\n3,x,1\n") ==
        "answers.csv: row 3, column \"b\": warning: question \"q\": 3 of 4 answers left out "
        "(unknown code 1, option named twice 1, better rank blank 1)\n"
        "  the first: \"1\": this option is named at a better rank already\n"
        "  \"kijun check\" lists more of them\n");
}

TEST_CASE("under keep the rest of a faulty answer enters, and the warning says so") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::keep;
  survey.ask_ranks();
  CHECK(survey.messages("a,b,c\n1,2,3\n1,1,2\n") ==
        "answers.csv: row 3, column \"b\": warning: question \"q\": 1 of 2 answers kept without "
        "their wrong cells (option named twice 1)\n"
        "  the first: \"1\": this option is named at a better rank already\n"
        "  \"kijun check\" lists more of them\n");
  const Result<Answers> answers = survey.read();
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"1 2 3: 1", "1 - 2: 1"});
  CHECK(question_audit(answers).faulty == 1);
  CHECK(question_audit(answers).rejected == 0);
  check_sums(answers.value().audit);
}

TEST_CASE("under keep an answer without a right rank is not said to be kept") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::keep;
  survey.ask_ranks();
  CHECK(survey.messages("a,b,c\n1,2,3\n1,1,2\n,2,\n") ==
        "answers.csv: row 3, column \"b\": warning: question \"q\": 1 of 3 answers kept without "
        "their wrong cells and 1 left out, having no right rank (option named twice 1, better rank "
        "blank 1)\n"
        "  the first: \"1\": this option is named at a better rank already\n"
        "  \"kijun check\" lists more of them\n");
  CHECK(
      survey.messages("a,b,c\n1,2,3\n,2,\n") ==
      "answers.csv: row 3, column \"b\": warning: question \"q\": 1 of 2 answers left out (better "
      "rank blank 1)\n"
      "  the first: \"2\" stands here, but a better rank is blank\n"
      "  \"kijun check\" lists more of them\n");
}

TEST_CASE("under stop every wrong cell is an error") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::stop;
  survey.ask_ranks();
  CHECK(survey.messages("a,b,c\n1,2,3\n1,1,2\n,2,\n3,x,1\n") ==
        "answers.csv: row 3, column \"b\": error: question \"q\": \"1\": this option is named at "
        "a better rank already\n"
        "answers.csv: row 4, column \"b\": error: question \"q\": \"2\" stands here, but a better "
        "rank is blank\n"
        "answers.csv: row 5, column \"b\": error: question \"q\": \"x\" is not the code of an "
        "option\n"
        "  expected one of: 1, 2, 3; or blank\n");
  CHECK_FALSE(survey.read().ok());
  CHECK(survey.read("a,b,c\n1,2,3\n").ok());
}

TEST_CASE("under stop a flood of wrong cells is summed up") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::stop;
  survey.ask_ranks();
  std::string file = "a,b,c\n";
  for (int i = 0; i < 1500; ++i) file += "1,1,2\n";
  CHECK(survey.messages(file).ends_with(
      "answers.csv: error: question \"q\": 1,490 more cells are wrong\n"
      "  with \"rejected: exclude\" under \"scoring:\" such answers are left out\n"));
}

TEST_CASE("many options and ranks are told apart without a table of all answers") {
  // 60 options, 5 ranks: far more answers than any table holds.
  OneSurvey survey;
  survey.ask_ranks(60, {"a", "b", "c", "d", "e"});
  std::string file = "a,b,c,d,e\n";
  for (int i = 0; i < 60; ++i) {
    for (int times = 0; times < 2; ++times) {
      for (int rank = 0; rank < 5; ++rank) {
        file += std::to_string((i + 7 * rank) % 60 + 1) + (rank < 4 ? "," : "\n");
      }
    }
  }
  file += "1,1,2,3,4\n,,,,\n61,1,2,3,4\n";
  const Result<Answers> answers = survey.read(file);
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  REQUIRE(tally.rankings.size() == 60);
  CHECK(rankings(tally)[0] == "1 8 15 22 29: 2");
  CHECK(rankings(tally)[59] == "60 7 14 21 28: 2");
  CHECK(tally.missing == 1);
  CHECK(tally.rejected == 2);
  check_sums(answers.value().audit);
}
