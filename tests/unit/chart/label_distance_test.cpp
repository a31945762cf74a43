// How far labels stand from their axes' ends, in real type.
#include <algorithm>

#include <catch2/catch.hpp>

#include "chart/clear_space.h"
#include "chart/plot_plan.h"
#include "chart/polar.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

const std::vector<std::string> short_names{"専門的な知識", "作成",       "提案",       "評価と終了",
                                           "相談",         "連携",       "地域づくり", "傾聴",
                                           "助言",         "課題の説明", "公的機関",   "情報共有"};
const std::vector<std::string> long_names{"サービス間の連携と情報共有",
                                          "ケアマネジャーの助言を踏まえたケアプラン",
                                          "介護保険サービス以外の関係者との連携",
                                          "介護保険制度の動向に関する知識",
                                          "困りごとを引き出す",
                                          "医療関係者との連携",
                                          "サービスの評価と終了",
                                          "相談とコミュニケーション",
                                          "課題と解決方法の説明",
                                          "地域の公的機関との連携",
                                          "専門職からの助言",
                                          "グループ会社以外の利用"};

struct Measured {
  double worst = 0;  // distance of a label without a leader from its axis's end, pt
  int leaders = 0;
  Pt radius;
};

Measured measured(const std::vector<std::string>& names, std::size_t axes) {
  Report report = test::empty_radar_report();
  test::add_question(report, "設問", {names.begin(), names.begin() + static_cast<int>(axes)});
  test::add_figure(report, "属性別", {{"甲", 10}});
  const auto plan = plan_plot(report, MarksOfFigures(report.figures.size()), test::fonts());
  REQUIRE(plan.ok());
  const std::vector<Direction> directions = axis_directions(axes);
  Measured found;
  found.radius = plan.value().radius;
  const Placement& placement = plan.value().questions[0]->placement;
  for (std::size_t i = 0; i < axes; ++i) {
    const Point end = along(directions[i], plan.value().radius);
    const Pt away = distance(nearest_point(placement.labels[i].box, end), end);
    if (placement.labels[i].leader) {
      ++found.leaders;
    } else {
      found.worst = std::max(found.worst, away.v);
    }
  }
  return found;
}

}  // namespace

// The least possible is what keeps labels off the plot's corners and markers.
TEST_CASE(
    "with 3 to 12 axes, a short label stands within 5 pt of the least distance from its axis") {
  const double least = label_clearance(test::standard_style().chart).v;
  for (std::size_t axes = 3; axes <= 12; ++axes) {
    INFO(axes << " axes");
    const Measured found = measured(short_names, axes);
    CHECK(found.worst <= least + 5);
    CHECK(found.leaders == 0);
    CHECK(found.radius >= Pt(60));
  }
}

TEST_CASE("with 3 to 12 axes, a long label stands within a line's height of it, or has a leader") {
  const Style style = test::standard_style();
  const double least = label_clearance(style.chart).v;
  for (std::size_t axes = 3; axes <= 12; ++axes) {
    INFO(axes << " axes");
    const Measured found = measured(long_names, axes);
    CHECK(found.worst <= least + style.chart.label.size.v);
    CHECK(found.leaders <= 1);
  }
}

TEST_CASE("the longest labels of a report set the radius of all its charts") {
  const auto radius_of = [](const std::vector<const std::vector<std::string>*>& questions) {
    Report report = test::empty_radar_report();
    for (const auto* names : questions) {
      test::add_question(report, "設問", {names->begin(), names->begin() + 6});
      test::add_figure(report, "属性別", {{"甲", 10}});
    }
    const auto plan = plan_plot(report, MarksOfFigures(report.figures.size()), test::fonts());
    REQUIRE(plan.ok());
    return plan.value().radius;
  };
  const std::vector<std::string> longest(6, long_names[1] + long_names[2]);
  CHECK(radius_of({&short_names}) == test::standard_style().chart.most_radius);
  CHECK(radius_of({&longest}) < radius_of({&long_names}));
  CHECK(radius_of({&short_names, &longest, &long_names}).v <
        radius_of({&short_names, &long_names}).v);
}

}  // namespace kijun
