#include "chart/polar.h"

#include <cmath>

#include <catch2/catch.hpp>

namespace kijun {

TEST_CASE("the first axis points to 12 o'clock, the others follow clockwise") {
  const auto four = axis_directions(4);
  CHECK(four[0].x == 0);
  CHECK(four[0].y == -1);
  CHECK(four[1].x == 1);
  CHECK(four[1].y == 0);
  CHECK(four[2].x == 0);
  CHECK(four[2].y == 1);
  CHECK(four[3].x == -1);
  CHECK(four[3].y == 0);
}

TEST_CASE("directions are equal to nine decimals on every machine, and exact mirror images") {
  const auto three = axis_directions(3);
  CHECK(three[1].x == 0.866025404);
  CHECK(three[1].y == 0.5);
  for (std::size_t axes = 3; axes <= 60; ++axes) {
    const auto directions = axis_directions(axes);
    REQUIRE(directions.size() == axes);
    for (std::size_t i = 1; i < axes; ++i) {
      CHECK(directions[i].x == -directions[axes - i].x);
      CHECK(directions[i].y == directions[axes - i].y);
    }
  }
}

TEST_CASE("coordinates are written to a thousandth of a point, without a negative zero") {
  CHECK(snapped(Pt(1.23449)).v == 1.234);
  CHECK(snapped(Pt(-1.2346)).v == -1.235);
  CHECK_FALSE(std::signbit(snapped(Pt(-0.0001)).v));
}

}  // namespace kijun
