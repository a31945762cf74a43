#include "layout/column_widths.h"

#include <catch2/catch.hpp>

using kijun::column_widths;
using kijun::ColumnNeed;
using kijun::given_widths;
using kijun::Pt;

namespace {

std::vector<double> widths(const std::vector<ColumnNeed>& needs, double available) {
  const auto result = column_widths(needs, Pt(available));
  REQUIRE(result);
  std::vector<double> values;
  for (const Pt width : *result) values.push_back(width.v);
  return values;
}

using Widths = std::vector<double>;

}  // namespace

TEST_CASE("columns that fit keep their natural width") {
  CHECK(widths({{Pt(10), Pt(40)}, {Pt(10), Pt(60)}}, 100) == Widths{40, 60});
  CHECK(widths({{Pt(10), Pt(20)}, {Pt(10), Pt(30)}}, 100) == Widths{20, 30});
}

TEST_CASE("narrow columns stay whole and the wide ones divide the rest") {
  CHECK(widths({{Pt(10), Pt(20)}, {Pt(10), Pt(300)}, {Pt(10), Pt(100)}}, 120) ==
        Widths{20, 75, 25});
}

TEST_CASE("no column is narrower than its longest word") {
  CHECK(widths({{Pt(10), Pt(300)}, {Pt(60), Pt(100)}}, 100) == Widths{40, 60});
}

TEST_CASE("columns whose longest words are too wide together are refused") {
  CHECK_FALSE(column_widths({{Pt(60), Pt(80)}, {Pt(60), Pt(80)}}, Pt(100)));
}

TEST_CASE("given shares divide the whole width") {
  const std::vector<Pt> shared = given_widths({1, 3}, Pt(200));
  CHECK(shared == std::vector{Pt(50), Pt(150)});
}
