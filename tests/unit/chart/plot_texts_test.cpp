// Scores beside markers and names beside lines: where they go, as geometry, and in a chart.
#include <catch2/catch.hpp>

#include "chart/name_lines.h"
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

std::optional<ClearPlace> placed_alone(ClearSpace& space) {
  return place_values({{{0}, marker, number}}, {marker}, up, space)[0];
}

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
  const auto place = placed_alone(space);
  REQUIRE(place);
  CHECK(place->box == box(2.6, -2.5, 14.6, 2.5));
  CHECK_FALSE(place->leader);
}

TEST_CASE("a score goes where it cuts no line, and lines it must cut are as few as can be") {
  ClearSpace space = wide_space();
  space.add_line({{Pt(0), Pt(0)}, {Pt(50), Pt(1)}, 0});
  CHECK(placed_alone(space)->box.max.x.v == Approx(-2.6));
}

TEST_CASE("the scores of an axis keep off each other and the markers, and stand in their order") {
  ClearSpace space = wide_space();
  const std::vector<double> heights{-14, -9, -3, 4};
  std::vector<Box> markers;
  std::vector<ValueText> values;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    markers.push_back(translated(marker, {Pt(0), Pt(heights[i])}));
    values.push_back({{i}, markers.back(), number});
    space.keep_off(markers.back());
  }
  const auto places = place_values(values, markers, up, space);
  for (std::size_t i = 0; i < places.size(); ++i) {
    REQUIRE(places[i]);
    const Box& mine = places[i]->box;
    for (const Box& other : markers) CHECK_FALSE(mine.overlaps(other));
    for (std::size_t j = 0; j < i; ++j) {
      const Box& before = places[j]->box;
      CHECK_FALSE(mine.overlaps(before));
      const bool one_side = (mine.min.x > Pt(0)) == (before.min.x > Pt(0));
      if (one_side) CHECK(before.min.y < mine.min.y);
    }
  }
}

TEST_CASE("a score is nearer to its own marker than to any other, or has a leader") {
  ClearSpace space = wide_space();
  const Box other = translated(marker, {Pt(7), Pt(0)});
  const Box third = translated(marker, {Pt(-7), Pt(0)});
  for (const Box& box : {other, third}) space.keep_off(box);
  const auto places = place_values({{{0}, marker, number}}, {marker, other, third}, up, space);
  REQUIRE(places[0]);
  CHECK(places[0]->leader);
}

TEST_CASE("of scores too near to each other for all, the highest and the lowest stay") {
  // A narrow strip above and below the markers, and nothing at their sides.
  ClearSpace space(box(-6.5, -20, 6.5, 20));
  std::vector<Box> markers;
  std::vector<ValueText> values;
  for (std::size_t i = 0; i < 5; ++i) {
    markers.push_back(translated(marker, {Pt(0), Pt(static_cast<double>(i) * 1.5 - 3)}));
    values.push_back({{i}, markers.back(), number});
    space.keep_off(markers.back());
  }
  const auto places = place_values(values, markers, up, space);
  CHECK(places[0]);
  CHECK(places[4]);
  CHECK_FALSE(places[1]);
  CHECK_FALSE(places[2]);
  CHECK_FALSE(places[3]);
}

TEST_CASE("a score cuts the line of one other series at most") {
  const auto left_out = [](std::size_t lines) {
    ClearSpace space(box(-3, -20, 20, 20));
    for (std::size_t i = 0; i < lines; ++i) {
      const Pt x{3 + static_cast<double>(i)};
      space.add_line({{x, Pt(-30)}, {x, Pt(30)}, i + 1});
    }
    return !placed_alone(space);
  };
  CHECK_FALSE(left_out(1));
  CHECK(left_out(2));
}

TEST_CASE("a score that has no room at its marker stands away, with a leader past what is there") {
  ClearSpace space = wide_space();
  std::vector<Box> others;
  for (const Point at :
       {Point{Pt(5), Pt(0)}, Point{Pt(-5), Pt(0)}, Point{Pt(0), Pt(5)}, Point{Pt(0), Pt(-5)}}) {
    others.push_back(translated(marker, at));
    space.keep_off(others.back());
  }
  const auto place = placed_alone(space);
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
  CHECK_FALSE(placed_alone(space));
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

TEST_CASE("a name beside its line is broken where a phrase ends or at a blank, else not at all") {
  const auto lines = [](const std::string& name) {
    const auto halves = name_in_two_lines(test::fonts(), Face::regular, name);
    return halves ? halves->at(0).text + "/" + halves->at(1).text : name;
  };
  for (const char* whole : {"家族", "ケアマネジャー", "地域包括支援センター", "Web_要介護５"}) {
    CHECK(lines(whole) == whole);
  }
  CHECK(lines("入退院のある利用者") == "入退院の/ある利用者");
  CHECK(lines("Web 要介護５") == "Web/要介護５");
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
        "  図表 1 (q1.b1): 26 values, \"属性1\", \"属性2\", \"属性3\", \"属性4\", \"属性5\", "
        "\"属性6\", \"属性7\", \"属性8\"\n"
        "  the legend names every group, and tables of scores (scores: {}) every value\n");
}

}  // namespace kijun
