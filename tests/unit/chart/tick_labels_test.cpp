#include "chart/tick_labels.h"

#include <catch2/catch.hpp>

namespace kijun {
namespace {

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

const std::vector<Point> ticks{at(0, 0), at(0, -10), at(0, -20)};
const std::vector<Size> sizes(3, Size{Pt(4), Pt(6)});
const Pt offset{3};
const Box on_the_left{at(-5, -11), at(-2, -9)};
const Box on_the_right{at(2, -11), at(5, -9)};

TickNumbers chart(std::vector<Box> markers = {}, std::vector<std::vector<Point>> series = {}) {
  return {ticks, sizes, std::move(markers), std::move(series)};
}

}  // namespace

TEST_CASE("numbers stand beside the axis at the height of their ticks") {
  const auto boxes = place_ticks(chart(), TickSide::left, offset);
  REQUIRE(boxes.size() == 3);
  CHECK(boxes[1] == Box{at(-7, -13), at(-3, -7)});
  CHECK(place_ticks(chart(), TickSide::right, offset)[1] == Box{at(3, -13), at(7, -7)});
}

TEST_CASE("a number that a marker would cover is left out, and changes no side") {
  const auto boxes = place_ticks(chart({on_the_left}), TickSide::left, offset);
  CHECK(boxes[0].has_value());
  CHECK_FALSE(boxes[1].has_value());
}

TEST_CASE("all charts have their numbers on the side where markers cover fewer of them") {
  CHECK(common_side({chart()}, offset) == TickSide::left);
  CHECK(common_side({chart(), chart({on_the_left})}, offset) == TickSide::right);
  CHECK(common_side({chart({on_the_right}), chart({on_the_left})}, offset) == TickSide::left);
  // Else on the side where lines cross fewer.
  const std::vector<Point> crossing{at(0, -12), at(-20, -12), at(0, 40)};
  CHECK(common_side({chart(), chart({}, {crossing})}, offset) == TickSide::right);
  CHECK(common_side({chart({on_the_right}), chart({}, {crossing})}, offset) == TickSide::left);
}

TEST_CASE("a chart's numbers stand on the other side only where fewer than two could be read") {
  const Box two_of_them{at(-5, -11), at(-2, 0)};
  CHECK(side_for(chart({on_the_left}), TickSide::left, offset) == TickSide::left);
  CHECK(side_for(chart({two_of_them}), TickSide::left, offset) == TickSide::right);
  const Box the_same{at(2, -11), at(5, 0)};
  CHECK(side_for(chart({two_of_them, the_same}), TickSide::left, offset) == TickSide::left);
}

TEST_CASE("numbers that would stand too close are thinned out, the highest stays") {
  CHECK(tick_stride(6, Pt(10), Pt(7)) == 1);
  CHECK(tick_stride(6, Pt(4), Pt(7)) == 2);
  CHECK(tick_stride(10, Pt(2), Pt(7)) == 5);
  CHECK(tick_stride(7, Pt(4), Pt(7)) == 7);
  CHECK(tick_stride(1, Pt(0.1), Pt(7)) == 1);
}

}  // namespace kijun
