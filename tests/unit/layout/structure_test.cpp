// What the pages are to those who do not see them.
#include "layout/setting.h"
#include "layout/structure_proof.h"
#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Lines = std::vector<std::string>;

Lines read_aloud(const Report& report, const std::vector<Frame>& charts = {}) {
  return ReadAloud(laid_out(report, charts)).lines;
}

AuthorTable table(std::size_t columns) {
  AuthorTable made;
  made.id = "sample";
  made.label = "図表 1";
  made.caption = text("回収数");
  for (std::size_t i = 0; i < columns; ++i) {
    made.columns.push_back(text("列" + std::to_string(i + 1)));
    made.alignment.push_back(CellAlignment::left);
  }
  return made;
}

GroupItem& block(Document& document, std::size_t i) {
  return std::get<GroupItem>(document.pages[0].frame.items.at(i).content);
}

std::size_t first(const Document& document, Tag tag) {
  const auto found = std::find_if(document.structure.begin(), document.structure.end(),
                                  [tag](const Element& element) { return element.tag == tag; });
  REQUIRE(found != document.structure.end());
  return static_cast<std::size_t>(found - document.structure.begin());
}

Document with_figure() {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  report.contents = {Heading{text("見出し"), 1}, paragraph("本文（{fig:q1.size}）"),
                     FigureBlock{{0}}};
  return laid_out(report, charts);
}

}  // namespace

TEST_CASE("items of a list are read as such, each with its label, and their lines stand level") {
  Report report = small_report();
  report.contents = {
      Paragraphs{{text("次のとおり。"), text("・" + lines_of_text(2)),
                  text("・二つ目（{fig:q1.size}）"), text("1. 番号"), text("終わり。")},
                 false}};
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  report.contents.emplace_back(FigureBlock{{0}});
  const Document document = laid_out(report, charts);
  const Lines lines = ReadAloud(document).lines;
  CHECK(Lines(lines.begin(), lines.begin() + 16) ==
        Lines{"document", "  heading 1: 調査報告書", "  paragraph: 次のとおり。", "  list",
              "    list item", "      list label: ・", "      list body: " + lines_of_text(2),
              "    list item", "      list label: ・", "      list body: 二つ目（）",
              "        link: 図表 1", "  list", "    list item", "      list label: 1.",
              "      list body: 番号", "  paragraph: 終わり。"});
  const PlacedItems items(document);
  const auto bullets = items.with("・");
  REQUIRE(bullets.size() == 2);
  CHECK(bullets[0].left == Pt(30));
  for (const Placed& placed : items.all) {
    if (placed.text.starts_with("国")) CHECK(placed.left == Pt(40));  // an em further in
  }
  CHECK(items.only("番号").left == Pt(50));
}

TEST_CASE("the title is the first heading, and headings below it skip no level") {
  Report report = small_report();
  report.subtitle = text("第3章");
  report.author = text("委員会");
  report.date = "2018-03-05";
  report.contents = {Heading{text("項"), 3}, Heading{text("節"), 2}, Heading{text("又項"), 3},
                     Heading{text("章"), 1}, Heading{text("又章"), 1}};
  CHECK(read_aloud(report) == Lines{"document", "  heading 1: 調査報告書", "  paragraph: 第3章",
                                    "  paragraph: 委員会", "  paragraph: 2018年3月5日",
                                    "  heading 2: 項", "  heading 2: 節", "  heading 3: 又項",
                                    "  heading 2: 章", "  heading 2: 又章"});
}

TEST_CASE("without a title the author's headings begin at level 1") {
  Structure structure;
  for (const int level : {2, 2, 3, 1, 3}) structure.add_heading(level);
  std::vector<int> levels;
  for (const Element& element : structure.take()) levels.push_back(element.level);
  CHECK(levels == std::vector<int>{0, 1, 1, 2, 1, 2});
}

