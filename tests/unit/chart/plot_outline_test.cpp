#include "chart/plot_outline.h"

#include <catch2/catch.hpp>

namespace kijun {
namespace {

// A square on its corner: its right corner is at (60, 0).
const PlotOutline square(axis_directions(4), Pt(60), Pt(4));

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

}  // namespace

TEST_CASE("beside a corner the plot reaches a gap further than the corner") {
  CHECK(square.reach(Pt(-5), Pt(5))->v == 64);
  CHECK(square.reach(Pt(0), Pt(0))->v == 64);
}

TEST_CASE("above a corner the grown plot is an arc, and then the edge moved outwards") {
  // 2 above: still the arc, sqrt(16 - 4) beyond the corner.
  CHECK(square.reach(Pt(-20), Pt(-2))->v == Approx(60 + 3.4641));
  // 10 above: the edge, 4 * sqrt 2 to the right of the polygon's own at that height.
  CHECK(square.reach(Pt(-20), Pt(-10))->v == Approx(50 + 5.6569));
}

TEST_CASE("beyond the gap above the highest corner there is no plot") {
  CHECK(square.reach(Pt(-80), Pt(-63.9)).has_value());
  CHECK_FALSE(square.reach(Pt(-80), Pt(-64.1)).has_value());
}

TEST_CASE("lines that cross an edge are found") {
  CHECK(square.crossed(at(0, 0), at(80, 0)));
  CHECK(square.crossed(at(80, -20), at(20, -80)) == false);
  CHECK(square.crossed(at(20, 20), at(-20, 20)) == false);
}

}  // namespace kijun
