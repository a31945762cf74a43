#include "export/scores_csv.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// One figure with one group; the option scores are given.
struct Small {
  Report report;
  ScoreTable scores;
};

Small small(Question q, std::vector<OptionScore> options, std::uint64_t base) {
  Small made;
  made.report.questions = {std::move(q)};
  made.report.breakdowns = {breakdown("b", {whole("利用者", {0})})};
  number_figures(made.report);
  const auto weight = static_cast<double>(base);
  FigureScores figure{0,
                      0,
                      made.report.questions[0].baseline(),
                      {{base, std::move(options), false, weight, weight}}};
  made.scores.figures = {figure};
  return made;
}

}  // namespace

TEST_CASE("scores.csv has a BOM, CRLF, one row per option and ten decimals") {
  const Small s =
      small(question("q1", 3), {{2.0, {1, 1, 1}}, {7.0 / 3, {2, 0, 1}}, {5.0 / 3, {0, 2, 1}}}, 3);
  CHECK(
      scores_csv(s.report, s.scores) ==
      "\xEF\xBB\xBF"
      "figure,question,question_title,breakdown,breakdown_title,group,status,option,option_name,n,"
      "n_eff,weight,completeness,rank1,rank2,rank3,score,baseline\r\n"
      "図表 1,q1,title of q1,b,by b,利用者,shown,1,option "
      "1,3,3.0000000000,3.0000000000,1.0000000000,1,1,1,2.0000000000,2.0000000000\r\n"
      "図表 1,q1,title of q1,b,by b,利用者,shown,2,option "
      "2,3,3.0000000000,3.0000000000,1.0000000000,2,0,1,2.3333333333,2.0000000000\r\n"
      "図表 1,q1,title of q1,b,by b,利用者,shown,3,option "
      "3,3,3.0000000000,3.0000000000,1.0000000000,0,2,1,1.6666666667,2.0000000000\r\n");
}

TEST_CASE("scores that are shown as charts of several kinds stand in scores.csv once") {
  Small s = small(question("q1", 3), {{2.0, {1, 1, 1}}, {2.0, {1, 1, 1}}, {2.0, {1, 1, 1}}}, 3);
  const std::string once = scores_csv(s.report, s.scores);
  s.report.figures.push_back(s.report.figures[0]);
  s.report.figures[1].label = "図表 2";
  s.report.figures[1].chart = ChartKind::dots;
  s.report.figures[1].repeats = true;
  s.scores.figures.push_back(s.scores.figures[0]);
  CHECK(scores_csv(s.report, s.scores) == once);
}

TEST_CASE("a score over an empty base is a blank cell") {
  const Small s = small(question("q1", 3), {{0, {0, 0, 0}}}, 0);
  CHECK(scores_csv(s.report, s.scores)
            .ends_with("option 1,0,0.0000000000,0.0000000000,,0,0,0,,2.0000000000\r\n"));
}

TEST_CASE("a withheld group has its name and no number, one of a small base is marked") {
  Small s = small(question("q1", 3), {{0, {}}, {0, {}}, {0, {}}}, 0);
  GroupScores& group = s.scores.figures[0].groups[0];
  group.base_class = BaseClass::withheld;
  CHECK(scores_csv(s.report, s.scores)
            .ends_with("利用者,withheld,3,option 3,,,,,,,,,2.0000000000\r\n"));
  group.base_class = BaseClass::complementary;
  CHECK(scores_csv(s.report, s.scores)
            .ends_with("利用者,withheld,3,option 3,,,,,,,,,2.0000000000\r\n"));
  group.base_class = BaseClass::reference;
  CHECK(scores_csv(s.report, s.scores).find("利用者,reference,3,option 3,0,") != std::string::npos);
}

TEST_CASE("a weighted group has its N, its effective N and the sum of its weights") {
  Small s = small(question("q1", 3), {{2.5, {1, 1, 0}}}, 2);
  GroupScores& group = s.scores.figures[0].groups[0];
  group.weighted = true;
  group.weight = 1.25;
  group.n_eff = 1.9230769231;
  CHECK(scores_csv(s.report, s.scores)
            .ends_with(
                "option "
                "1,2,1.9230769231,1.2500000000,1.0000000000,1,1,0,2.5000000000,2.0000000000\r\n"));
  group.weight = group.n_eff = 0;
  CHECK(scores_csv(s.report, s.scores)
            .ends_with("option 1,2,0.0000000000,0.0000000000,,1,1,0,,2.0000000000\r\n"));
}

TEST_CASE("completeness below 1 is never written as 1") {
  Small s = small(question("q1", 3), {{2.5, {1, 1, 0}}}, 2);
  s.scores.figures[0].groups[0].completeness = 0.99999999999;
  CHECK(scores_csv(s.report, s.scores).find(",0.9999999999,1,1,0,") != std::string::npos);
}

TEST_CASE("a question of less depth leaves the further ranks blank") {
  Small s = small(question("q1", 4, {1}), {{1, {5}}}, 5);
  s.report.questions.push_back(question("q2", 3));
  CHECK(scores_csv(s.report, s.scores)
            .ends_with(
                "option "
                "1,5,5.0000000000,5.0000000000,1.0000000000,5,,,1.0000000000,0.2500000000\r\n"));
}

TEST_CASE("commas, quotes and line breaks are quoted by RFC 4180") {
  Question q = question("q1", 3);
  q.options[0].name.value = "a,\"b\"\nc";
  const Small s = small(std::move(q), {{1, {0, 0, 1}}}, 1);
  CHECK(scores_csv(s.report, s.scores).find(",\"a,\"\"b\"\"\nc\",1,") != std::string::npos);
}

TEST_CASE("a text that a spreadsheet would run as a formula is prefixed, numbers are not") {
  const std::vector<std::string> starts = {"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"};
  for (const std::string& start : starts) {
    Question q = question("q1", 3);
    q.options[0].name.value = start + "1";
    const Small s = small(std::move(q), {{1, {0, 0, 1}}}, 1);
    CHECK(scores_csv(s.report, s.scores)
              .find(",'" + start + "1,1,1.0000000000,1.0000000000,1.0000000000,0,0,1,") !=
          std::string::npos);
  }
  Question q = question("q1", 3);
  q.options[0].name.value = "\r=1,2";
  const Small s = small(std::move(q), {{1, {0, 0, 1}}}, 1);
  CHECK(scores_csv(s.report, s.scores).find(",\"'\r=1,2\",1,") != std::string::npos);
}