TEST_CASE("the contents are nested lists of links, page numbers apart from the titles") {
  Report report = small_report();
  report.contents = {TableOfContents{}, Heading{text("一章"), 1}, Heading{text("二項"), 3},
                     Heading{text("三章"), 1}};
  const Document document = laid_out(report);
  const Lines lines = ReadAloud(document).lines;
  CHECK(Lines(lines.begin() + 2, lines.begin() + 19) ==
        Lines{"  heading 2: 目次", "  table of contents", "    contents item", "      reference",
              "        link: 一章", "          span: 1", "    table of contents",
              "      contents item", "        reference", "          link: 二項",
              "            span: 1", "    contents item", "      reference", "        link: 三章",
              "          span: 1", "  heading 2: 一章", "  heading 3: 二項"});
  REQUIRE(document.pages[0].links.size() == 3);
  CHECK(document.pages[0].links[1].title == "二項");
}

TEST_CASE("a paragraph is one element over lines and pages, a reference in it a link") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  const std::string long_text = lines_of_text(40);
  report.contents = {paragraph(long_text + "（{fig:q1.size}）を見よ。"), FigureBlock{{0}}};
  const Document document = laid_out(report, charts);
  const Lines lines = ReadAloud(document).lines;
  CHECK(Lines(lines.begin() + 2, lines.end()) ==
        Lines{"  paragraph: " + long_text + "（）を見よ。", "    link: 図表 1", "  division",
              "    caption: 図表 1 連携－立場別", "    figure (図表 1のグラフ)"});
  REQUIRE(document.pages.size() >= 2);
  REQUIRE(document.pages[1].links.size() == 1);
  CHECK(document.pages[1].links[0].title == "図表 1 連携－立場別");
  CHECK(document.structure[document.pages[1].links[0].element].tag == Tag::link);
}

TEST_CASE("a reference over a line's end is one link in two places") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  std::string value;
  for (int i = 0; i < 26; ++i) value += "国";
  std::string& label = report.figures[0].label;
  for (int i = 0; i < 40; ++i) label += "番";
  report.contents = {paragraph(value + "図{fig:q1.size}に示す。"), FigureBlock{{0}}};
  const Document document = laid_out(report, charts);
  REQUIRE(document.pages[0].links.size() == 2);
  CHECK(document.pages[0].links[0].element == document.pages[0].links[1].element);
  CHECK(ReadAloud(document).lines[3].starts_with("    link: 図表"));
  CHECK(ReadAloud(document).lines[3].ends_with("番番"));
}

TEST_CASE("figures are read left to right, each with its caption, its words and its note") {
  Report report = small_report();
  report.style.document.figures_per_row = 2;
  report.style.document.figure_note = report.style.document.note;
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  add_figure(report, charts, 120);
  charts[0].note = "注）左";
  report.contents = {FigureBlock{{0, 1}}};
  const Lines lines = read_aloud(report, charts);
  CHECK(Lines(lines.begin() + 2, lines.end()) ==
        Lines{"  division", "    caption: 図表 1 連携－立場別", "    figure (図表 1のグラフ)",
              "    note: 注）左", "  division", "    caption: 図表 2 連携－立場別",
              "    figure (図表 2のグラフ)"});
}

TEST_CASE("a table has a head and a body; columns before the first of numbers name their row") {
  Report report = small_report();
  AuthorTable given = table(3);
  given.alignment[2] = CellAlignment::right;
  given.rows = {{text("甲"), text("乙"), text("1")},
                {text(""), text("丙"), text("2")},
                {text(""), text(""), text("3")},
                {text("丁"), text("戊"), text("")}};
  given.notes = {text("注1"), text("注2")};
  report.contents = {given};
  const Lines lines = read_aloud(report);
  CHECK(Lines(lines.begin() + 2, lines.end()) == Lines{"  division",
                                                       "    table",
                                                       "      caption: 図表 1 回収数",
                                                       "      table head",
                                                       "        table row",
                                                       "          column header: 列1",
                                                       "          column header: 列2",
                                                       "          column header: 列3",
                                                       "      table body",
                                                       "        table row",
                                                       "          row header of 3: 甲",
                                                       "          row header: 乙",
                                                       "          cell: 1",
                                                       "        table row",
                                                       "          row header of 2: 丙",
                                                       "          cell: 2",
                                                       "        table row",
                                                       "          cell: 3",
                                                       "        table row",
                                                       "          row header: 丁",
                                                       "          row header: 戊",
                                                       "          cell",
                                                       "    note: 注1",
                                                       "    note: 注2"});
}

