#include "chart/label_placement.h"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

#include "chart/spread.h"
#include "support/dice.h"

namespace kijun {
namespace {

using Forms = std::vector<std::vector<LabelForm>>;

PlacementRules rules() {
  PlacementRules made;
  made.radius = Pt(60);
  made.room = Pt(112);
  made.gap = Pt(4);
  made.separation = Pt(3);
  made.aside = Pt(14);
  made.range = Pt(50);
  made.leader_from = Pt(11);
  made.leader_run = Pt(9);
  return made;
}

LabelForm form(double width, double height, double cost = 0) {
  return {{Pt(width), Pt(height)}, cost, 0};
}

Placement placed(const Forms& forms, const PlacementRules& with = rules()) {
  auto result = place_labels(forms, with);
  REQUIRE(std::holds_alternative<Placement>(result));
  return std::get<Placement>(std::move(result));
}

double middle_x(const Box& box) { return (box.min.x + box.max.x).v / 2; }
double middle_y(const Box& box) { return (box.min.y + box.max.y).v / 2; }

}  // namespace

TEST_CASE("boxes that do not fit between each other are pushed apart evenly and keep their order") {
  const auto free = spread({Pt(0), Pt(20)}, {Pt(10), Pt(10)}, Pt(2));
  CHECK(free == std::vector{Pt(0), Pt(20)});
  const auto tight = spread({Pt(0), Pt(4)}, {Pt(10), Pt(10)}, Pt(2));
  CHECK(tight == std::vector{Pt(-4), Pt(8)});
  // The third is pushed only as far as the first two, which share their push, reach.
  const auto three = spread({Pt(0), Pt(0), Pt(100)}, {Pt(10), Pt(20), Pt(10)}, Pt(0));
  CHECK(three == std::vector{Pt(-7.5), Pt(7.5), Pt(100)});
}

TEST_CASE("the first label is centred above the plot") {
  const Placement placement = placed(Forms(5, {form(40, 8)}));
  const Box& first = placement.labels[0].box;
  CHECK(middle_x(first) == 0);
  CHECK(first.max.y == Pt(-64));
  CHECK_FALSE(placement.labels[0].leader.has_value());
}

TEST_CASE("labels at the right start, at the left end, beside their axis's end") {
  const Placement placement = placed(Forms(4, {form(30, 8)}));
  CHECK(placement.labels[1].box == Box{{Pt(64), Pt(-4)}, {Pt(94), Pt(4)}});
  CHECK(placement.labels[3].box == Box{{Pt(-94), Pt(-4)}, {Pt(-64), Pt(4)}});
  CHECK(placement.labels[2].box == Box{{Pt(-15), Pt(64)}, {Pt(15), Pt(72)}});
}

TEST_CASE("the two lowest labels of a triangle stand under its corners") {
  const Placement placement = placed(Forms(3, {form(70, 8)}));
  CHECK(placement.labels[1].box.min.y.v == Approx(34));
  CHECK(placement.labels[1].box.min.x.v == Approx(51.962 - 35).margin(0.001));
  CHECK(placement.labels[1].box.min.x == -placement.labels[2].box.max.x);
  CHECK(placement.labels[2].box.max.x <= Pt(-7));
}

TEST_CASE("a label takes the cheapest form that there is room for") {
  // Beside a square's corner there are 48 pt.
  Forms forms(4, {form(30, 8)});
  forms[1] = {form(60, 8, 0), form(40, 18, 1), form(20, 28, 2)};
  CHECK(placed(forms).labels[1].form == 1);
  forms[1][1].usual_cost = 5;
  CHECK(placed(forms).labels[1].form == 2);
}

TEST_CASE("a label stands above its axis's end where that gives it the width it needs") {
  Forms forms(5, {form(20, 8)});
  forms[1] = {form(55, 18)};
  const Placement placement = placed(forms);
  const Box& box = placement.labels[1].box;
  CHECK(box.max.x <= Pt(112));
  CHECK(box.max.y < Pt(-18.5 - 3));
  CHECK(box.max.y >= Pt(-18.5 - 10 - 0.1));
  CHECK_FALSE(placement.labels[1].leader.has_value());
}

TEST_CASE("a label that no form of fits stands in the way") {
  Forms forms(4, {form(30, 8)});
  forms[3] = {form(110, 8), form(100, 18)};
  const auto result = place_labels(forms, rules());
  REQUIRE(std::holds_alternative<NoPlacement>(result));
  CHECK(std::get<NoPlacement>(result).label == 3);
}

TEST_CASE("labels that had to move far have leader lines from their axis's end") {
  PlacementRules wide = rules();
  wide.room = Pt(200);
  const Placement placement = placed(Forms(40, {form(60, 12)}), wide);
  int leaders = 0;
  for (const PlacedLabel& label : placement.labels) {
    const bool upright = label.leader && label.leader->to.x == Pt(0);
    if (!label.leader || upright) continue;
    ++leaders;
    const double from = std::hypot(label.leader->from.x.v, label.leader->from.y.v);
    CHECK(from == Approx(64).margin(0.001));
    CHECK(label.leader->to.y.v == Approx(middle_y(label.box)));
    const bool right = label.box.min.x > Pt(0);
    CHECK(label.leader->to.x == (right ? label.box.min.x - Pt(1) : label.box.max.x + Pt(1)));
  }
  CHECK(leaders > 10);
}

TEST_CASE("a label makes room for its neighbour where that costs less than pushing it away") {
  // Of six axes the third, at the lower right, has a label that would hang down beside the lowest.
  Forms forms(6, {form(30, 8)});
  forms[2] = {form(50, 44, 2)};
  forms[3] = {form(100, 8)};
  PlacementRules narrow = rules();
  narrow.radius = Pt(40);
  const Placement placement = placed(forms, narrow);
  CHECK_FALSE(placement.labels[2].leader.has_value());
  CHECK_FALSE(placement.labels[3].leader.has_value());
  CHECK(placement.labels[3].box.min.y == Pt(44));  // the radius and the gap
  CHECK(placement.labels[2].box.max.y <= Pt(44 - 3));
}

TEST_CASE("lines are broken where that lets all labels stand at their axes") {
  // Of twelve axes the third's label in one line is cheap by itself, but has no room there.
  Forms forms(12, {form(30, 8)});
  forms[3] = {form(60, 48, 3), form(50, 18, 4)};
  const Placement placement = placed(forms);
  CHECK(placement.labels[3].form == 1);
  for (const PlacedLabel& label : placement.labels) CHECK_FALSE(label.leader.has_value());
}

TEST_CASE("what a leader and a torn word cost is told apart from what every report has") {
  Forms forms(4, {form(30, 8)});
  forms[1] = {{{Pt(40), Pt(18)}, 1, 2}};
  const Placement placement = placed(forms);
  CHECK(placement.usual_cost == Approx(1));
  CHECK(placement.fault_cost == Approx(2));
}

namespace {

// An independent look at a placement: samples every line, and compares all pairs of boxes.
std::string fault(const Forms& forms, const Placement& placement, const PlacementRules& with) {
  const std::size_t axes = forms.size();
  std::vector<Point> corners;
  for (std::size_t i = 0; i < axes; ++i) {
    const double turn = 2 * 3.14159265358979 * static_cast<double>(i) / static_cast<double>(axes);
    corners.push_back({with.radius * std::sin(turn), with.radius * -std::cos(turn)});
  }
  const auto sampled = [](Point a, Point b, const auto& bad) {
    for (int step = 0; step <= 200; ++step) {
      if (bad(a + Point{(b.x - a.x) * (step / 200.0), (b.y - a.y) * (step / 200.0)})) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < axes; ++i) {
    const PlacedLabel& label = placement.labels[i];
    const Size size = forms[i][label.form].size;
    const std::string name = "label " + std::to_string(i);
    if (std::abs((label.box.width() - size.width).v) > 1e-6 ||
        std::abs((label.box.height() - size.height).v) > 1e-6) {
      return name + " has not its form's size";
    }
    if (label.box.max.x > with.room + Pt(1e-6) || label.box.min.x < -with.room - Pt(1e-6)) {
      return name + " leaves the room";
    }
    for (std::size_t j = i + 1; j < axes; ++j) {
      if (label.box.overlaps(placement.labels[j].box.grown(Pt(-1e-6)))) {
        return name + " overlaps " + std::to_string(j);
      }
    }
    for (std::size_t c = 0; c < axes; ++c) {
      const bool near = sampled(corners[c], corners[(c + 1) % axes], [&](Point p) {
        const double dx = std::max({(label.box.min.x - p.x).v, (p.x - label.box.max.x).v, 0.0});
        const double dy = std::max({(label.box.min.y - p.y).v, (p.y - label.box.max.y).v, 0.0});
        return std::hypot(dx, dy) < with.gap.v - 1e-3;
      });
      if (near) return name + " is too near to the plot";
    }
    if (!label.leader) continue;
    for (std::size_t j = 0; j < axes; ++j) {
      const Box box = placement.labels[j].box.grown(Pt(-0.01));
      const auto inside = [&](Point p) { return box.contains({p, p}); };
      if (sampled(label.leader->from, label.leader->knee, inside) ||
          sampled(label.leader->knee, label.leader->to, inside)) {
        return name + "'s leader runs through " + std::to_string(j);
      }
    }
  }
  return {};
}

}  // namespace

TEST_CASE("labels of any size are placed without overlaps, or not at all") {
  test::Dice dice(20180330);
  std::size_t done = 0;
  for (std::size_t round = 0; round < test::rounds(1500); ++round) {
    PlacementRules with = rules();
    with.radius = Pt(20 + static_cast<double>(dice.below(60)));
    with.room = Pt(100 + static_cast<double>(dice.below(200)));
    const std::size_t axes = 3 + dice.below(round % 10 == 0 ? 58 : 10);
    Forms forms;
    for (std::size_t i = 0; i < axes; ++i) {
      const double area = 20 + static_cast<double>(dice.below(round % 3 == 0 ? 1200 : 120));
      std::vector<LabelForm> ways;
      for (int lines = 1; lines <= 5; ++lines)
        ways.push_back(form(10 + area / lines, 8.0 * lines, lines));
      forms.push_back(ways);
    }
    const auto result = place_labels(forms, with);
    if (const auto* none = std::get_if<NoPlacement>(&result)) {
      CHECK(none->label < axes);
      continue;
    }
    ++done;
    INFO("round " << round << ", " << axes << " axes");
    const std::string what = fault(forms, std::get<Placement>(result), with);
    CAPTURE(what);
    CHECK(what.empty());
  }
  // The test is of little use if hardly any case can be placed.
  CHECK(done > test::rounds(1500) / 2);
}

}  // namespace kijun
