// Pages of headings, paragraphs, contents and links; figures and tables have tests of their own.
#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

TEST_CASE("the first page begins with title, subtitle, author and date, in the middle") {
  Report report = small_report();
  report.subtitle = text("第3章");
  report.author = text("委員会");
  report.date = "2018-03-05";
  const Document document = laid_out(report);
  const PlacedItems items(document);
  REQUIRE(document.pages.size() == 1);
  std::vector<std::string> texts;
  for (const Placed& placed : items.with(Role::heading)) {
    texts.push_back(placed.text);
    CHECK((placed.left + placed.right).v == Approx(360));
  }
  CHECK(texts == std::vector<std::string>{"調査報告書", "第3章", "委員会", "2018年3月5日"});
  CHECK(document.title == "調査報告書");
  CHECK(document.subject == "第3章");
  CHECK(document.author == "委員会");
  CHECK(document.date == "2018-03-05");
  CHECK(document.language == "ja-JP");
}

TEST_CASE("every page has its number in the middle of its foot") {
  Report report = small_report();
  report.contents = {paragraph(lines_of_text(60))};
  const auto numbers = PlacedItems(laid_out(report)).with(Role::page_number);
  REQUIRE(numbers.size() == 3);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    CHECK(numbers[i].text == std::to_string(i + 1));
    CHECK(numbers[i].page == i + 1);
    CHECK((numbers[i].left + numbers[i].right).v == Approx(360));
    CHECK(numbers[i].baseline > Pt(440));
  }
}

TEST_CASE("every line of a text is placed once and in order, first lines one em in, full width") {
  Report report = small_report();
  std::string given;
  for (int i = 0; i < 50; ++i) given += "国会図書館蔵明治期刊行物集成目録作業部会";
  report.contents = {paragraph(given)};
  std::string set;
  const auto lines = PlacedItems(laid_out(report)).with(Role::paragraph);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    set += lines[i].text;
    CHECK(lines[i].left.v == Approx(i == 0 ? 40 : 30));
    if (i + 1 < lines.size()) CHECK(lines[i].right.v == Approx(330));
  }
  CHECK(set == given);
}

TEST_CASE("at least two lines of a paragraph stand together at a page's foot and top") {
  for (std::size_t before = 1; before < 24; ++before) {
    Report report = small_report();
    report.contents = {paragraph(lines_of_text(before)), paragraph("始" + lines_of_text(5))};
    std::vector<std::size_t> lines(4, 0);
    bool second = false;
    for (const Placed& line : PlacedItems(laid_out(report)).with(Role::paragraph)) {
      second = second || line.text.starts_with("始");
      if (second) ++lines.at(line.page);
    }
    INFO("after " << before << " lines");
    for (const std::size_t on_page : lines) CHECK(on_page != 1);
  }
}

TEST_CASE("a heading stays with two lines of what follows it") {
  for (std::size_t before = 1; before < 24; ++before) {
    Report report = small_report();
    report.contents = {paragraph(lines_of_text(before)), Heading{text("見出し"), 1},
                       Heading{text("小見出し"), 2}, paragraph("始" + lines_of_text(5))};
    const PlacedItems items(laid_out(report));
    const std::size_t page = items.only("見出し").page;
    std::size_t lines_with_it = 0;
    bool second = false;
    for (const Placed& line : items.with(Role::paragraph)) {
      second = second || line.text.starts_with("始");
      if (second && line.page == page) ++lines_with_it;
    }
    INFO("after " << before << " lines");
    CHECK(items.only("小見出し").page == page);
    CHECK(lines_with_it >= 2);
  }
}

TEST_CASE("a page break opens a page, and one at the end does not add an empty page") {
  Report report = small_report();
  report.contents = {paragraph("前"), PageBreak{}, PageBreak{}, Heading{text("次"), 1},
                     PageBreak{}};
  const Document document = laid_out(report);
  CHECK(document.pages.size() == 2);
  CHECK(PlacedItems(document).only("次").page == 2);
}

