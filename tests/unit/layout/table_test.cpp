#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

AuthorTable table(std::size_t rows) {
  AuthorTable made;
  made.id = "sample";
  made.label = "図表 1";
  made.caption = text("回収数");
  made.columns = {text("対象"), text("件数")};
  made.alignment = {CellAlignment::left, CellAlignment::right};
  for (std::size_t i = 1; i <= rows; ++i) {
    made.rows.push_back({text("行" + std::to_string(i)), text(std::to_string(i * 100))});
  }
  return made;
}

Report report_with(AuthorTable made) {
  Report report = small_report();
  report.contents = {std::move(made)};
  return report;
}

// Left and right ends of all rules of the table on a page, from the top.
struct Rules {
  explicit Rules(const Page& page) {
    for (const Item& item : page.frame.items) std::visit(*this, item.content);
  }
  void operator()(const GroupItem& group) {
    for (const Item& item : group.items) std::visit(*this, item.content);
  }
  void operator()(const PathItem& path) {
    if (path.role != Role::rule) return;
    const Point from = std::get<MoveTo>(path.segments.front()).to;
    const Point to = std::get<LineTo>(path.segments.back()).to;
    ends.emplace_back(from.x, to.x);
  }
  void operator()(const TextItem&) {}
  void operator()(const ImageItem&) {}
  std::vector<std::pair<Pt, Pt>> ends;
};

}  // namespace

TEST_CASE("a table is as wide as its content and stands in the middle, its numbers right-aligned") {
  const PlacedItems items(laid_out(report_with(table(2))));
  const Placed& name = items.only("行1");
  const Placed& number = items.only("100");
  CHECK((name.left + number.right).v == Approx(360));
  CHECK(number.right == items.only("200").right);
  CHECK(number.baseline == name.baseline);
  const Placed& caption = items.only("図表 1 回収数");
  CHECK(caption.baseline < items.only("対象").baseline);
  CHECK(items.only("対象").baseline < name.baseline);
}

TEST_CASE("given widths take the whole page") {
  AuthorTable made = table(1);
  made.widths = {2, 1};
  const PlacedItems items(laid_out(report_with(std::move(made))));
  CHECK(items.only("行1").left == Pt(35));
  CHECK(items.only("100").right.v == Approx(325));
}

TEST_CASE("cells too long for their column wrap, and the row grows with the longest") {
  AuthorTable made = table(2);
  made.rows[0][0] = text(
      "上記の保険者から各１箇所を選び、それぞれの保険者が任意に選定した地域包括支援センターを対象と"
      "した。");
  const PlacedItems items(laid_out(report_with(std::move(made))));
  CHECK((items.only("行2").baseline - items.only("100").baseline).v == Approx(16 * 2 + 5));
}

TEST_CASE("a forced line break in a cell is kept") {
  AuthorTable made = table(2);
  made.rows[0][0] = text("利用者\n（家族）");
  const PlacedItems items(laid_out(report_with(std::move(made))));
  CHECK((items.only("（家族）").baseline - items.only("利用者").baseline).v == Approx(16));
}

TEST_CASE("a long table goes on over pages, each with its caption, marked, and its header") {
  const Document document = laid_out(report_with(table(40)));
  const PlacedItems items(document);
  REQUIRE(document.pages.size() == 3);
  CHECK(items.only("図表 1 回収数").page == 1);
  const auto continued = items.with("図表 1 回収数（続き）");
  REQUIRE(continued.size() == 2);
  CHECK(continued[0].page == 2);
  CHECK(continued[1].page == 3);
  CHECK(continued[0].baseline < Pt(60));
  CHECK(items.with("対象").size() == 3);
  for (std::size_t i = 1; i <= 40; ++i) items.only("行" + std::to_string(i));
  for (const Placed& header : items.with("対象")) {
    for (const Placed& placed : items.with(Role::table)) {
      if (placed.page == header.page) CHECK(placed.baseline >= header.baseline);
    }
  }
}

