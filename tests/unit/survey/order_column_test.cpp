// Answers coded as one column that holds options in order.
#include "one_survey.h"
#include "survey/order_decoder.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Lines = std::vector<std::string>;

// "2 1 3" in order, "-" for a blank part, "?" for one that is no option, "1=2" for a tie.
std::string order(std::string_view cell, const Question& question = test::question("q", 4)) {
  const OrderCell read = read_order(cell, OptionSpellings(question, {"99"}));
  std::string shown;
  for (std::size_t p = 0; p < read.parts.size(); ++p) {
    const OrderPart& part = read.parts[p];
    if (p > 0) shown += part.rank == read.parts[p - 1].rank ? "=" : " ";
    shown += part.option == NamedOption::blank     ? "-"
             : part.option == NamedOption::unknown ? "?" + read.texts[p]
                                                   : std::to_string(part.option + 1);
  }
  return shown;
}

OneSurvey& ask_order(OneSurvey& survey) {
  return survey.ask(question("q", 4), OrderColumn{{"o", {}}});
}

const QuestionAudit& question_audit(const Result<Answers>& answers) {
  return answers.value().audit.surveys[0].questions[0];
}

}  // namespace

TEST_CASE("options in order are parted by whatever people part them by") {
  for (const std::string cell : {"2,1,3",
                                 "2, 1, 3",
                                 "２，１，３",
                                 "2、1、3",
                                 "2;1;3",
                                 "２；１；３",
                                 "2/1/3",
                                 "2|1|3",
                                 "2>1>3",
                                 "２＞１＞３",
                                 "2 > 1 > 3",
                                 "2→1→3",
                                 "②→①→③",
                                 "② ⇒ ① ⇒ ③",
                                 "2->1->3",
                                 "2=>1=>3",
                                 "2-1-3",
                                 "2－1－3",
                                 "２・１・３",
                                 "2･1･3",
                                 "2 1 3",
                                 "２　１　３",
                                 "2\n1\n3",
                                 "②①③",
                                 "⑵⑴⑶",
                                 "(2)(1)(3)",
                                 "2.,1.,3.",
                                 "2,1,3,",
                                 "option 2,option 1,option 3",
                                 "2 option 2、1.option 1、③option 3"}) {
    INFO(cell);
    CHECK(order(cell) == "2 1 3");
  }
}

TEST_CASE("what is no option in a cell of several, what is blank, and what shares a rank") {
  CHECK(order("2,9,1") == "2 ?9 1");
  CHECK(order("213") == "?213");
  CHECK(order("2人,1") == "?2人 1");
  CHECK(order("2.1") == "?2.1");
  CHECK(order("①がん、②") == "1 ?がん 2");
  CHECK(order("2,,1") == "2 - 1");
  CHECK(order(",2") == "- 2");
  CHECK(order("2,99,９９") == "2 - -");
  CHECK(order("2=1,3") == "2=1 3");
  CHECK(order("② ＝ ①＝④ → ③") == "2=1=4 3");
  CHECK(order("=2") == "-=2");
  CHECK(order("2018-03-01") == "?2018 ?03 ?01");
  CHECK(order("").empty());
}

TEST_CASE("names may hold separators and blanks, and the longest that fits is taken") {
  Question named = question("q", 4);
  const std::vector<std::string> names = {"医療", "医療・介護", "家事, 買い物", "part time job"};
  for (std::size_t i = 0; i < 4; ++i) named.options[i].name.value = names[i];
  CHECK(order("医療・介護,医療", named) == "2 1");
  CHECK(order("医療・医療・介護", named) == "1 2");
  CHECK(order("家事、買い物", named) == "?家事 ?買い物");
  CHECK(order("家事，買い物；医療", named) == "3 1");
  CHECK(order("part　time job 医 療", named) == "4 1");
}

