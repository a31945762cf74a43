// Cover, list of figures, running header and footnotes on laid-out pages.
#include <catch2/catch.hpp>

#include "sheet.h"

namespace kijun {
namespace {

using test::PlacedItems;

std::vector<std::string> texts(const std::vector<test::Placed>& placed) {
  std::vector<std::string> found;
  for (const test::Placed& item : placed) found.push_back(item.text);
  return found;
}

std::vector<std::string> labels(const Document& document) {
  std::vector<std::string> found;
  for (const Page& page : document.pages) found.push_back(page.label);
  return found;
}

Heading heading(std::string text, int level = 1) { return {test::text(std::move(text)), level}; }

AuthorTable table(std::string id, std::string label, std::string caption) {
  AuthorTable made;
  made.id = std::move(id);
  made.label = std::move(label);
  made.caption = test::text(std::move(caption));
  made.columns = {test::text("列")};
  made.alignment = {CellAlignment::left};
  made.rows = {{test::text("値")}};
  return made;
}

// ---- Cover

Report with_cover() {
  Report report = test::small_report();
  report.subtitle = test::text("副題");
  report.author = test::text("委員会");
  report.date = "2018-03-30";
  report.cover = Cover{test::text("平成29年度事業"), test::text("発行所")};
  report.contents = {TableOfContents{}, PageBreak{}, heading("1. 方法"), test::paragraph("本文。")};
  return report;
}

TEST_CASE("a cover stands on a page of its own that has no number and is not counted") {
  const Document document = test::laid_out(with_cover());
  REQUIRE(document.pages.size() == 3);
  CHECK(labels(document) == std::vector<std::string>{"i", "1", "2"});
  const PlacedItems placed(document);
  CHECK(texts(placed.with(Role::page_number)) == std::vector<std::string>{"1", "2"});
  CHECK(placed.with(Role::page_number)[0].page == 2);
  for (const char* const line :
       {"平成29年度事業", "調査報告書", "副題", "2018年3月30日", "委員会", "発行所"}) {
    CHECK(placed.only(line).page == 1);
  }
  CHECK(placed.only("平成29年度事業").baseline < placed.only("調査報告書").baseline);
  CHECK(placed.only("2018年3月30日").baseline < placed.only("発行所").baseline);
}

TEST_CASE("the contents name the page numbers that are printed, not those of the sheets") {
  const PlacedItems placed(test::laid_out(with_cover()));
  CHECK(texts(placed.with(Role::contents)) == std::vector<std::string>{"1. 方法", "2"});
}

TEST_CASE("who hears the report hears the cover's lines, the title as its heading") {
  const auto lines = test::ReadAloud(test::laid_out(with_cover())).lines;
  CHECK(std::vector<std::string>(lines.begin(), lines.begin() + 7) ==
        std::vector<std::string>{"document", "  paragraph: 平成29年度事業",
                                 "  heading 1: 調査報告書", "  paragraph: 副題",
                                 "  paragraph: 2018年3月30日", "  paragraph: 委員会",
                                 "  paragraph: 発行所"});
}

TEST_CASE("a title that leaves no room on the cover is refused") {
  Report report = with_cover();
  report.style.document.cover_title.size = Pt(60);
  report.title = test::text("とても長い題名の付いた調査の報告書");
  CHECK(
      test::refusal(report) ==
      "kijun: error: the title and subtitle are 512.0 pt high on the cover, but there is room for "
      "200.0 pt\n  shorten them, or make cover_title smaller in the template\n");
}

// ---- The list of figures and tables

TEST_CASE("the list of figures has everything with a number, in order, and leads there") {
  Report report = test::small_report();
  std::vector<Frame> charts;
  const std::size_t figure = test::add_figure(report, charts, 100, "連携－立場別");
  report.figures[figure].label = "図表 2";
  report.contents = {ListOfFigures{},       PageBreak{}, table("sample", "図表 1", "回収数"),
                     FigureBlock{{figure}}, PageBreak{}, table("#1", "図表 10", "一覧")};
  const Document document = test::laid_out(report, charts);
  const PlacedItems placed(document);
  CHECK(placed.only("図表目次").page == 1);
  CHECK(texts(placed.with(Role::contents)) ==
        std::vector<std::string>{"図表 1", "回収数", "2", "図表 2", "連携－立場別", "2", "図表 10",
                                 "一覧", "3"});
  const auto entries = placed.with(Role::contents);
  CHECK(entries[1].left == entries[4].left);
  CHECK(entries[1].left == entries[7].left);
  CHECK(entries[1].left > entries[6].right);
  std::vector<std::string> targets;
  for (const Link& link : document.pages[0].links) targets.push_back(link.target);
  CHECK(targets == std::vector<std::string>{"table:sample", "fig:q1.size", "table:#1"});
}

TEST_CASE("the list of figures breaks captions as captions break") {
  Report report = test::small_report();
  std::vector<Frame> charts;
  const std::size_t figure = test::add_figure(
      report, charts, 100, "連携－ケアマネジャー調査票―主任介護支援専門員の有無別");
  report.contents = {ListOfFigures{}, FigureBlock{{figure}}};
  CHECK(texts(PlacedItems(test::laid_out(report, charts)).with(Role::contents)) ==
        std::vector<std::string>{"図表 1", "連携－ケアマネジャー調査票―",
                                 "主任介護支援専門員の有無別", "1"});
}

// ---- The running header

TEST_CASE("a page's header names the chapter in force at its top") {
  Report report = test::small_report();
  report.style.document.has_running_header = true;
  report.contents = {heading("1. 方法"),
                     test::paragraph(test::lines_of_text(30)),
                     heading("2. 結果"),
                     heading("2.1. 小見出し", 2),
                     PageBreak{},
                     test::paragraph("本文。"),
                     PageBreak{},
                     heading("3. 考察"),
                     test::paragraph("本文。")};
  const Document document = test::laid_out(report);
  const PlacedItems placed(document);
  REQUIRE(document.pages.size() == 4);
  std::vector<std::string> found;
  for (const test::Placed& item : placed.with(Role::running_header)) {
    found.push_back(std::to_string(item.page) + " " + item.text);
  }
  CHECK(found == std::vector<std::string>{"2 調査報告書", "2 1. 方法", "3 調査報告書", "3 2. 結果",
                                          "4 調査報告書", "4 3. 考察"});
}

TEST_CASE("a long chapter is shortened in the header") {
  Report report = test::small_report();
  report.style.document.has_running_header = true;
  report.contents = {heading("1. とても長い見出しの付いた章で一行には収まらない"), PageBreak{},
                     test::paragraph("本文。")};
  const auto header = PlacedItems(test::laid_out(report)).with(Role::running_header);
  REQUIRE(header.size() == 2);
  CHECK(header[1].text.ends_with("…"));
  CHECK((header[1].right - header[1].left) <= Pt(150));
  CHECK(header[1].right.v == Approx(330));
}

// ---- Footnotes

TEST_CASE("a footnote stands at the foot of its mark's page, and each leads to the other") {
  Report report = test::small_report();
  report.contents = {test::paragraph("甲{note:一つめ。}と乙{note:{table:sample}を参照。}。"),
                     table("sample", "図表 1", "回収数"), PageBreak{},
                     test::paragraph("丙{note:三つめ。}。")};
  const Document document = test::laid_out(report);
  const PlacedItems placed(document);
  REQUIRE(document.pages.size() == 2);
  CHECK(placed.only("一つめ。").page == 1);
  CHECK(placed.only("三つめ。").page == 2);
  // The last note's line ends where the page's body does.
  CHECK(placed.only("を参照。").baseline.v == Approx(440 - 8 + 3.8));
  CHECK(placed.only("一つめ。").baseline.v == Approx(440 - 16 - 8 + 3.8));
  REQUIRE(placed.with("注1）").size() == 2);
  CHECK(placed.with("注1）")[0].role == Role::paragraph);
  CHECK(placed.with("注1）")[1].role == Role::note);
  std::vector<std::string> links;
  for (const Link& link : document.pages[0].links) links.push_back(link.target + " " + link.title);
  CHECK(links == std::vector<std::string>{"note:1 注1）", "note:2 注2）", "mark:1 注1）",
                                          "mark:2 注2）", "table:sample 図表 1 回収数"});
}

TEST_CASE("a footnote's mark is small, raised, and no line begins with it") {
  Report report = test::small_report();
  // 29 characters behind the indent fill the first line.
  std::string line;
  for (int i = 0; i < 29; ++i) line += "国";
  report.contents = {test::paragraph(line + "{note:注。}国国。")};
  const Document document = test::laid_out(report);
  const PlacedItems placed(document);
  const auto mark = placed.with("注1）")[0];
  const auto& before = placed.all[2];
  CHECK(before.text == "国");
  CHECK(mark.left.v == Approx(before.right.v));
  CHECK((mark.right - mark.left).v ==
        Approx(6.2 * test::fonts().shape("注1）", Face::regular).width()));
  CHECK(mark.baseline < before.baseline);
}

TEST_CASE("a line whose footnote has no room goes to the next page with it") {
  Report report = test::small_report();
  report.title = test::text("題");
  report.contents = {test::paragraph(test::lines_of_text(20)), test::paragraph("甲{note:注。}。")};
  const PlacedItems placed(test::laid_out(report));
  CHECK(placed.only("甲").page == 2);
  CHECK(placed.only("注。").page == 2);
}

TEST_CASE("who hears the report hears a footnote at the foot of its page") {
  Report report = test::small_report();
  report.contents = {test::paragraph("甲{note:注。}。"), test::paragraph("乙。")};
  CHECK(test::ReadAloud(test::laid_out(report)).lines ==
        std::vector<std::string>{"document", "  heading 1: 調査報告書", "  paragraph: 甲。",
                                 "    link: 注1）", "  paragraph: 乙。", "  note: 注。",
                                 "    link: 注1）"});
}

TEST_CASE("footnotes that no page holds are refused") {
  Report report = test::small_report();
  report.contents = {test::paragraph("甲{note:" + test::lines_of_text(30) + "}。")};
  CHECK(test::refusal(report) ==
        "kijun: error: the footnotes of one line of this text are 544.0 pt high, but a page holds "
        "400.0 pt\n  shorten them, or make them part of the text\n");
}

// ---- Notes under figures, and what is kept together

TEST_CASE("the author's notes stand below the chart's own under a figure") {
  Report report = test::small_report();
  report.style.document.figure_note = report.style.document.note;
  std::vector<Frame> charts;
  const std::size_t figure = test::add_figure(report, charts, 100);
  charts[figure].note = "注）充足率";
  report.figures[figure].notes = {test::text("注）甲"), test::text("出典: 乙")};
  report.contents = {FigureBlock{{figure}}};
  const PlacedItems placed(test::laid_out(report, charts));
  CHECK(placed.only("注）充足率").baseline < placed.only("注）甲").baseline);
  CHECK(placed.only("注）甲").baseline < placed.only("出典: 乙").baseline);
  CHECK(placed.only("注）甲").left == placed.only("出典: 乙").left);
}

TEST_CASE("a text that is kept stands on one page") {
  const auto pages = [](bool whole) {
    Report report = test::small_report();
    Paragraphs text = test::paragraph(test::lines_of_text(10));
    text.whole = whole;
    report.contents = {test::paragraph(test::lines_of_text(15)), text};
    std::vector<std::size_t> numbers;
    for (const auto& line : PlacedItems(test::laid_out(report)).with(Role::paragraph)) {
      numbers.push_back(line.page);
    }
    return std::vector<std::size_t>(numbers.end() - 10, numbers.end());
  };
  CHECK(pages(false).front() == 1);
  CHECK(pages(true) == std::vector<std::size_t>(10, 2));
}

TEST_CASE("a table that is kept stands on one page, however high") {
  const auto page_of_first_row = [](bool whole) {
    Report report = test::small_report();
    AuthorTable made = table("t", "図表 1", "一覧");
    made.rows.assign(14, {test::text("値")});
    made.whole = whole;
    report.contents = {test::paragraph(test::lines_of_text(8)), made};
    return PlacedItems(test::laid_out(report)).with("値")[0].page;
  };
  CHECK(page_of_first_row(false) == 1);
  CHECK(page_of_first_row(true) == 2);
}

}  // namespace
}  // namespace kijun