TEST_CASE("a table that takes less than half a page is not divided, nor cut off from its notes") {
  for (std::size_t before = 1; before < 24; ++before) {
    Report report = small_report();
    AuthorTable made = table(5);
    made.notes = {text("* 注一"), text("** 注二")};
    report.contents = {paragraph(lines_of_text(before)), made, paragraph("後")};
    const PlacedItems items(laid_out(report));
    INFO("after " << before << " lines");
    CHECK(items.only("図表 1 回収数").page == items.only("行5").page);
    CHECK(items.only("図表 1 回収数").page == items.only("** 注二").page);
  }
}

TEST_CASE("caption, header and first row stay together, and so do the last row and its notes") {
  for (std::size_t before = 1; before < 24; ++before) {
    Report report = small_report();
    AuthorTable made = table(14);
    made.notes = {text("* 注"), text("** 注二")};
    report.contents = {paragraph(lines_of_text(before)), made};
    const PlacedItems items(laid_out(report));
    INFO("after " << before << " lines");
    CHECK(items.only("図表 1 回収数").page == items.only("行1").page);
    CHECK(items.only("* 注").page == items.only("行14").page);
    CHECK(items.only("** 注二").page == items.only("行14").page);
  }
}

TEST_CASE("notes begin level with their table, and go on beyond a narrow one") {
  struct Ends {
    Pt table_left, table_right, note_left, note_right;
  };
  const auto ends_with = [](std::vector<double> widths) {
    AuthorTable made = table(1);
    made.widths = std::move(widths);
    made.notes = {text(lines_of_text(2))};
    const Document document = laid_out(report_with(std::move(made)));
    const std::pair<Pt, Pt> rule = Rules(document.pages.at(0)).ends.back();
    const Placed note = PlacedItems(document).with(Role::note).at(0);
    const Pt margin{30};
    return Ends{rule.first + margin, rule.second + margin, note.left, note.right};
  };
  const Ends wide = ends_with({50, 50});
  CHECK(wide.table_left == Pt(30));
  CHECK(wide.note_left == Pt(30));
  CHECK(wide.note_right.v == Approx(330).margin(10));
  const Ends narrow = ends_with({});
  CHECK(narrow.table_left > Pt(100));
  CHECK(narrow.note_left == narrow.table_left);
  CHECK(narrow.note_right > narrow.table_right);
  CHECK(narrow.note_right <= Pt(330));
}

TEST_CASE("a note's mark hangs to the left of its lines") {
  AuthorTable made = table(1);
  made.widths = {50, 50};
  made.notes = {text("** " + lines_of_text(2))};
  const auto notes = PlacedItems(laid_out(report_with(std::move(made)))).with(Role::note);
  REQUIRE(notes.size() >= 2);
  CHECK(notes[0].left == Pt(30));
  CHECK(notes[1].left > Pt(35));
}

TEST_CASE("so do 注）, 出典： and ※, which no blank follows, but not whatever ends so") {
  const auto second_line = [](const std::string& mark) {
    AuthorTable made = table(1);
    made.notes = {text(mark + lines_of_text(2))};
    const auto notes = PlacedItems(laid_out(report_with(std::move(made)))).with(Role::note);
    REQUIRE(notes.size() >= 2);
    return (notes[1].left - notes[0].left).v;
  };
  const double em = second_line("※");
  CHECK(em > 5);
  CHECK(second_line("注）") == Approx(em * 1.5));
  CHECK(second_line("出典：") == Approx(em * 2.5));
  CHECK(second_line("（注）") == Approx(em * 2));
  CHECK(second_line("見本の調査）") == 0);
  CHECK(second_line("All ") == 0);
  CHECK(second_line("a) ") > 5);
  CHECK(second_line("Note: ") > 10);
  CHECK(second_line("") == 0);
}