TEST_CASE("answers in one column are counted, and every cell is accounted for") {
  OneSurvey survey;
  const Result<Answers> answers = ask_order(survey).read(
      "id,o\n"
      "1,\"2,1,3\"\n"
      "2,②→①→③\n"
      "3,2>1>3>4\n"
      "4,2\n"
      "5,\n"
      "6,\"2,2,1\"\n"
      "7,\"2,9,1\"\n"
      "8,\"2,,1\"\n"
      "9,2=1\n"
      "10,\"1,2,3,1\"\n"
      "11, \n"
      "12,\"2,1,3\"\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"2 1 3: 4", "2 - -: 1"});
  CHECK(tally.missing == 2);
  CHECK(tally.rejected == 5);
  check_sums(answers.value().audit);
  const QuestionAudit& asked = question_audit(answers);
  CHECK(asked.partial == 1);
  CHECK(asked.columns[0].used == 5);
  CHECK(asked.columns[0].missing == 2);
  CHECK(asked.columns[0].faulty == 5);
  std::vector<std::string> places;
  for (const Rejection& one : asked.first_places) {
    places.push_back(std::to_string(one.place.row) + " " + std::string(key_of(one.reason)) + " " +
                     one.place.value);
  }
  CHECK(places == Lines{"7 repeated_option 2", "8 unknown_code 9", "9 skipped_rank 1",
                        "10 repeated_rank 1", "11 repeated_option 1"});
}

TEST_CASE("in one column, ties share when the policy says so, and count on in either way") {
  OneSurvey survey;
  survey.report.ties = TiesPolicy::share;
  const Result<Answers> answers =
      ask_order(survey).read("o\n2=1>3\n①＝②→③→④\n1>2=3=4\n4\n\"1=2,,3\"\n1=1\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 2 =3 =4: 1", "1 =2 3: 3", "4 - -: 1"});
  CHECK(tally.rejected == 1);
  CHECK(question_audit(answers).partial == 1);
  check_sums(answers.value().audit);
}

TEST_CASE("under keep the right parts of a cell enter, and the cell counts as wrong") {
  OneSurvey survey;
  survey.report.rejected = RejectedPolicy::keep;
  ask_order(survey);
  CHECK(survey.messages("o\n\"2,9,1\"\n") ==
        "answers.csv: row 2, column \"o\": warning: question \"q\": 1 of 1 answers kept without "
        "their wrong cells (unknown code 1)\n"
        "  the first: \"9\" is not the code of an option\n"
        "  \"kijun check\" lists more of them\n");
  const Result<Answers> answers = survey.read("o\n\"2,9,1\"\n2=3>1\n9\n");
  REQUIRE(answers.ok());
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"2 - 1: 1", "- 1 -: 1"});
  CHECK(question_audit(answers).columns[0].rejected == 3);
  check_sums(answers.value().audit);
}

TEST_CASE("cells that say no answer are missing, as a whole and in part") {
  OneSurvey survey;
  ask_order(survey).report.questions[0].codings[0].missing = {"無回答", "99", "特になし、無回答"};
  const Result<Answers> answers =
      survey.read("o\n無回答\n９９\n\"1,99,99\"\n\"99,1\"\n\"特になし、無回答\"\n");
  REQUIRE(answers.ok());
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(rankings(tally) == Lines{"1 - -: 1"});
  CHECK(tally.missing == 3);
  CHECK(tally.rejected == 1);
  check_sums(answers.value().audit);
}

TEST_CASE("more different cells than are remembered are counted all the same") {
  OneSurvey survey;
  std::string file = "o\n";
  for (int i = 0; i < 20000; ++i) file += "1→x" + std::to_string(i) + "\n";
  for (int i = 0; i < 3; ++i) file += "4 → 3\n";
  const Result<Answers> answers = ask_order(survey).read(file);
  REQUIRE(answers.ok());
  CHECK(question_audit(answers).reasons[0] == 20000);
  CHECK(rankings(answers.value().tally.groups[0][0][0]) == Lines{"4 3 -: 3"});
  check_sums(answers.value().audit);
}
