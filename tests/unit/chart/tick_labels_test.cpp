#include "chart/tick_labels.h"

#include <catch2/catch.hpp>

namespace kijun {
namespace {

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

const std::vector<Point> ticks{at(0, 0), at(0, -10), at(0, -20)};
const std::vector<Size> sizes(3, Size{Pt(4), Pt(6)});
const Pt offset{3};

}  // namespace

TEST_CASE("numbers stand to the left of the axis at the height of their ticks") {
  const auto boxes = place_ticks(ticks, sizes, offset, {}, {});
  REQUIRE(boxes.size() == 3);
  CHECK(boxes[1] == Box{at(-7, -13), at(-3, -7)});
}

TEST_CASE("a number that a marker would cover changes sides, or is left out") {
  const Box on_the_left{at(-5, -11), at(-2, -9)};
  const Box on_the_right{at(2, -11), at(5, -9)};
  CHECK(place_ticks(ticks, sizes, offset, {on_the_left}, {})[1] == Box{at(3, -13), at(7, -7)});
  CHECK_FALSE(place_ticks(ticks, sizes, offset, {on_the_left, on_the_right}, {})[1].has_value());
  CHECK(place_ticks(ticks, sizes, offset, {on_the_left, on_the_right}, {})[0].has_value());
}

TEST_CASE("all numbers stand on the right when lines cross clearly fewer of them there") {
  const std::vector<Point> one_crossing{at(0, -12), at(-20, -12), at(0, 40)};
  CHECK(place_ticks(ticks, sizes, offset, {}, {one_crossing})[0]->max.x == Pt(-3));
  const std::vector<Point> two_crossings{at(0, -22), at(-20, -22), at(-5, 1), at(-20, -22)};
  for (const auto& box : place_ticks(ticks, sizes, offset, {}, {two_crossings})) {
    CHECK(box->min.x == Pt(3));
  }
}

TEST_CASE("numbers that would stand too close are thinned out, the highest stays") {
  CHECK(tick_stride(6, Pt(10), Pt(7)) == 1);
  CHECK(tick_stride(6, Pt(4), Pt(7)) == 2);
  CHECK(tick_stride(10, Pt(2), Pt(7)) == 5);
  CHECK(tick_stride(7, Pt(4), Pt(7)) == 7);
  CHECK(tick_stride(1, Pt(0.1), Pt(7)) == 1);
}

}  // namespace kijun