TEST_CASE("the contents list every heading with its page, numbers at the right edge") {
  Report report = small_report();
  report.contents = {
      TableOfContents{},        Heading{text("一章"), 1},     paragraph(lines_of_text(20)),
      Heading{text("二節"), 2}, paragraph(lines_of_text(20)), Heading{text("三項"), 3},
      paragraph("終")};
  const Document document = laid_out(report);
  const PlacedItems items(document);
  const auto entries = items.with(Role::contents);
  REQUIRE(entries.size() == 6);
  const std::vector<std::string> titles{"一章", "二節", "三項"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Placed& title = entries[2 * i];
    const Placed& number = entries[2 * i + 1];
    CHECK(title.text == titles[i]);
    CHECK(title.left.v == Approx(30 + 15.0 * static_cast<double>(i)));
    CHECK(number.right.v == Approx(330));
    CHECK(number.baseline == title.baseline);
    for (const Placed& placed : items.with(titles[i])) {
      if (placed.role == Role::heading) CHECK(number.text == std::to_string(placed.page));
    }
  }
  REQUIRE(document.pages[0].links.size() == 3);
  CHECK(document.pages[0].links[1].target == "h:2");
  CHECK(document.pages[0].links[1].box.contains(
      {{entries[2].left, entries[2].baseline - Pt(8)}, {entries[3].right, entries[3].baseline}}));
}

TEST_CASE("an entry too long for its line breaks, and its number stands on the last line") {
  Report report = small_report();
  report.contents = {
      TableOfContents{},
      Heading{text("利用者とケアマネジャーと保険者と地域包括支援センターの見方の違いについて"), 1},
      paragraph("本文")};
  const auto entries = PlacedItems(laid_out(report)).with(Role::contents);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].right <= Pt(330 - 25));
  CHECK(entries[1].baseline.v == Approx(entries[0].baseline.v + 16));
  CHECK(entries[2].text == "1");
  CHECK(entries[2].baseline == entries[1].baseline);
  CHECK(entries[1].left == entries[0].left + Pt(10));
}

TEST_CASE("further lines of a numbered entry stand behind its number") {
  const std::string title = "利用者とケアマネジャーと保険者と地域包括支援センターの見方の違い";
  for (const std::string number : {"１）", "3.1.1. ", "第10章 "}) {
    Report report = small_report();
    report.contents = {TableOfContents{}, Heading{text(number + title), 1}, paragraph("本文")};
    const auto entries = PlacedItems(laid_out(report)).with(Role::contents);
    INFO(number);
    REQUIRE(entries.size() == 3);
    CHECK((entries[1].left - entries[0].left).v ==
          Approx(10 * fonts().shape(number, Face::regular).width()));
  }
}

TEST_CASE("bookmarks follow the headings, figures and tables below them, and skip no level") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  AuthorTable table;
  table.id = "sample";
  table.label = "図表 2";
  table.caption = text("回収数");
  table.columns = {text("列")};
  table.alignment = {CellAlignment::left};
  table.rows = {{text("値")}};
  report.contents = {table,
                     Heading{text("節"), 2},
                     FigureBlock{{0}},
                     Heading{text("項"), 3},
                     Heading{text("章"), 1},
                     paragraph("本文")};
  const Document document = laid_out(report, charts);
  std::vector<std::string> outline;
  for (const Bookmark& bookmark : document.bookmarks) {
    outline.push_back(std::to_string(bookmark.level) + " " + bookmark.title + " " +
                      bookmark.target);
  }
  CHECK(outline == std::vector<std::string>{"1 図表 2 回収数 table:sample", "1 節 h:1",
                                            "2 図表 1 連携－立場別 fig:q1.size", "2 項 h:2",
                                            "1 章 h:3"});
}

