#include "layout/paginate.h"

#include <catch2/catch.hpp>

using kijun::free_break;
using kijun::kept;
using kijun::paginate;
using kijun::Pt;
using kijun::UnitBox;
using kijun::UnitPlace;

namespace {

UnitBox box(double height, double break_cost = free_break) {
  UnitBox made;
  made.height = Pt(height);
  made.break_cost = break_cost;
  return made;
}

std::vector<std::size_t> pages(const std::vector<UnitBox>& units, double page) {
  std::vector<std::size_t> numbers;
  for (const UnitPlace& placement : paginate(units, Pt(page))) numbers.push_back(placement.page);
  return numbers;
}

using Pages = std::vector<std::size_t>;

}  // namespace

TEST_CASE("no units make no pages") { CHECK(paginate({}, Pt(100)).empty()); }

TEST_CASE("units follow each other down the page, and a full page is used to its last point") {
  const auto placements = paginate(std::vector{box(30), box(70), box(10)}, Pt(100));
  REQUIRE(placements.size() == 3);
  CHECK(placements[0].top == Pt(0));
  CHECK(placements[0].heads);
  CHECK(placements[1].top == Pt(30));
  CHECK_FALSE(placements[1].heads);
  CHECK(placements[1].page == 0);
  CHECK(placements[2].page == 1);
  CHECK(placements[2].top == Pt(0));
}

TEST_CASE("of the spaces between two units the greater counts, and none at a page's top") {
  std::vector<UnitBox> units{box(40), box(40), box(40)};
  units[0].space_before = Pt(99);
  units[0].space_after = Pt(5);
  units[1].space_before = Pt(12);
  units[2].space_before = Pt(30);
  const auto placements = paginate(units, Pt(100));
  CHECK(placements[0].top == Pt(0));
  CHECK(placements[1].top == Pt(52));
  CHECK(placements[2].page == 1);
  CHECK(placements[2].top == Pt(0));
}

TEST_CASE("kept units move to the next page together") {
  CHECK(pages({box(60), box(10, kept), box(10, kept), box(30)}, 100) == Pages{0, 1, 1, 1});
}

TEST_CASE("kept units that no page holds are divided as a last resort") {
  CHECK(pages({box(50, kept), box(50, kept), box(50)}, 100) == Pages{0, 0, 1});
}

TEST_CASE("the bond of a weak break is kept when little is left white") {
  // Without the bond the third unit would stay on the first page.
  CHECK(pages({box(70), box(15), box(10, 0.2), box(50)}, 100) == Pages{0, 0, 1, 1});
  CHECK(pages({box(70), box(15), box(10), box(50)}, 100) == Pages{0, 0, 0, 1});
}

TEST_CASE("the bond of a weak break gives way when too much would be left white") {
  CHECK(pages({box(30), box(30, 0.2), box(80)}, 100) == Pages{0, 0, 1});
}

TEST_CASE("a page is not added to keep a weak bond") {
  CHECK(pages({box(80), box(20, 0.4), box(100)}, 100) == Pages{0, 0, 1});
}

TEST_CASE("footnotes take room on the page of their unit, with one space above them") {
  std::vector<UnitBox> units{box(30), box(30), box(20)};
  units[0].notes = Pt(5);
  units[1].notes = Pt(5);
  const auto numbers = [&](double above_notes) {
    std::vector<std::size_t> found;
    for (const UnitPlace& placement : paginate(units, Pt(100), Pt(above_notes))) {
      found.push_back(placement.page);
    }
    return found;
  };
  CHECK(numbers(10) == Pages{0, 0, 0});
  CHECK(numbers(10.1) == Pages{0, 0, 1});
}

TEST_CASE("a text that flows on fills the page before it goes to the next") {
  const auto text = [](std::vector<UnitBox> units) {
    for (std::size_t i = 0; i < 4; ++i) units[i].flows_on = true;
    return units;
  };
  // The bond behind the text is broken; to keep it by ending the page early inside the text is
  // worse.
  CHECK(pages(text({box(10), box(10), box(10), box(10), box(10, 0.2), box(80)}), 100) ==
        Pages{0, 0, 0, 0, 0, 1});
  // Ending the page early because two units are kept together is not premature.
  CHECK(pages(text({box(30), box(30), box(30), box(20, kept), box(20)}), 100) ==
        Pages{0, 0, 0, 1, 1});
}

TEST_CASE("a unit that opens a page starts one, and the white before it costs nothing") {
  std::vector<UnitBox> units{box(10), box(10), box(10)};
  units[1].opens_page = true;
  CHECK(pages(units, 100) == Pages{0, 1, 1});
}

TEST_CASE("a repeated head takes room above the unit that opens a page, and only there") {
  std::vector<UnitBox> units(5, box(30));
  for (UnitBox& unit : units) unit.repeated_head = Pt(20);
  units[0].repeated_head = Pt(0);
  const auto placements = paginate(units, Pt(90));
  CHECK(placements[2].top == Pt(60));
  CHECK(placements[3].page == 1);
  CHECK(placements[3].heads);
  CHECK(placements[3].top == Pt(20));
  CHECK(placements[4].top == Pt(50));
}

TEST_CASE("white is spread over pages rather than left on one") {
  // Four pages are needed either way: 50 + 50 fit a page of 100, 60 does not join them.
  CHECK(pages({box(60), box(50), box(50), box(60), box(60)}, 100) == Pages{0, 1, 1, 2, 3});
}

TEST_CASE("sums with rounding errors still fill a page") {
  CHECK(pages(std::vector<UnitBox>(10, box(0.1)), 1.0) == Pages(10, 0));
}
