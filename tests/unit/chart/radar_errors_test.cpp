#include <catch2/catch.hpp>

#include "chart/radar.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

using test::GroupOf;

struct Case {
  Report report = test::empty_radar_report();
  ScoreTable scores;
};

Case with(const std::vector<std::string>& options, const std::vector<GroupOf>& groups) {
  Case made;
  test::add_question(made.report, "設問", options);
  test::add_figure(made.report, "立場別", groups);
  test::add_scores(made.report, made.scores, groups, 1);
  return made;
}

std::string refusal(const Case& of) {
  const auto frames = radar_charts(of.report, of.scores, test::fonts());
  REQUIRE_FALSE(frames.ok());
  return format(frames.diagnostics());
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::vector<GroupOf> one_group{{"利用者", 10}};

}  // namespace

TEST_CASE("a label of 500 characters is refused where it is written") {
  const std::string name = repeated("長", 500);
  const Case endless = with({"甲", name, "丙"}, one_group);
  const std::string message = refusal(endless);
  CHECK(message.find("report.yaml:1:1: error: 図表 1 (q1.b1): the label of option ② does not fit "
                     "beside the plot\n") == 0);
  CHECK(
      message.find("  the chart is 82.0 mm wide, and its plot at least 25.4 mm\n"
                   "  shorten the name, widen the chart in the template, or use fewer options\n") !=
      std::string::npos);
}

TEST_CASE("lines that the spec forces and that are too long are refused") {
  Case forced = with({"甲", "乙", "丙", "丁"}, one_group);
  forced.report.questions[0].options[1].name =
      test::located("介護保険サービス以外の関係者との連携");
  forced.report.questions[0].options[1].lines = {"介護保険サービス以外の", "関係者との連携"};
  CHECK(refusal(forced) ==
        "report.yaml:1:1: error: 図表 1 (q1.b1): the label of option ② does not fit beside the "
        "plot\n"
        "  1 | 介護保険サービス以外の関係者との連携\n"
        "    | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  the chart is 82.0 mm wide, and its plot at least 25.4 mm\n"
        "  give the name shorter lines, widen the chart in the template, or use fewer options\n");
}

TEST_CASE("every question with a label that does not fit is named, once") {
  const std::string name = repeated("長", 500);
  Case two = with({"甲", name, "丙"}, one_group);
  test::add_figure(two.report, "年齢別", one_group);
  test::add_scores(two.report, two.scores, one_group, 1);
  test::add_question(two.report, "設問", {name, "乙", "丙"});
  test::add_figure(two.report, "立場別", one_group);
  test::add_scores(two.report, two.scores, one_group, 1);
  const auto frames = radar_charts(two.report, two.scores, test::fonts());
  REQUIRE(frames.diagnostics().size() == 2);
  CHECK(frames.diagnostics()[0].message ==
        "図表 1 (q1.b1): the label of option ② does not fit beside the plot");
  CHECK(frames.diagnostics()[1].message ==
        "図表 3 (q2.b3): the label of option ① does not fit beside the plot");
}

TEST_CASE("a group name that no legend has room for is refused") {
  const std::string name = repeated("長い名前の属性", 20);
  const Case wide = with({"甲", "乙", "丙"}, {{"利用者", 10}, {name, 10}});
  const std::string message = refusal(wide);
  CHECK(message.find("report.yaml:1:1: error: 図表 1 (q1.b1): the legend has no room for the "
                     "group's name, in 4 lines of 79.2 mm\n") == 0);
  CHECK(message.find("  shorten the name, or widen the chart in the template\n") !=
        std::string::npos);
}

TEST_CASE("a baseline's wording that no legend has room for is refused") {
  Case wide = with({"甲", "乙", "丙"}, one_group);
  wide.report.style.wording.baseline = repeated("各順位の回答数が同じ場合の点数", 10) + "{value}";
  CHECK(refusal(wide) ==
        "report.yaml:1:1: error: 図表 1 (q1.b1): the legend has no room for the baseline's text, "
        "in 4 lines of 79.2 mm\n"
        "  1 | results: {questions: all}\n"
        "    | ^~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  shorten wording.baseline in template \"report-a4\", or widen its charts\n");
}

}  // namespace kijun
