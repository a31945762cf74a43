#include "chart/proof.h"

#include <catch2/catch.hpp>

#include "support/fonts.h"

namespace kijun {
namespace {

Point at(double x, double y) { return {Pt(x), Pt(y)}; }

Item text(Role role, const std::string& words, Point origin) {
  return {TextItem{role, "", test::fonts().shape(words, Face::regular), origin, Pt(10), {}}};
}

Item line(Role role, const std::string& id, Point from, Point to) {
  return {PathItem{role, id, polyline({from, to}, false), Stroke{}, std::nullopt}};
}

Item marker(const std::string& id, Point centre) {
  return {PathItem{Role::marker, id, circle(centre, Pt(2)), std::nullopt, Colour{}}};
}

Item group(const std::string& id, std::vector<Item> items) {
  return {GroupItem{Role::label, id, {}, std::move(items)}};
}

// A frame of 100 by 100 with 4 at its edges that shall be free.
std::vector<std::string> found(std::vector<Item> items) {
  Frame frame;
  frame.size = {Pt(100), Pt(100)};
  frame.items = std::move(items);
  return overlaps(frame, test::fonts(), Pt(4));
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("a frame without overlaps is not complained about") {
  CHECK(found({group("label-1", {text(Role::label, "話を聴く", at(10, 20))}),
               group("label-2", {text(Role::label, "話を聴く", at(10, 30))}),
               marker("marker-1-1", at(60, 50)),
               line(Role::series, "series-1", at(60, 50), at(80, 80))})
            .empty());
}

TEST_CASE("texts that share area overlap") {
  CHECK(found({group("label-1", {text(Role::label, "話を聴く", at(10, 20))}),
               group("label-2", {text(Role::label, "話を聴く", at(30, 25))})}) ==
        Sentences{"label-1 overlaps label-2"});
}

TEST_CASE("a text that comes nearer to an edge than the padding leaves the frame") {
  CHECK(found({group("label-1", {text(Role::label, "話", at(4, 12.8))})}).empty());
  CHECK(found({group("label-1", {text(Role::label, "話", at(3.9, 20))})}) ==
        Sentences{"label-1 leaves the frame"});
  CHECK(found({group("label-1", {text(Role::label, "話", at(10, 12.7))})}) ==
        Sentences{"label-1 leaves the frame"});
  CHECK(found({group("label-1", {text(Role::label, "話を聴く", at(60, 20))})}) ==
        Sentences{"label-1 leaves the frame"});
}

TEST_CASE("a text over a marker is found, also where the group is moved") {
  Item moved = group("label-1", {text(Role::label, "話", at(0, 0))});
  std::get<GroupItem>(moved.content).offset = at(50, 50);
  CHECK(found({moved, marker("marker-2-1", at(55, 46))}) ==
        Sentences{"label-1 overlaps marker-2-1"});
}

TEST_CASE("lines may not run through labels, but through the scale's numbers' paper") {
  const Item series = line(Role::series, "series-1", at(5, 17), at(90, 17));
  CHECK(found({group("label-1", {text(Role::label, "話", at(10, 20))}), series}) ==
        Sentences{"label-1 overlaps series-1"});
  CHECK(found({group("ticks", {text(Role::tick, "1", at(10, 20))}), series}).empty());
}

TEST_CASE("a closed polygon's last edge counts") {
  Item polygon = line(Role::series, "series-1", at(10, 10), at(90, 10));
  std::get<PathItem>(polygon.content).segments =
      polyline({at(10, 17), at(50, 90), at(90, 17)}, true);
  CHECK(found({group("label-1", {text(Role::label, "話", at(45, 20))}), polygon}) ==
        Sentences{"label-1 overlaps series-1"});
}

TEST_CASE("leaders may cross neither markers nor each other nor the plot, but may meet spokes") {
  const Item leader = line(Role::leader, "leader-1", at(20, 20), at(80, 80));
  CHECK(found({leader, marker("marker-1-1", at(50, 50))}) ==
        Sentences{"leader-1 overlaps marker-1-1"});
  CHECK(found({leader, line(Role::leader, "leader-2", at(20, 80), at(80, 20))}) ==
        Sentences{"leader-1 overlaps leader-2"});
  CHECK(found({leader, line(Role::grid, "ring-6", at(20, 80), at(80, 20))}) ==
        Sentences{"leader-1 overlaps ring-6"});
  CHECK(found({leader, line(Role::axis, "axis-1", at(20, 80), at(80, 20))}).empty());
}

TEST_CASE("a score may interrupt lines but no leader; a name the grid's lines only") {
  const auto with = [](Role text_role, Role line_role) {
    return found({group("one", {text(text_role, "50", at(20, 50))}),
                  line(line_role, "two", at(10, 47), at(90, 47))});
  };
  const Sentences breach{"one overlaps two"};
  CHECK(with(Role::value, Role::series).empty());
  CHECK(with(Role::value, Role::grid).empty());
  CHECK(with(Role::value, Role::leader) == breach);
  CHECK(with(Role::value, Role::series_name) == breach);
  CHECK(with(Role::series_name, Role::grid).empty());
  CHECK(with(Role::series_name, Role::baseline).empty());
  CHECK(with(Role::series_name, Role::series) == breach);
}

TEST_CASE("a name's leader runs through no marker and no series' line") {
  CHECK(found({marker("marker-1-1", at(50, 50)),
               line(Role::series_name, "name-leader-1", at(10, 50), at(90, 50))}) ==
        Sentences{"name-leader-1 overlaps marker-1-1"});
  CHECK(found({line(Role::series, "series-2", at(50, 20), at(50, 80)),
               line(Role::series_name, "name-leader-1", at(10, 50), at(90, 50))}) ==
        Sentences{"name-leader-1 overlaps series-2"});
  CHECK(found({line(Role::grid, "ring-1", at(50, 20), at(50, 80)),
               line(Role::series_name, "name-leader-1", at(10, 50), at(90, 50))})
            .empty());
}

}  // namespace kijun
