#include "text/font_set.h"

#include <cmath>

#include <catch2/catch.hpp>

#include "support/fonts.h"

namespace kijun {
namespace {

using test::fonts;

TEST_CASE("the three faces have the measures of BIZ UD Gothic") {
  for (const Face face : {Face::regular, Face::bold, Face::tabular}) {
    CHECK(fonts().metrics(face).ascent == Approx(0.88).margin(0.005));
    CHECK(fonts().metrics(face).descent == Approx(0.12).margin(0.005));
    CHECK(fonts().metrics(face).cap_height == Approx(0.75).margin(0.05));
    CHECK(fonts().units_per_em(face) == 2048);
  }
}

TEST_CASE("a run has one glyph a character, in the order of the text") {
  const ShapedRun& run = fonts().shape("医療に関する", Face::regular);
  REQUIRE(run.glyphs.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(run.glyphs[i].offset == 3 * i);
    CHECK(run.glyphs[i].index != 0);
  }
  CHECK(run.text == "医療に関する");
}

TEST_CASE("advances are whole font units, so that no size rounds them") {
  for (const Glyph& glyph : fonts().shape("利用者（N=746）Web", Face::regular).glyphs) {
    const double units = glyph.advance * 2048;
    CHECK(units == std::round(units));
  }
}

TEST_CASE("kanji are one em wide, and digits of the tabular face half an em") {
  CHECK(fonts().shape("医療", Face::regular).width() == 2.0);
  CHECK(fonts().shape("医療", Face::bold).width() == 2.0);
  for (const char* digit : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", ","}) {
    CHECK(fonts().shape(digit, Face::tabular).width() == 0.5);
  }
  CHECK(fonts().shape("いろは", Face::regular).width() < 3.0);
}

TEST_CASE("a text that was shaped before comes back as the same object") {
  const ShapedRun& first = fonts().shape("地域づくり", Face::regular);
  for (int i = 0; i < 2000; ++i) fonts().shape(std::to_string(i), Face::regular);
  CHECK(&fonts().shape("地域づくり", Face::regular) == &first);
  CHECK(&fonts().shape("地域づくり", Face::bold) != &first);
}

TEST_CASE("an empty text is an empty run") {
  CHECK(fonts().shape("", Face::regular).glyphs.empty());
}

TEST_CASE("a missing character shapes to glyph 0 and is not taken from another font") {
  const ShapedRun& run = fonts().shape("한", Face::regular);
  REQUIRE(run.glyphs.size() == 1);
  CHECK(run.glyphs[0].index == 0);
}

TEST_CASE("an outline is closed and lies within the em") {
  const ShapedRun& run = fonts().shape("口", Face::regular);
  const Outline outline = fonts().outline(Face::regular, run.glyphs.at(0).index);
  REQUIRE(outline.size() > 8);
  CHECK(outline.front().kind == OutlineSegment::Kind::move);
  CHECK(outline.back().kind == OutlineSegment::Kind::close);
  for (const OutlineSegment& segment : outline) {
    if (segment.kind == OutlineSegment::Kind::close) continue;
    CHECK(segment.x >= 0);
    CHECK(segment.x <= 2048);
    CHECK(segment.y >= -256);
    CHECK(segment.y <= 1808);
  }
}

TEST_CASE("a blank has no outline") {
  const ShapedRun& run = fonts().shape(" ", Face::regular);
  REQUIRE(run.glyphs.size() == 1);
  CHECK(fonts().outline(Face::regular, run.glyphs[0].index).empty());
}

}  // namespace
}  // namespace kijun
