#include "chart/segments.h"

#include <catch2/catch.hpp>

namespace kijun {
namespace {

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

}  // namespace

TEST_CASE("two lines cross when they share a point") {
  CHECK(cross(at(0, 0), at(10, 10), at(0, 10), at(10, 0)));
  CHECK(cross(at(0, 0), at(10, 0), at(5, 0), at(5, 5)));
  CHECK_FALSE(cross(at(0, 0), at(10, 0), at(0, 1), at(10, 1)));
  CHECK_FALSE(cross(at(0, 0), at(4, 4), at(10, 0), at(6, 5)));
}

TEST_CASE("lines that follow one another do not cross") {
  CHECK_FALSE(cross(at(0, 0), at(10, 0), at(10, 0), at(10, 10)));
}

TEST_CASE("a line meets a box when it runs through its inside") {
  const Box box{at(0, 0), at(10, 5)};
  CHECK(meets(at(-5, 2), at(15, 3), box));
  CHECK(meets(at(2, 2), at(3, 3), box));
  CHECK(meets(at(5, -5), at(5, 20), box));
  CHECK_FALSE(meets(at(-5, 5), at(15, 5), box));
  CHECK_FALSE(meets(at(-5, -1), at(15, -1), box));
  CHECK_FALSE(meets(at(-3, 0), at(0, 8), box));
  CHECK_FALSE(meets(at(20, 2), at(30, 2), box));
}

TEST_CASE("the part of a line between two x is found in either direction") {
  const auto part = clipped(at(20, 20), at(0, 0), Pt(5), Pt(10));
  REQUIRE(part.has_value());
  CHECK(part->first == at(5, 5));
  CHECK(part->second == at(10, 10));
  CHECK_FALSE(clipped(at(0, 0), at(4, 0), Pt(5), Pt(10)).has_value());
  const auto upright = clipped(at(7, 0), at(7, 9), Pt(5), Pt(10));
  REQUIRE(upright.has_value());
  CHECK(upright->first == at(7, 0));
  CHECK(upright->second == at(7, 9));
}

}  // namespace kijun
