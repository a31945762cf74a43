#include "chart/charts.h"

#include <catch2/catch.hpp>

#include "support/drawn_rows.h"

namespace kijun {

TEST_CASE("figures of several kinds are drawn each as its own, in the report's order") {
  test::RowsCase made;
  const std::vector<std::string> options{"甲", "乙", "丙"};
  made.add(ChartKind::dots, options, test::four_stakeholders, "一");
  made.add(ChartKind::radar, options, test::four_stakeholders, "二");
  made.add(ChartKind::shares, options, test::four_stakeholders, "三");
  made.add(ChartKind::dots, options, test::four_stakeholders, "四");
  const std::vector<Frame> frames = made.draw();
  REQUIRE(frames.size() == 4);
  const auto has = [&](std::size_t frame, const std::string& id) {
    return test::find(frames[frame].items, id) != nullptr;
  };
  for (std::size_t i = 0; i < frames.size(); ++i) {
    CHECK(frames[i].id == made.report.figures[i].name);
    CHECK(breaches(frames[i]).empty());
    CHECK(has(i, "markers-1") == (i == 1));
    CHECK(has(i, "interval-1-1") == (i == 0 || i == 3));
    CHECK(has(i, "share-1-1-1") == (i == 2));
  }
}

TEST_CASE("a report without radar charts asks nothing of their labels") {
  std::string name;
  for (int i = 0; i < 30; ++i) name += "長い名前";
  test::RowsCase made =
      test::rows_case(ChartKind::shares, {"甲", name, "丙"}, test::four_stakeholders);
  CHECK(made.draw().size() == 1);
  made.report.figures[0].chart = ChartKind::radar;
  CHECK(made.refusal().find("the label of option ② does not fit beside the plot") !=
        std::string::npos);
}

}  // namespace kijun
