// Where the table stands on a sheet, and which sheet.
#include <memory>
#include <string>

#include <catch2/catch.hpp>

#include "one_file.h"
#include "workbook.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const std::string header =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

std::string number_cell(const std::string& name, int value) {
  return "<c r=\"" + name + "\"><v>" + std::to_string(value) + "</v></c>";
}

// As if the spec named the sheet.
Sheet asked_for(std::variant<std::size_t, std::string> which) {
  auto source = std::make_shared<Source>();
  *source = {"report.yaml", "sheet: x\n"};
  return {std::move(which), {source, 1, 8, 1}};
}

// Sheets: 集計 (hidden), 回答, グラフ (a chart), メモ.
std::string several_sheets() {
  auto parts = workbook_with(header + "<row r=\"2\">" + number_cell("A2", 3) + "</row>");
  parts["xl/workbook.xml"] = workbook_of(
      "<sheet name=\"集計\" sheetId=\"4\" state=\"hidden\" r:id=\"rId9\"/>"
      "<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/>"
      "<sheet name=\"グラフ\" sheetId=\"2\" r:id=\"rId8\"/>"
      "<sheet name=\"メモ\" sheetId=\"3\" r:id=\"rId7\"/>");
  parts["xl/_rels/workbook.xml.rels"] =
      relationships_of(relationship_to("rId1", "worksheet", "/xl/worksheets/sheet1.xml") +
                       relationship_to("rId7", "worksheet", "worksheets/../worksheets/memo.xml") +
                       relationship_to("rId8", "chartsheet", "chartsheets/sheet1.xml") +
                       relationship_to("rId9", "worksheet", "worksheets/sum.xml") +
                       relationship_to("rId3", "sharedStrings", "sharedStrings.xml"));
  parts["xl/worksheets/sum.xml"] =
      sheet_of("<row r=\"1\"><c t=\"s\"><v>0</v></c></row><row r=\"2\"><c><v>1</v></c></row>");
  parts["xl/worksheets/memo.xml"] = sheet_of("");
  return zipped(parts);
}

}  // namespace

TEST_CASE("a sheet is chosen by its number or name") {
  OneFile file("answers.xlsx");
  file.source.sheet = asked_for(std::size_t{2});
  CHECK(file.read(several_sheets()) == "[問1][問2]\n2:[3][]");
  CHECK(file.reading.format == "Excel, sheet \"回答\"");
  CHECK(file.reading.problems.empty());
  file.source.sheet = asked_for(std::string("回答"));
  CHECK(file.read(several_sheets()) == "[問1][問2]\n2:[3][]");
}

TEST_CASE("a hidden sheet is read when it is asked for, and said to be hidden") {
  OneFile file("answers.xlsx");
  file.source.sheet = asked_for(std::string("集計"));
  CHECK(file.read(several_sheets()) == "[問1]\n2:[1]");
  CHECK(file.shown(file.reading.problems) ==
        "report.yaml:1:8: warning: the sheet \"集計\" is hidden in \"answers.xlsx\", and is read "
        "all the same\n"
        "  1 | sheet: x\n"
        "    |        ^\n");
  file.source.sheet = {};
  CHECK(file.messages(several_sheets()) ==
        "kijun: error: the first sheet of \"answers.xlsx\", \"集計\", is hidden\n"
        "  say \"sheet:\" with the name or number of the one that holds the answers\n"
        "  its sheets are: 1 \"集計\" (hidden), 2 \"回答\", 3 \"グラフ\" (a chart), 4 \"メモ\"\n");
}

TEST_CASE("a sheet that is not there or is no table is refused with the list of sheets") {
  OneFile file("answers.xlsx");
  const std::string list =
      "  its sheets are: 1 \"集計\" (hidden), 2 \"回答\", 3 \"グラフ\" (a chart), 4 \"メモ\"\n";
  file.source.sheet = asked_for(std::string("回答票"));
  const std::string place = "  1 | sheet: x\n    |        ^\n";
  CHECK(file.messages(several_sheets()) ==
        "report.yaml:1:8: error: \"answers.xlsx\" has no sheet \"回答票\"\n" + place +
            "  did you mean \"回答\"?\n" + list);
  file.source.sheet = asked_for(std::size_t{5});
  CHECK(file.messages(several_sheets()) ==
        "report.yaml:1:8: error: \"answers.xlsx\" has no sheet 5\n" + place + list);
  file.source.sheet = asked_for(std::size_t{0});
  CHECK(file.messages(several_sheets()) ==
        "report.yaml:1:8: error: \"answers.xlsx\" has no sheet 0\n" + place + list);
  file.source.sheet = asked_for(std::size_t{3});
  CHECK(
      file.messages(several_sheets()) ==
      "report.yaml:1:8: error: the sheet \"グラフ\" of \"answers.xlsx\" is a chart, not a table\n" +
          place + "  say \"sheet:\" with the name or number of the one that holds the answers\n" +
          list);
  file.source.sheet = asked_for(std::size_t{4});
  CHECK(file.messages(several_sheets()) ==
        "report.yaml:1:8: error: the sheet \"メモ\" of \"answers.xlsx\" is empty\n" + place +
            "  expected the columns' names in row 1 (\"header:\") and rows below it: of "
            "answers, one for every respondent\n");
}

