// Scores beside markers and names beside lines: where they go, as geometry, and in a chart.
#include <catch2/catch.hpp>

#include "chart/radar.h"
#include "chart/segments.h"
#include "chart/series_names.h"
#include "chart/value_labels.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

using test::GroupOf;

Box box(double left, double top, double right, double bottom) {
  return {{Pt(left), Pt(top)}, {Pt(right), Pt(bottom)}};
}

ClearSpace wide_space() { return ClearSpace(box(-100, -100, 100, 100)); }

const Direction up{0, -1};
const Size number{Pt(12), Pt(5)};
const Box marker = box(-2, -2, 2, 2);

std::string texts_of(const std::vector<Item>& items, Role role) {
  std::string all;
  for (const Item& item : items) {
    if (const auto* group = std::get_if<GroupItem>(&item.content)) {
      all += texts_of(group->items, role);
    } else if (const auto* text = std::get_if<TextItem>(&item.content)) {
      if (text->role == role)
        all += (text->id.empty() ? "" : text->id + "=") + text->run.text + ";";
    }
  }
  return all;
}

struct Drawn {
  Report report;
  Result<std::vector<Frame>> frames;
};

Drawn drawn(bool values, LineNames names, const std::vector<GroupOf>& groups,
            const std::vector<std::vector<double>>& scores) {
  Report report = test::empty_radar_report();
  report.values = values;
  report.names = names;
  ScoreTable table;
  test::add_question(report, "設問", {"説明", "選択", "提案", "利用"});
  test::add_figure(report, "立場別", groups);
  test::add_scores(report, table, groups, 1);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (std::size_t i = 0; i < 4; ++i) {
      table.figures[0].groups[g].options[i].score = scores[g][i];
    }
  }
  auto frames = radar_charts(report, table, test::fonts());
  return {std::move(report), std::move(frames)};
}

}  // namespace

TEST_CASE("a score stands beside its marker, at the side of the axis, touching neither") {
  ClearSpace space = wide_space();
  const auto place = place_value(marker, number, up, space);
  REQUIRE(place);
  CHECK(place->box == box(2.6, -2.5, 14.6, 2.5));
  CHECK_FALSE(place->leader);
}

TEST_CASE("a score goes where it cuts no line, and lines it must cut are as few as can be") {
  ClearSpace space = wide_space();
  space.add_line({{Pt(0), Pt(0)}, {Pt(50), Pt(1)}, 0});
  CHECK(place_value(marker, number, up, space)->box.max.x.v == Approx(-2.6));
}

TEST_CASE("scores keep off each other and their marker") {
  ClearSpace space = wide_space();
  std::vector<Box> taken;
  for (int i = 0; i < 4; ++i) {
    const auto place = place_value(marker, number, up, space);
    REQUIRE(place);
    for (const Box& other : taken) CHECK_FALSE(place->box.overlaps(other));
    CHECK_FALSE(place->box.overlaps(marker));
    taken.push_back(place->box);
  }
}

TEST_CASE("a score that has no room at its marker stands away, with a leader past what is there") {
  ClearSpace space = wide_space();
  std::vector<Box> others;
  for (const Point at :
       {Point{Pt(5), Pt(0)}, Point{Pt(-5), Pt(0)}, Point{Pt(0), Pt(5)}, Point{Pt(0), Pt(-5)}}) {
    others.push_back(translated(marker, at));
    space.keep_off(others.back());
  }
  const auto place = place_value(marker, number, up, space);
  REQUIRE(place);
  REQUIRE(place->leader);
  const auto& [from, to] = *place->leader;
  CHECK(distance(from, nearest_point(marker, from)) < Pt(0.6));
  CHECK(distance(to, nearest_point(place->box, to)) == Pt(0));
  CHECK(distance(from, to) < Pt(12));
  for (const Box& other : others) {
    CHECK_FALSE(place->box.overlaps(other));
    CHECK_FALSE(meets(from, to, other));
  }
}

TEST_CASE("a score without room within 12 pt of its marker is left out") {
  ClearSpace space(box(-4, -4, 4, 4));
  CHECK_FALSE(place_value(marker, number, up, space));
}

TEST_CASE("markers that overlap share a number if their scores are written alike") {
  const auto value = [](std::size_t series, double y, const char* text) {
    return MarkedValue{series, {Pt(0), Pt(y)}, translated(marker, {Pt(0), Pt(y)}), text};
  };
  const auto spots = value_spots({value(2, 0, "1.50"), value(0, 1, "1.50"), value(1, 3, "1.49"),
                                  value(3, 20, "1.20"), value(4, 30, "1.20")});
  REQUIRE(spots.size() == 4);
  CHECK(spots[0].values == std::vector<std::size_t>{0, 1});
  CHECK(spots[0].markers == box(-2, -2, 2, 3));
  CHECK(spots[2].values == std::vector<std::size_t>{3});
}

