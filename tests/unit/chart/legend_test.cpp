#include "chart/legend.h"

#include <catch2/catch.hpp>

#include "support/fonts.h"
#include "support/report_fixture.h"

namespace kijun {
namespace {

const Pt gap{10};
const Pt row_gap{3};

std::vector<Size> entries(const std::vector<double>& widths) {
  std::vector<Size> sizes;
  sizes.reserve(widths.size());
  for (const double width : widths) sizes.push_back({Pt(width), Pt(7)});
  return sizes;
}

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

LegendEntry entry(const std::string& text) { return {text, {}, std::nullopt, {}}; }

}  // namespace

TEST_CASE("a legend that fits stands in one row, centred") {
  const auto grid = arrange_legend(entries({30, 40, 50}), Pt(200), gap, row_gap);
  REQUIRE(grid.has_value());
  CHECK(grid->corners == std::vector{at(30, 0), at(70, 0), at(120, 0)});
  CHECK(grid->height == Pt(7));
}

TEST_CASE("a longer legend is read row by row, in aligned columns") {
  const auto grid = arrange_legend(entries({60, 80, 70, 90, 50}), Pt(200), gap, row_gap);
  REQUIRE(grid.has_value());
  // Columns of 70 and 90, 170 in all.
  CHECK(grid->corners == std::vector{at(15, 0), at(95, 0), at(15, 10), at(95, 10), at(15, 20)});
  CHECK(grid->height == Pt(27));
}

TEST_CASE("rows are filled evenly") {
  const auto grid = arrange_legend(entries(std::vector<double>(8, 30)), Pt(200), gap, row_gap);
  REQUIRE(grid.has_value());
  // Five would fit into a row, but four and four are as many rows.
  CHECK(grid->corners[3].y == Pt(0));
  CHECK(grid->corners[4].y == Pt(10));
}

TEST_CASE("an entry wider than the chart does not fit a legend") {
  CHECK(arrange_legend(entries({200}), Pt(200), gap, row_gap).has_value());
  CHECK_FALSE(arrange_legend(entries({30, 201}), Pt(200), gap, row_gap).has_value());
}

TEST_CASE("a long group name is broken into lines, up to four") {
  const ChartStyle style = test::standard_style().chart;
  std::string name;
  for (int i = 0; i < 6; ++i) name += "長い名前の属性をもつ";
  const Pt width{200};
  const auto one = make_legend(test::fonts(), style, {entry("利用者（N=746）")}, width);
  const auto long_one = make_legend(test::fonts(), style, {entry(name)}, width);
  REQUIRE(std::holds_alternative<Legend>(one));
  REQUIRE(std::holds_alternative<Legend>(long_one));
  CHECK(std::get<Legend>(long_one).height.v ==
        Approx(std::get<Legend>(one).height.v + 2 * (style.legend.size * style.legend.leading).v));
  for (int i = 0; i < 6; ++i) name += "長い名前の属性をもつ";
  const auto refused = make_legend(test::fonts(), style, {entry("利用者"), entry(name)}, width);
  REQUIRE(std::holds_alternative<LegendTooWide>(refused));
  CHECK(std::get<LegendTooWide>(refused).entry == 1);
}

}  // namespace kijun
