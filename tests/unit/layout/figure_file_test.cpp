#include "layout/figure_file.h"

#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// The n-th item, which must be of that kind.
template <typename T>
const T& item(const Frame& frame, std::size_t n) {
  REQUIRE(n < frame.items.size());
  REQUIRE(std::holds_alternative<T>(frame.items[n].content));
  return std::get<T>(frame.items[n].content);
}

}  // namespace

TEST_CASE("the file of a figure holds its chart alone unless the template wants its caption") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 80);
  const auto made = figure_file(report, report.figures[0], charts[0], fonts());
  REQUIRE(made.ok());
  CHECK(dump(made.value()) == dump(charts[0]));
}

TEST_CASE("with captions in files, the caption stands above the chart and the note below it") {
  Report report = small_report();
  report.style.document.captions_in_files = true;
  report.style.document.figure_note = {Face::regular, Pt(8), 1.5, {}};
  std::vector<Frame> charts;
  add_figure(report, charts, 80);
  charts[0].note = "注）短い";
  const auto made = figure_file(report, report.figures[0], charts[0], fonts());
  REQUIRE(made.ok());
  const Frame& frame = made.value();
  CHECK(frame.size.width == charts[0].size.width);
  CHECK(frame.size.height.v == Approx(16 + 4 + 80 + 12));
  CHECK(frame.id == charts[0].id);
  CHECK(breaches(frame).empty());
  const auto& caption = item<TextItem>(frame, 0);
  CHECK(caption.role == Role::caption);
  CHECK(caption.run.text == "図表 1 連携－立場別");
  CHECK(item<GroupItem>(frame, 1).offset.y.v == Approx(16 + 4));
  const auto& note = item<TextItem>(frame, 2);
  CHECK(note.run.text == "注）短い");
  CHECK(note.origin.x == Pt(0));
  CHECK(note.origin.y > Pt(16 + 4 + 80));
}

TEST_CASE("a caption that is wider than a chart by a single character is refused") {
  Report report = small_report();
  report.style.document.captions_in_files = true;
  std::vector<Frame> charts;
  add_figure(report, charts, 80);
  charts[0].size.width = Pt(5);
  const auto made = figure_file(report, report.figures[0], charts[0], fonts());
  CHECK(format(made.diagnostics()) ==
        "kijun: error: a single character of this text is wider than the 5.0 pt it is given\n"
        "  make the type smaller or the place wider in the template\n");
}