TEST_CASE("a name touches its line where no other is near") {
  const std::vector<Point> square{
      {Pt(-20), Pt(-20)}, {Pt(20), Pt(-20)}, {Pt(20), Pt(20)}, {Pt(-20), Pt(20)}};
  ClearSpace space = wide_space();
  for (std::size_t i = 0; i < 4; ++i) space.add_line({square[i], square[(i + 1) % 4], 0});
  // Another line runs along three of the four sides.
  space.add_line({{Pt(-20), Pt(-21)}, {Pt(21), Pt(-21)}, 1});
  space.add_line({{Pt(21), Pt(-21)}, {Pt(21), Pt(21)}, 1});
  space.add_line({{Pt(21), Pt(21)}, {Pt(-20), Pt(21)}, 1});
  const auto names = place_names({{0, square, {}, {{Pt(14), Pt(7)}}}}, space);
  REQUIRE(names[0]);
  CHECK(names[0]->place.box.max.x == Pt(-21.6));
  CHECK_FALSE(names[0]->place.leader);
}

TEST_CASE("a name among other lines has a leader to a marker that is not covered, or no place") {
  const std::vector<Point> square{
      {Pt(-20), Pt(-20)}, {Pt(20), Pt(-20)}, {Pt(20), Pt(20)}, {Pt(-20), Pt(20)}};
  ClearSpace space = wide_space();
  for (const std::size_t series : {std::size_t{0}, std::size_t{1}}) {
    for (std::size_t i = 0; i < 4; ++i) space.add_line({square[i], square[(i + 1) % 4], series});
  }
  const Box seen = translated(marker, square[1]);
  space.keep_off(seen);
  const auto names = place_names(
      {{0, square, {seen}, {{Pt(14), Pt(7)}}}, {1, square, {}, {{Pt(14), Pt(7)}}}}, space);
  REQUIRE(names[0]);
  REQUIRE(names[0]->place.leader);
  CHECK(distance(names[0]->place.leader->first,
                 nearest_point(seen, names[0]->place.leader->first)) < Pt(0.5));
  CHECK_FALSE(names[1]);
}

TEST_CASE("on request a chart writes every score to two decimals, and the names of its lines") {
  const std::vector<GroupOf> groups{{"利用者", 746}, {"保険者", 799}};
  const std::vector<std::vector<double>> scores{{2.5, 1.25, 2, 0.444}, {1, 2.5, 1, 1.346}};
  const Drawn plain = drawn(false, LineNames::legend, groups, scores);
  REQUIRE(plain.frames.ok());
  CHECK(texts_of(plain.frames.value()[0].items, Role::value).empty());
  CHECK(texts_of(plain.frames.value()[0].items, Role::series_name).empty());

  const Drawn full = drawn(true, LineNames::beside, groups, scores);
  INFO(format(full.frames.diagnostics()));
  REQUIRE(full.frames.ok());
  CHECK(full.frames.diagnostics().empty());
  CHECK(texts_of(full.frames.value()[0].items, Role::value) ==
        "value-1-1=2.50;value-2-1=1.00;value-2-2=2.50;value-1-2=1.25;value-1-3=2.00;"
        "value-2-3=1.00;value-2-4=1.35;value-1-4=0.44;");
  CHECK(texts_of(full.frames.value()[0].items, Role::series_name) == "利用者;保険者;");
}

TEST_CASE("names and values without room are told in one warning") {
  std::vector<GroupOf> groups;
  std::vector<std::vector<double>> scores;
  for (std::uint64_t g = 1; g <= 8; ++g) {
    groups.push_back({"属性" + std::to_string(g), g});
    const double off = static_cast<double>(g) / 50;
    scores.push_back({1.5 + off, 1.5 + off, 1.5 - off, 1.5 - off});
  }
  const Drawn made = drawn(true, LineNames::beside, groups, scores);
  REQUIRE(made.frames.ok());
  CHECK(format(made.frames.diagnostics()) ==
        "report.yaml:1:1: warning: not every value or name has room beside its line in 1 figure\n"
        "  1 | results: {questions: all}\n"
        "    | ^~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "  図表 1 (q1.b1): 1 value, \"属性1\", \"属性2\", \"属性3\", \"属性4\", \"属性5\", "
        "\"属性6\", \"属性7\", \"属性8\"\n"
        "  the legend names every group, and tables of scores (scores: {}) every value\n");
}

}  // namespace kijun
