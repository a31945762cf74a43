#include "sheet.h"

namespace kijun {
namespace {

// A report with one picture, 100 pixels wide and as high as `ratio` says.
struct Pictured {
  explicit Pictured(double ratio, Pt width = Pt(0)) : report(test::small_report()) {
    report.style.document.figure_note = report.style.document.note;
    AuthorPicture block;
    block.id = "map";
    block.label = "図表 1";
    block.caption = {"調査地域", {}};
    block.width = width;
    block.alternative = "調査した地域の地図。";
    report.pictures = {{"map.png", {}}};
    report.contents = {std::move(block)};
    const int rows = static_cast<int>(100 * ratio);
    pictures = {std::make_shared<const Image>(Image{ratio, PixelPicture{100, rows, {}}})};
  }
  AuthorPicture& block() { return std::get<AuthorPicture>(report.contents.back()); }

  Report report;
  Pictures pictures;
};

TEST_CASE("a picture stands in the middle, under its caption and above its notes") {
  Pictured given(0.5, Pt(200));
  given.block().notes = {{"出典: 見本", {}}};
  const Document document = test::laid_out(given.report, {}, {}, given.pictures);
  const test::PlacedItems placed(document);
  const auto& picture = placed.only("[picture]");
  CHECK(picture.left.v == Approx(80));
  CHECK(picture.right.v == Approx(280));
  const auto& caption = placed.only("図表 1 調査地域");
  CHECK((caption.left + caption.right).v / 2 == Approx(180));
  CHECK(caption.baseline < picture.baseline);
  CHECK(placed.only("出典: 見本").baseline > picture.baseline + Pt(100));
  CHECK(document.pages[0].destinations.back().name == "fig:map");
  CHECK(document.bookmarks.back().title == "図表 1 調査地域");
}

TEST_CASE("those who do not see a picture are told what it shows") {
  Pictured given(0.5, Pt(200));
  given.block().notes = {{"出典: 見本", {}}};
  CHECK(test::ReadAloud(test::laid_out(given.report, {}, {}, given.pictures)).lines ==
        std::vector<std::string>{"document", "  heading 1: 調査報告書", "  division",
                                 "    caption: 図表 1 調査地域",
                                 "    figure (調査した地域の地図。)", "    note: 出典: 見本"});
}

TEST_CASE("a picture without a width fills the page's width, or two thirds of its height") {
  const Pictured wide(0.5);
  const Document first = test::laid_out(wide.report, {}, {}, wide.pictures);
  CHECK(test::PlacedItems(first).only("[picture]").left.v == Approx(30));
  CHECK(test::PlacedItems(first).only("[picture]").right.v == Approx(330));
  const Pictured high(2);
  const Document second = test::laid_out(high.report, {}, {}, high.pictures);
  const test::PlacedItems placed(second);
  CHECK((placed.only("[picture]").right - placed.only("[picture]").left).v ==
        Approx(400.0 * 2 / 3 / 2));
}

TEST_CASE("a picture that does not fit the page is refused") {
  const Pictured wide(0.1, Pt(301));
  CHECK(test::refusal(wide.report, {}, wide.pictures) ==
        "kijun: error: the picture is to be 301.0 pt wide, but a page is 300.0 pt wide\n"
        "  give it a smaller width, or none\n");
  const Pictured high(2, Pt(200));
  CHECK(test::refusal(high.report, {}, high.pictures) ==
        "kijun: error: the picture with its caption and notes is 420.0 pt high, but a page holds "
        "400.0 pt\n  give it a smaller width, or none\n");
}

TEST_CASE("a picture of too few pixels for its width is a warning") {
  const auto warnings = [](double width) {
    const Pictured given(0.5, Pt(width));
    return format(
        lay_out(given.report, {}, {}, {}, {}, test::fonts(), given.pictures).diagnostics());
  };
  CHECK(warnings(48).empty());
  CHECK(warnings(72) ==
        "kijun: warning: 図表 1 has 100 dots per inch as wide as it is printed, and will look "
        "coarse\n  save it with more pixels (300 dots per inch are usual in print), save it as "
        "SVG, or give it a smaller width\n");
}

TEST_CASE("a text refers to a picture by its name") {
  Pictured given(0.5);
  given.report.contents.emplace_back(test::paragraph("{fig:map}を参照。"));
  const Document document = test::laid_out(given.report, {}, {}, given.pictures);
  CHECK_FALSE(test::PlacedItems(document).with("図表 1").empty());
  REQUIRE(document.pages[0].links.size() == 1);
  CHECK(document.pages[0].links[0].target == "fig:map");
}

}  // namespace
}  // namespace kijun
