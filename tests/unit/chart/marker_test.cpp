#include "chart/marker.h"

#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "scene/frame.h"

namespace kijun {
namespace {

constexpr std::array all_markers{
    Marker::circle, Marker::square, Marker::triangle, Marker::diamond, Marker::inverted_triangle,
    Marker::cross,  Marker::plus,   Marker::star};

ChartStyle style() {
  ChartStyle made;
  made.marker_radius = Pt(2);
  made.paper = {255, 255, 255};
  return made;
}

}  // namespace

TEST_CASE("every marker is a closed outline of its own about its point") {
  std::vector<std::string> seen;
  for (const Marker marker : all_markers) {
    const auto outline = marker_outline(marker, {Pt(10), Pt(20)}, Pt(2));
    REQUIRE(std::holds_alternative<MoveTo>(outline.front()));
    CHECK(std::holds_alternative<ClosePath>(outline.back()));
    Frame frame;
    frame.items.push_back({PathItem{Role::marker, "", outline, std::nullopt, Colour{}}});
    const std::string text = dump(frame);
    CHECK(std::find(seen.begin(), seen.end(), text) == seen.end());
    seen.push_back(text);
  }
}

TEST_CASE("a marker's box holds its ink and its point, and is hardly larger than a circle's") {
  for (const Marker marker : all_markers) {
    for (const bool hollow : {false, true}) {
      const Box box = marker_box({{}, {}, marker, hollow}, style());
      CHECK(box.contains({{Pt(-1.5), Pt(-1.5)}, {Pt(1.5), Pt(1.5)}}));
      CHECK(Box{{Pt(-3.5), Pt(-3.5)}, {Pt(3.5), Pt(3.5)}}.contains(box));
    }
  }
}

TEST_CASE("filled markers have a rim of paper, hollow ones are filled with paper") {
  const Colour blue{0, 0, 200};
  const PathItem filled = marker_path({blue, {}, Marker::circle, false}, style(), {});
  CHECK(filled.fill == blue);
  CHECK(filled.stroke->colour == style().paper);
  const PathItem hollow = marker_path({blue, {}, Marker::circle, true}, style(), {});
  CHECK(hollow.fill == style().paper);
  CHECK(hollow.stroke->colour == blue);
}

}  // namespace kijun