TEST_CASE("a reference is its label, with a link over it that leads to the figure") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  report.contents = {paragraph("国国（{fig:q1.size}）。"), FigureBlock{{0}}};
  const Document document = laid_out(report, charts);
  const PlacedItems items(document);
  const auto line = items.with(Role::paragraph);  // in three pieces
  REQUIRE(line.size() == 3);
  CHECK(line[0].text == "国国（");
  CHECK(line[1].text == "図表 1");
  CHECK(line[2].text == "）。");
  CHECK(line[1].left == line[0].right);
  CHECK(line[2].left == line[1].right);
  REQUIRE(document.pages[0].links.size() == 1);
  const Link& link = document.pages[0].links[0];
  CHECK(link.target == "fig:q1.size");
  CHECK(link.box.min.x == line[1].left);
  CHECK(link.box.max.x == line[1].right);
  CHECK(link.box.min.y < line[1].baseline);
  CHECK(link.box.max.y > line[1].baseline);
  REQUIRE(document.pages[0].destinations.size() == 1);
  CHECK(document.pages[0].destinations[0].name == "fig:q1.size");
  CHECK(document.pages[0].destinations[0].at.y > line[1].baseline);
}

TEST_CASE("findings are one paragraph, with links to the figures they are about") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  add_figure(report, charts, 100);
  report.questions.resize(2);
  report.breakdowns.resize(1);
  report.breakdowns[0].title = text("国");
  report.breakdowns[0].groups.resize(2);
  report.questions[0].options.resize(1);
  FindingsWording& wording = report.style.wording.findings;
  wording.figure = "{breakdown}{clauses}（{figure}）。";
  wording.higher = "高";
  wording.none = "{breakdowns}無。";
  Findings findings;
  findings.figures.resize(2);
  findings.figures[0].groups = {0, 1};
  Claim claim;
  claim.first = {0};
  claim.second = {1};
  claim.robustness = Robustness::supported;
  findings.figures[0].claims = {claim};
  report.contents = {FindingsBlock{{0, 1}}, FigureBlock{{0, 1}}};

  const Result<Document> made = lay_out(report, charts, {}, {}, findings, fonts());
  REQUIRE(made.ok());
  const Document& document = made.value();
  CHECK(layout_breaches(document, report.style.document.page, fonts()).empty());
  std::string said;
  for (const auto& item : PlacedItems(document).with(Role::paragraph)) said += item.text;
  CHECK(said == "国高（図表 1）。国無。");
  REQUIRE(document.pages[0].links.size() == 1);
  CHECK(document.pages[0].links[0].target == "fig:q1.size");
}

TEST_CASE("a reference stays whole; one longer than a line has a link on each of its lines") {
  Report report = small_report();
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  std::string value;
  for (int i = 0; i < 26; ++i) value += "国";
  report.contents = {paragraph(value + "図{fig:q1.size}に示す。"), FigureBlock{{0}}};
  CHECK(laid_out(report, charts).pages[0].links.size() == 1);
  for (int i = 0; i < 40; ++i) report.figures[0].label += "番";
  const Document document = laid_out(report, charts);
  REQUIRE(document.pages[0].links.size() == 2);
  const Link& first = document.pages[0].links[0];
  const Link& second = document.pages[0].links[1];
  CHECK(first.box.max.x.v == Approx(330).margin(0.1));
  CHECK(second.box.min.x.v == Approx(30));
  CHECK((second.box.min.y - first.box.min.y).v == Approx(16));
  CHECK(second.target == first.target);
}

TEST_CASE("a heading that no page holds is refused at its place") {
  Report report = small_report();
  std::string longest;
  for (int i = 0; i < 900; ++i) longest += "国";
  const auto source = std::make_shared<const Source>(Source{"report.yaml", "  - heading: 国…\n"});
  report.contents = {Heading{{longest, {source, 1, 14, 2}}, 1}, paragraph("本文")};
  CHECK(
      refusal(report) ==
      "report.yaml:1:14: error: this text is 480.0 pt high and cannot be divided, but a page holds "
      "400.0 pt\n"
      "  1 |   - heading: 国…\n"
      "    |              ^~~\n"
      "  shorten it\n");
}
