#include "scene/frame.h"

#include <limits>

#include <catch2/catch.hpp>

#include "support/fonts.h"

namespace kijun {
namespace {

constexpr Colour blue{0, 0x72, 0xb2};

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

PathItem line(std::string id) {
  return {Role::grid, std::move(id), polyline({at(0, 0), at(10, 5)}, false), Stroke{blue, Pt(1)},
          std::nullopt};
}

TextItem label(std::string_view text) {
  return {Role::label, "", test::fonts().shape(text, Face::regular), at(2, 8), Pt(9), blue};
}

Frame frame_of(std::vector<Item> items) {
  return {{Pt(100), Pt(50)}, "q1.stakeholder", "図表 3-2", "説明", "", "ja", std::move(items)};
}

std::vector<std::string> breaches_of(Item item) { return breaches(frame_of({std::move(item)})); }

TEST_CASE("a dump has one line an item, with its role, id, look and place") {
  PathItem ring{Role::baseline, "ring", circle(at(50, 25), Pt(10)),
                Stroke{{1, 2, 255}, Pt(1.25), {Pt(3), Pt(1.5)}, Cap::round}, Colour{255, 255, 255}};
  GroupItem group{Role::legend, "legend", at(5, 40), {Item{label("利用者 \"a\"")}}};
  CHECK(dump(frame_of({Item{line("spoke")}, Item{ring}, Item{group}})) ==
        R"(frame #q1.stakeholder 100.00x50.00 ja
  title "図表 3-2"
  description "説明"
  path grid #spoke stroke=#0072b2/1.00 M0.00,0.00 L10.00,5.00
  path baseline #ring fill=#ffffff stroke=#0102ff/1.25 dash=3.00,1.50 cap=round M60.00,25.00 C60.00,30.52 55.52,35.00 50.00,35.00 C44.48,35.00 40.00,30.52 40.00,25.00 C40.00,19.48 44.48,15.00 50.00,15.00 C55.52,15.00 60.00,19.48 60.00,25.00 Z
  group legend #legend at=5.00,40.00
    text label "利用者 \"a\"" at=2.00,8.00 width=44.31 size=9.00 regular #0072b2
)");
}

TEST_CASE("a picture's dump says where it stands and what it is") {
  const auto pixels = std::make_shared<const Image>(Image{0.5, PixelPicture{4, 2, {}}});
  const auto vector = std::make_shared<const Image>(Image{0.5, VectorPicture{"<svg/>"}});
  const Box box{at(5, 5), at(25, 15)};
  CHECK(dump(frame_of({Item{ImageItem{Role::figure, "map", box, pixels}},
                       Item{ImageItem{Role::figure, "", box, vector}}})) ==
        R"(frame #q1.stakeholder 100.00x50.00 ja
  title "図表 3-2"
  description "説明"
  picture figure #map at=5.00,5.00 size=20.00x10.00 pixels=4x2
  picture figure at=5.00,5.00 size=20.00x10.00 vector
)");
}

TEST_CASE("a picture without a box, a place or a picture is a breach") {
  const auto picture = std::make_shared<const Image>(Image{1, VectorPicture{"<svg/>"}});
  CHECK(breaches_of(Item{ImageItem{Role::figure, "a", {at(1, 1), at(1, 5)}, picture}}) ==
        std::vector<std::string>{"picture figure #a: its box is empty"});
  CHECK(breaches_of(Item{ImageItem{Role::figure, "a", {at(1, 1), at(1e9, 5)}, picture}}) ==
        std::vector<std::string>{"picture figure #a: its box is not of sound numbers"});
  CHECK(breaches_of(Item{ImageItem{Role::figure, "a", {at(1, 1), at(5, 5)}, nullptr}}) ==
        std::vector<std::string>{"picture figure #a: it has no picture"});
}

TEST_CASE("a sound frame has no breach") {
  CHECK(breaches(frame_of({Item{line("a")}, Item{line("b")}, Item{label("あ")}})).empty());
}

TEST_CASE("an id that two items have is a breach, an empty id is none") {
  CHECK(breaches(frame_of({Item{line("a")}, Item{line("a")}})) ==
        std::vector<std::string>{"path grid #a: its id is taken"});
  CHECK(breaches(frame_of({Item{line("")}, Item{line("")}})).empty());
}

TEST_CASE("a coordinate that is no number, or that Cairo would wrap round, is a breach") {
  for (const double bad : {std::numeric_limits<double>::quiet_NaN(),
                           std::numeric_limits<double>::infinity(), 1e9, -1e9}) {
    PathItem path = line("a");
    path.segments.emplace_back(LineTo{at(3, bad)});
    CHECK(breaches_of({path}) ==
          std::vector<std::string>{"path grid #a: a coordinate is not a sound number"});
    TextItem text = label("あ");
    text.origin.x = Pt(bad);
    CHECK(breaches_of({text}) ==
          std::vector<std::string>{"text label: its origin is not a sound number"});
  }
}

TEST_CASE("offsets of groups count in") {
  GroupItem inner{Role::figure, "", at(9e5, 0), {Item{line("a")}}};
  CHECK(breaches_of({inner}).empty());
  GroupItem outer{Role::figure, "", at(9e5, 0), {Item{inner}}};
  CHECK(breaches_of({outer}) ==
        std::vector<std::string>{"path grid #a: a coordinate is not a sound number"});
}

TEST_CASE("a path that cannot be drawn is a breach") {
  PathItem headless = line("a");
  headless.segments.erase(headless.segments.begin());
  CHECK(breaches_of({headless}) ==
        std::vector<std::string>{"path grid #a: it does not begin with a MoveTo"});
  PathItem bare = line("a");
  bare.stroke.reset();
  CHECK(breaches_of({bare}) ==
        std::vector<std::string>{"path grid #a: it has neither stroke nor fill"});
  PathItem thin = line("a");
  thin.stroke->width = Pt(0);
  CHECK(breaches_of({thin}) ==
        std::vector<std::string>{"path grid #a: its width is not a positive number"});
  PathItem dashed = line("a");
  dashed.stroke->dash = {Pt(0), Pt(0)};
  CHECK(breaches_of({dashed}) ==
        std::vector<std::string>{"path grid #a: its dash is not drawable"});
}

TEST_CASE("a text that is not shaped, or not whole, is a breach") {
  TextItem unshaped = label("あい");
  unshaped.run.glyphs.clear();
  CHECK(breaches_of({unshaped}) == std::vector<std::string>{"text label: it is not shaped"});
  CHECK(breaches_of({label("한")}) ==
        std::vector<std::string>{"text label: a character has no glyph"});
  TextItem reversed = label("あい");
  std::swap(reversed.run.glyphs[0], reversed.run.glyphs[1]);
  CHECK(breaches_of({reversed}) ==
        std::vector<std::string>{"text label: its glyphs are not in the order of its text"});
  TextItem broken = label("あい");
  broken.run.text = "あ\n";
  CHECK(breaches_of({broken}) ==
        std::vector<std::string>{"text label: it holds a control character"});
}

TEST_CASE("a frame without area is a breach") {
  Frame frame = frame_of({});
  frame.size.height = Pt(0);
  CHECK(breaches(frame) == std::vector<std::string>{"frame: its size is not positive"});
}

TEST_CASE("a text's box follows its advances and the face's ascent and descent") {
  const Box box = text_box(label("医療"), 0.88, 0.12);
  CHECK(box.min.x.v == Approx(2));
  CHECK(box.max.x.v == Approx(20));
  CHECK(box.min.y.v == Approx(8 - 7.92));
  CHECK(box.max.y.v == Approx(9.08));
}

TEST_CASE("shapes are made of the segments they should be") {
  CHECK(polyline({}, true).empty());
  CHECK(polyline({at(0, 0), at(1, 0)}, false).size() == 2);
  CHECK(std::holds_alternative<ClosePath>(polyline({at(0, 0), at(1, 0)}, true).back()));
  CHECK(rectangle({at(0, 0), at(2, 1)}).size() == 5);
}

}  // namespace
}  // namespace kijun