TEST_CASE("rows above the header are not read, whatever is in them") {
  OneFile file("answers.xlsx");
  file.source.header_row.value = 3;
  const std::string bytes = zipped(workbook_with(
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>2018年度調査</t></is></c><c "
      "r=\"F1\"><f>1</f></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"4\">" +
      number_cell("A4", 1) + number_cell("B4", 2) + "</row>"));
  CHECK(file.read(bytes) == "[問1][問2]\n4:[1][2]");
  CHECK(file.reading.problems.empty());
  CHECK(file.reading.header_hints ==
        std::vector<std::string>{"the names were taken from row 3 of the sheet \"回答\"; "
                                 "\"header:\" and \"sheet:\" in the spec say otherwise"});
}

TEST_CASE("the row of the header may not be blank or missing") {
  OneFile file("answers.xlsx");
  const std::string message =
      "answers.xlsx: row 2: error: the row should hold the columns' names, and is blank\n"
      "  \"header:\" in the spec says which row holds them\n";
  file.source.header_row.value = 2;
  CHECK(file.messages(zipped(workbook_with(header + "<row r=\"2\"><c s=\"1\"/></row><row r=\"3\">" +
                                           number_cell("A3", 1) + "</row>"))) == message);
  CHECK(file.messages(zipped(
            workbook_with(header + "<row r=\"3\">" + number_cell("A3", 1) + "</row>"))) == message);
  file.source.header_row.value = 9;
  CHECK(file.messages(zipped(workbook_with(header))) ==
        "kijun: error: the sheet \"回答\" of \"answers.xlsx\" ends before row 9\n"
        "  expected the columns' names in row 9 (\"header:\") and rows below it: of answers, "
        "one for every respondent\n");
}

TEST_CASE("a header without rows is refused") {
  OneFile file("answers.xlsx");
  CHECK(file.messages(zipped(workbook_with(header))) ==
        "answers.xlsx: error: the file has a header but no rows below it\n"
        "  expected rows below the header: of answers, one for every respondent\n");
  CHECK(file.messages(zipped(workbook_with(header + "<row r=\"2\"><c s=\"1\"/></row>"))) ==
        "answers.xlsx: error: the file has a header but no rows below it\n"
        "  expected rows below the header: of answers, one for every respondent\n");
}

TEST_CASE("blank rows at the end and blank columns at the right are nothing") {
  OneFile file("answers.xlsx");
  CHECK(file.read(zipped(workbook_with(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"/><c r=\"C1\" "
            "t=\"str\"><v> </v></c></row>"
            "<row r=\"2\">" +
            number_cell("A2", 1) +
            "<c r=\"C2\" s=\"1\"/><c r=\"D2\" t=\"str\"><v>　</v></c></row>"
            "<row r=\"3\"/><row r=\"4\"><c r=\"A4\" s=\"1\"/></row><row r=\"1048576\"/>"))) ==
        "[問1]\n2:[1]");
  CHECK(file.reading.problems.empty());
}

TEST_CASE("cells and rows that are left out or have no name are where they come") {
  OneFile file("answers.xlsx");
  CHECK(file.read(zipped(workbook_with("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c "
                                       "r=\"D1\" t=\"s\"><v>2</v></c></row>"
                                       "<row><c r=\"B2\"><v>5</v></c><c><v>6</v></c></row>"
                                       "<row>" +
                                       number_cell("D3", 7) + "</row>"))) ==
        "[問1][問2][][①]\n2:[][5][6][]\n3:[][][][7]");
  CHECK(file.reading.problems.empty());
}