TEST_CASE("a name that goes on over the rows below has their lines as well") {
  // From the first row to the second, and from there to the third, in rows of a line.
  const auto steps = [](const std::string& name, std::size_t continued) {
    AuthorTable made = table(5);
    made.rows[0][0] = text(name);
    for (std::size_t i = 1; i <= continued; ++i) made.rows[i][0] = text("");
    const PlacedItems items(laid_out(report_with(std::move(made))));
    const auto y = [&](const char* number) { return items.only(number).baseline.v; };
    const double line = y("500") - y("400");
    return std::pair((y("200") - y("100")) / line, (y("300") - y("200")) / line);
  };
  CHECK(steps("上", 1).first == Approx(1));
  CHECK(steps("上\n下", 0).first > 1.5);
  CHECK(steps("上\n下", 1).first == Approx(1));
  CHECK(steps("上\n中\n下", 2).first == Approx(1));
  CHECK(steps("上\n中\n下", 2).second == Approx(1));
  CHECK(steps("上\n中\n下", 1).first == Approx(steps("上\n下", 0).first));
}

TEST_CASE("empty first cells continue the row above: no rule between, and a page's end elsewhere") {
  AuthorTable made = table(3);
  made.rows[1][0] = text("");
  const Document document = laid_out(report_with(made));
  const auto ends = Rules(document.pages[0]).ends;
  // The title's rule, above and below the header, below each row.
  REQUIRE(ends.size() == 6);
  CHECK(ends[3].first > ends[2].first);
  CHECK(ends[3].second == ends[2].second);
  CHECK(ends[4].first == ends[2].first);

  AuthorTable divided = table(24);
  for (std::size_t i = 0; i < divided.rows.size(); ++i) {
    if (i % 3 != 0) divided.rows[i][0] = text("");
  }
  const PlacedItems items(laid_out(report_with(divided)));
  for (std::size_t i = 0; i + 2 < divided.rows.size(); i += 3) {
    CHECK(items.only(std::to_string((i + 1) * 100)).page ==
          items.only(std::to_string((i + 3) * 100)).page);
  }
}

TEST_CASE("a name that rows of two pages have in common stands on both, and is read once") {
  AuthorTable made = table(24);
  for (std::size_t i = 1; i < made.rows.size(); ++i) made.rows[i][0] = text("");
  const Document document = laid_out(report_with(made));
  const PlacedItems items(document);
  REQUIRE(document.pages.size() == 2);
  const auto names = items.with("行1");
  REQUIRE(names.size() == 2);
  CHECK(names[0].baseline == items.only("100").baseline);
  CHECK(names[1].page == 2);
  const auto first = std::find_if(made.rows.begin(), made.rows.end(), [&](const auto& row) {
    return items.only(row[1].value).page == 2;
  });
  REQUIRE(first != made.rows.end());
  CHECK(names[1].baseline == items.only((*first)[1].value).baseline);
  const std::vector<std::string> read = ReadAloud(document).lines;
  CHECK(std::count_if(read.begin(), read.end(), [](const std::string& line) {
          return line.find("行1") != std::string::npos;
        }) == 1);
}

TEST_CASE("a row that no page holds is refused at its longest cell") {
  AuthorTable made = table(1);
  std::string longest;
  for (int i = 0; i < 700; ++i) longest += "国";
  const auto source = std::make_shared<const Source>(Source{"report.yaml", "rows: [[国…, 1]]\n"});
  made.rows[0][0] = {longest, {source, 1, 9, 2}};
  CHECK_THAT(refusal(report_with(std::move(made))),
             Catch::StartsWith("report.yaml:1:9: error: this cell makes its table row ") &&
                 Catch::EndsWith("  shorten the text, divide the row in two, or give the column "
                                 "more width\n"));
}

TEST_CASE("columns whose longest words do not fit the page are refused at the table") {
  AuthorTable made = table(1);
  made.rows[0][0] = text(std::string(60, 'm'));
  made.caption.span.source =
      std::make_shared<const Source>(Source{"report.yaml", "caption: 回収数\n"});
  made.caption.span.line = 1;
  made.caption.span.column = 10;
  made.caption.span.length = 3;
  CHECK_THAT(
      refusal(report_with(std::move(made))),
      Catch::StartsWith("report.yaml:1:10: error: the columns of the table \"回収数\" need ") &&
          Catch::EndsWith("  use fewer columns, or shorten the longest words\n"));
}