TEST_CASE("a table over pages is one table, whose head is read once") {
  Report report = small_report();
  AuthorTable given = table(2);
  for (int i = 0; i < 60; ++i) given.rows.push_back({text("甲" + std::to_string(i)), text("乙")});
  report.contents = {given};
  const Document document = laid_out(report);
  REQUIRE(document.pages.size() >= 3);
  CHECK(PlacedItems(document).with("列1").size() == document.pages.size());
  const Lines lines = ReadAloud(document).lines;
  CHECK(std::count(lines.begin(), lines.end(), "    table") == 1);
  CHECK(std::count(lines.begin(), lines.end(), "      caption: 図表 1 回収数") == 1);
  CHECK(std::count(lines.begin(), lines.end(), "          column header: 列1") == 1);
  CHECK(std::count(lines.begin(), lines.end(), "        table row") == 61);
}

// The proof must see what the layout never does, so the documents here are broken by hand.

TEST_CASE("a figure without words is seen, and the report is not made") {
  Document document = with_figure();
  CHECK(structure_breaches(document).empty());
  document.structure[first(document, Tag::figure)].alternative = " ";
  const Lines expected{"page 1: the figure q1.size does not say in words what it shows"};
  CHECK(structure_breaches(document) == expected);

  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  charts[0].description.clear();
  report.contents = {FigureBlock{{0}}};
  CHECK(refusal(report, charts) ==
        "kijun: error: the pages laid out for report.yaml break the layout's own rules; this is a "
        "mistake "
        "in kijun, please report it\n"
        "  page 1: the figure q1.size does not say in words what it shows\n");
}

TEST_CASE("ink that belongs to nothing, or to two elements, is seen") {
  Document document = with_figure();
  auto& heading = std::get<GroupItem>(block(document, 1).items.at(0).content);
  heading.part.reset();
  CHECK(structure_breaches(document) ==
        Lines{"page 1: ink of role heading is neither part of an element nor an artifact",
              "a heading is on no page"});
  heading.part = Part{1};
  heading.items = {part_of(2, Role::heading, std::move(heading.items))};
  CHECK(structure_breaches(document).front() == "page 1: a part lies inside another");
}

TEST_CASE("an element at a wrong place, or on no page, is seen") {
  Document document = with_figure();
  const std::size_t figure = first(document, Tag::figure);
  document.structure[figure].tag = Tag::cell;
  Element lost;
  lost.tag = Tag::paragraph;
  document.structure.push_back(lost);
  CHECK(structure_breaches(document) ==
        Lines{"a cell stands in a division", "a paragraph is on no page"});
  document.structure[figure].parent = figure + 1;
  CHECK(structure_breaches(document) == Lines{"a cell stands before what it is part of"});
}

TEST_CASE("a skipped heading level is seen") {
  Document document = with_figure();
  document.structure[2].level = 4;
  CHECK(structure_breaches(document) == Lines{"a heading of level 4 follows one of level 1"});
}

TEST_CASE("a link that does not say where it leads, or is no link's, is seen") {
  Document document = with_figure();
  document.pages[0].links.at(0).title.clear();
  document.pages[0].links.at(0).element = 1;
  CHECK(structure_breaches(document) ==
        Lines{"page 1: the link to fig:q1.size is no element of its own",
              "page 1: the link to fig:q1.size does not say where it leads"});
}