TEST_CASE("blank rows among the answers are refused, ten by number") {
  OneFile file("answers.xlsx");
  CHECK(file.messages(zipped(workbook_with(header + "<row r=\"3\">" + number_cell("A3", 1) +
                                           "</row><row r=\"4\"><c s=\"1\"/></row>"
                                           "<row r=\"5\">" +
                                           number_cell("A5", 1) + "</row>"))) ==
        "answers.xlsx: row 2: error: the row is blank, and rows follow it\n"
        "  remove it, or what stands below the answers\n"
        "answers.xlsx: row 4: error: the row is blank, and rows follow it\n"
        "  remove it, or what stands below the answers\n");
  const std::string many = file.messages(
      zipped(workbook_with(header + "<row r=\"2\">" + number_cell("A2", 1) +
                           "</row><row r=\"1000000\">" + number_cell("A1000000", 1) + "</row>")));
  CHECK(file.reading.problems.size() == 11);
  CHECK(
      many.ends_with("answers.xlsx: row 12: error: the row is blank, and rows follow it\n"
                     "  remove it, or what stands below the answers\n"
                     "answers.xlsx: error: 999,987 more rows are blank, and rows follow\n"));
}

TEST_CASE("cells without a column's name above them and hidden rows are told of") {
  OneFile file("answers.xlsx");
  CHECK(file.read(zipped(workbook_with(
            header + "<row r=\"2\" hidden=\"1\">" + number_cell("A2", 1) + number_cell("D2", 9) +
            number_cell("E2", 9) + "</row><row r=\"3\" hidden=\"1\"/>"))) == "[問1][問2]\n2:[1][]");
  CHECK(file.shown(file.reading.problems) ==
        "answers.xlsx: row 2: warning: 2 cells stand right of the last column's name, first D2, "
        "and are not read\n"
        "  row 1 holds the names\n"
        "answers.xlsx: warning: 1 row is hidden in the sheet, perhaps by a filter, and is read all "
        "the same\n");
}

TEST_CASE("rows go on in batches with their numbers") {
  std::string rows = header;
  for (int row = 2; row <= 20'000; ++row) {
    rows += "<row><c><v>" + std::to_string(row) + "</v></c></row>";
  }
  OneFile file("answers.xlsx");
  const std::string table = file.read(zipped(workbook_with(rows)));
  std::string expected = "[問1][問2]";
  for (int row = 2; row <= 20'000; ++row) {
    expected += "\n" + std::to_string(row) + ":[" + std::to_string(row) + "][]";
  }
  CHECK((table == expected));
}

TEST_CASE("how far reading has come is said in bytes of the sheet") {
  std::string rows = header;
  for (int row = 2; row <= 60'000; ++row) rows += "<row><c><v>1</v></c></row>";
  OneFile file("answers.xlsx");
  file.write(zipped(workbook_with(rows)));
  TextSink sink;
  std::uint64_t last = 0;
  int calls = 0;
  TableFile::open(file.source).value()->read(sink, [&](std::uint64_t bytes, std::uint64_t of) {
    CHECK(bytes >= last);
    CHECK(of == sheet_of(rows).size());
    last = bytes;
    ++calls;
  });
  CHECK(calls >= 2);
  CHECK(last == sheet_of(rows).size());
}

TEST_CASE("the header alone is read, also when its texts are the last of all") {
  OneFile file("answers.xlsx");
  auto parts = workbook_with(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>19999</v></c></row><row><c t=\"x\"/></row>");
  std::string items;
  for (int i = 0; i < 20'000; ++i) items += "<si><t>t" + std::to_string(i) + "</t></si>";
  parts["xl/sharedStrings.xml"] = strings_of(items);
  file.write(zipped(parts));
  const auto columns = TableFile::open(file.source).value()->read_header();
  REQUIRE(columns.ok());
  REQUIRE(columns.value().size() == 2);
  CHECK(columns.value()[0].name == "t0");
  CHECK(columns.value()[1].name == "t19999");
  parts["xl/worksheets/sheet1.xml"] = sheet_of("<row><c t=\"s\"><v>20000</v></c></row>");
  file.write(zipped(parts));
  CHECK(file.shown(TableFile::open(file.source).value()->read_header().diagnostics()) ==
        "answers.xlsx: row 1: error: the cell A1 asks for text 20000 of the workbook, which has "
        "20,000 (counted from 0)\n"
        "  the workbook is damaged: open it in Excel and save it again\n");
}
