#include "chart/scale_check.h"

#include <catch2/catch.hpp>

#include "chart/charts.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

const std::vector<test::GroupOf> groups{{"本人", 50}, {"家族", 60}};

struct Made {
  Report report;
  ScoreTable scores;
};

// Two figures by one question of four options, all scores 1.5; the scale ends at 2.
Made made() {
  Made one{test::empty_radar_report(), {}};
  one.report.scale.max = 2;
  one.report.scale.max_span = test::located("chart: {max: 2}").span;
  test::add_question(one.report, "設問", {"説明", "選択", "提案", "利用"});
  for (const char* breakdown : {"立場別", "別の属性"}) {
    test::add_figure(one.report, breakdown, groups);
    test::add_scores(one.report, one.scores, groups, 1);
    for (GroupScores& group : one.scores.figures.back().groups) {
      for (OptionScore& option : group.options) option.score = 1.5;
    }
  }
  return one;
}

}  // namespace

TEST_CASE("a scale may end below the highest weight, at the highest score") {
  Made one = made();
  one.scores.figures[0].groups[0].options[1].score = 2;
  CHECK(check_scale(one.report, one.scores).empty());
  CHECK(draw_charts(one.report, one.scores, test::fonts()).ok());
}

TEST_CASE("scores beyond the scale's end are told: figure, option, group, and what to write") {
  Made one = made();
  one.scores.figures[0].groups[1].options[1].score = 2.125;
  one.scores.figures[0].groups[0].options[3].score = 2.51;
  one.scores.figures[1].groups[0].options[0].score = 2.00001;
  const auto charts = draw_charts(one.report, one.scores, test::fonts());
  CHECK_FALSE(charts.ok());
  CHECK(format(charts.diagnostics()) ==
        R"(report.yaml:1:1: error: the scale ends at 2, and scores go up to 2.51
  1 | chart: {max: 2}
    | ^~~~~~~~~~~~~~~
  図表 1 (q1.b1): ④利用 is 2.51 in "本人"
  図表 2 (q1.b2): ①説明 is 2.0000100000 in "本人"
  write chart.max: 3 or more, or leave it out: the scale then holds every score there can be
)");
}

TEST_CASE("a baseline beyond the scale's end is told, and groups without scores are not asked") {
  Made one = made();
  for (FigureScores& figure : one.scores.figures) figure.baseline = 1.5;
  one.scores.figures[0].groups[0].options[0].score = 9;
  one.scores.figures[0].groups[0].base = 0;
  one.scores.figures[1].baseline = 2.4;
  CHECK(format(check_scale(one.report, one.scores)) ==
        R"(report.yaml:1:1: error: the scale ends at 2, and scores go up to 2.40
  1 | chart: {max: 2}
    | ^~~~~~~~~~~~~~~
  図表 2 (q1.b2): the baseline is 2.40
  write chart.max: 2.5 or more, or leave it out: the scale then holds every score there can be
)");
}

}  // namespace kijun
