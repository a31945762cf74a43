#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

FigureBlock run_of(std::size_t figures) {
  FigureBlock block;
  for (std::size_t i = 0; i < figures; ++i) block.figures.push_back(i);
  return block;
}

}  // namespace

TEST_CASE(
    "figures stand two in a row under their captions, the last of an odd number at the left") {
  Report report = small_report();
  std::vector<Frame> charts;
  for (int i = 0; i < 3; ++i) add_figure(report, charts, 80);
  report.contents = {run_of(3)};
  const PlacedItems items(laid_out(report, charts));
  const Placed& first = items.only("[q1.size]");
  const Placed& second = items.only("[q2.size]");
  const Placed& third = items.only("[q3.size]");
  CHECK(first.left == Pt(30));
  CHECK(second.left == Pt(190));
  CHECK(second.baseline == first.baseline);
  CHECK(third.left == first.left);
  CHECK(third.baseline > first.baseline + Pt(80));
  const Placed& caption = items.only("図表 2 連携－立場別");
  CHECK((caption.left + caption.right).v == Approx(2 * (190 + 70)));
  CHECK(caption.baseline < second.baseline);
}

TEST_CASE("in a row the captions' last lines stand level, and so do the charts") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 80);
  add_figure(report, charts, 120, "ケアプラン作成－主任介護支援専門員の有無別");
  report.contents = {run_of(2)};
  const PlacedItems items(laid_out(report, charts));
  const Placed& upper = items.only("図表 2 ケアプラン作成－");
  const Placed& lower = items.only("主任介護支援専門員の有無別");
  CHECK(lower.baseline.v == Approx(upper.baseline.v + 16));
  CHECK(items.only("図表 1 連携－立場別").baseline == lower.baseline);
  CHECK(items.only("[q1.size]").baseline == items.only("[q2.size]").baseline);
}

TEST_CASE(
    "a figure's note stands below its chart, in the middle, and the next row below the note") {
  Report report = small_report();
  report.style.document.figure_note = {Face::regular, Pt(8), 1.5, {}};
  std::vector<Frame> charts;
  for (int i = 0; i < 3; ++i) add_figure(report, charts, 80);
  charts[0].note = "注）短い";
  charts[1].note = "注）回答の充足率：利用者98.8％、ケアマネジャー99.9％、保険者99.1％";
  report.contents = {run_of(3)};
  const PlacedItems items(laid_out(report, charts));
  const Placed& chart = items.only("[q1.size]");
  const Placed& note = items.only("注）短い");
  CHECK(note.baseline > chart.baseline + Pt(80));
  CHECK(note.baseline < chart.baseline + Pt(80 + 12));
  CHECK((note.left + note.right).v == Approx(2 * (30 + 70)));
  const std::vector<Placed> notes = items.with(Role::note);
  REQUIRE(notes.size() == 3);
  CHECK(notes[1].left == notes[2].left);
  CHECK(notes[1].left >= Pt(190));
  CHECK(notes[2].baseline.v == Approx(notes[1].baseline.v + 12));
  CHECK(items.only("図表 3 連携－立場別").baseline > notes[2].baseline);
}

TEST_CASE("one figure in a row stands in the middle of the page") {
  Report report = small_report();
  report.style.document.figures_per_row = 1;
  std::vector<Frame> charts;
  add_figure(report, charts, 80);
  report.contents = {run_of(1)};
  CHECK(PlacedItems(laid_out(report, charts)).only("[q1.size]").left == Pt(110));
}

TEST_CASE("every figure is placed once, in order, on one page with its caption") {
  Report report = small_report();
  std::vector<Frame> charts;
  for (int i = 0; i < 11; ++i) add_figure(report, charts, 60 + 15 * i);
  report.contents = {run_of(11)};
  const Document document = laid_out(report, charts);
  const PlacedItems items(document);
  std::vector<std::string> names;
  for (const Placed& placed : items.with(Role::figure)) names.push_back(placed.text);
  REQUIRE(names.size() == 11);
  for (std::size_t i = 0; i < 11; ++i) {
    const std::string number = std::to_string(i + 1);
    CHECK(names[i] == "[q" + number + ".size]");
    CHECK(items.only(names[i]).page == items.only("図表 " + number + " 連携－立場別").page);
  }
  CHECK(document.pages.size() > 3);
}

TEST_CASE("a heading, its text and the first row of figures keep together if little is lost") {
  Report report = small_report();
  std::vector<Frame> charts;
  for (int i = 0; i < 2; ++i) add_figure(report, charts, 150);
  report.contents = {paragraph(lines_of_text(15)), Heading{text("見出し"), 1},
                     paragraph(lines_of_text(2)), run_of(2)};
  const PlacedItems items(laid_out(report, charts));
  CHECK(items.only("見出し").page == 2);
  CHECK(items.only("[q1.size]").page == 2);
}

TEST_CASE("a short text above figures is not divided, a long one may be") {
  for (const std::size_t lines : {6U, 13U}) {
    std::size_t divided = 0;
    for (std::size_t before = 1; before < 24; ++before) {
      Report report = small_report();
      std::vector<Frame> charts;
      for (int i = 0; i < 4; ++i) add_figure(report, charts, 100);
      report.contents = {paragraph(lines_of_text(before)), Heading{text("見出し"), 1},
                         paragraph(lines_of_text(lines)), run_of(4)};
      const auto set = PlacedItems(laid_out(report, charts)).with(Role::paragraph);
      if (set[before].page != set[before + lines - 1].page) ++divided;
    }
    INFO(lines << " lines");
    CHECK((divided > 0) == (lines == 13));
  }
}

TEST_CASE("the ids of charts do not meet on a page") {
  Report report = small_report();
  std::vector<Frame> charts;
  for (int i = 0; i < 2; ++i) add_figure(report, charts, 80);
  report.contents = {run_of(2)};
  CHECK(breaches(laid_out(report, charts).pages[0].frame).empty());
}

TEST_CASE("a chart wider than its column is refused at the figure") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 80);
  charts[0].size.width = Pt(141);
  report.contents = {run_of(1)};
  CHECK(
      refusal(report, charts) ==
      "kijun: error: figure q1.size is 141.0 pt wide, but a figure's place on the page is 140.0 pt "
      "wide\n"
      "  make the template's chart narrower, or its page margins smaller\n"
      "  or set figures_per_row: 1 in the template\n");
}

TEST_CASE("a chart higher than a page is refused at the figure, whatever stands beside it") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 390);
  add_figure(report, charts, 100);
  report.contents = {run_of(2)};
  CHECK(
      refusal(report, charts) ==
      "kijun: error: figure q1.size and its caption are 410.0 pt high, but a page holds 400.0 pt\n"
      "  shorten the names of its groups or options, or divide it into fewer groups\n");
}
