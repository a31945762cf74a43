#include "export/inference_csv.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// From the second row on, without the BOM; rows end with a newline. The columns that say which
// figure it is are cut off.
std::string rows(const std::string& csv) {
  std::string text;
  for (std::size_t at = csv.find("\r\n") + 2; at < csv.size();) {
    const std::size_t end = csv.find("\r\n", at);
    const std::string_view figure = "図表 1,q,title of q,b,by b,";
    std::string row = csv.substr(at, end - at);
    CHECK(row.starts_with(figure));
    text += row.substr(figure.size()) + "\n";
    at = end + 2;
  }
  return text;
}

std::size_t cells(const std::string& csv, std::size_t row) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < row; ++i) at = csv.find("\r\n", at) + 2;
  const std::string text = csv.substr(at, csv.find("\r\n", at) - at);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')) + 1;
}

}  // namespace

TEST_CASE("the tests of all groups come first, then each group against the rest") {
  // Worked out by hand: of option 1 every respondent has 3 or 1 points, 70 of 200 the one; s0² =
  // 4·0.65·0.35·200/199, Q = 200/4·0.6²/s0².
  const InferredReport made(question("q", 3), {"甲", "乙"},
                            {for_and_against(80, 20), for_and_against(50, 50)});
  const std::string csv = inference_csv(made.report, made.scores);
  CHECK(csv.starts_with(
      "\xEF\xBB\xBF"
      "figure,question,question_title,breakdown,breakdown_title,group,status,option,option_name,n,"
      "n_eff,score,standard_error,low,high,share1,share2,share3,compared,difference,difference_low,"
      "difference_high,delta,test,statistic,df,p,p_holm,label,mark\r\n"));
  const std::string text = rows(csv);
  const std::string q = ",pooled,19.6813186813,1.0000000000,";
  CHECK(text.starts_with(",,,,,,,,,,,,,yes,,,," + q));
  CHECK_THAT(text, Catch::Contains("\n,,1,option 1,,,,,,,,,,yes,,,," + q));
  CHECK_THAT(text, Catch::Contains("\n甲,shown,1,option 1,100,100.0000000000,2.6000000000,"
                                   "0.0804030252,"));
  CHECK_THAT(text, Catch::Contains(",0.8000000000,0.8000000000,1.0000000000,yes,0.6000000000,"));
  CHECK_THAT(text, Catch::Contains(",0.3000000000" + q));
  CHECK_THAT(text, Catch::Contains(",supported,higher\n甲,shown,2,"));
  CHECK_THAT(text, Catch::Contains(",-0.3000000000" + q));
  CHECK_THAT(text, Catch::Contains(",supported,lower\n乙,shown,2,"));
  for (std::size_t row = 0; row < 10; ++row) CHECK(cells(csv, row) == 30);
}

TEST_CASE("nothing is told of a withheld group, nor of tests where groups are not compared") {
  InferredReport made(question("q", 3), {"甲", "乙", "丙", "丁"},
                      {for_and_against(80, 20), for_and_against(0, 20), for_and_against(0, 9),
                       for_and_against(0, 8)});
  const std::string text = rows(inference_csv(made.report, made.scores));
  CHECK_THAT(text, Catch::Contains("\n乙,reference,3,option 3,20,20.0000000000,3.0000000000,"));
  CHECK_THAT(text, Catch::Contains(",permutation,"));
  CHECK_THAT(text, Catch::Contains("\n丙,withheld,1,option 1,,,,,,,,,,yes,,,,,,,,,,,\n"));
  // Differences from a small base have a label and no mark.
  CHECK_THAT(text, Catch::Contains(",supported,\n甲,shown,2,"));

  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK(rows(inference_csv(made.report, made.scores))
            .starts_with(",,,,,,,,,,,,,overlap,,,,,,,,,,,\n,,1,option 1,,,,,,,,,,overlap,"));
}

TEST_CASE("figures without a table or marks are not in inference.csv") {
  InferredReport made(question("q", 3), {"甲", "乙"},
                      {for_and_against(80, 20), for_and_against(50, 50)});
  made.report.figures[0].has_table = false;
  CHECK(rows(inference_csv(made.report, made.scores)).empty());
  made.report.figures[0].has_marks = true;
  CHECK_THAT(rows(inference_csv(made.report, made.scores)), Catch::Contains(",supported,higher\n"));
}

TEST_CASE("of figures that show the same scores one is in inference.csv") {
  InferredReport made(question("q", 3), {"甲", "乙"},
                      {for_and_against(80, 20), for_and_against(50, 50)});
  const std::string once = inference_csv(made.report, made.scores);
  Figure companion = made.report.figures[0];
  companion.label = "図表 2";
  companion.chart = ChartKind::dots;
  companion.repeats = true;
  made.report.figures.push_back(companion);
  made.infer_again();
  CHECK(inference_csv(made.report, made.scores) == once);
  // Where the companion alone has a table, it is.
  made.report.figures[0].has_table = false;
  made.infer_again();
  const std::string of_companion = inference_csv(made.report, made.scores);
  CHECK_THAT(of_companion, Catch::Contains("\r\n図表 2,q,"));
  CHECK(of_companion.size() == once.size());
}
