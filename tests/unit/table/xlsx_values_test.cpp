// What the cells of a workbook say.
#include <string>

#include <catch2/catch.hpp>

#include "one_file.h"
#include "workbook.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// The value of cell A2 under the header 問1.
std::string value_of(const std::string& cell) {
  OneFile file("answers.xlsx");
  const std::string table =
      file.read(zipped(workbook_with("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                                     "<row r=\"2\">" +
                                     cell + "</row>")));
  const std::string start = "[問1]\n2:[";
  if (!file.reading.problems.empty() || !table.starts_with(start)) {
    return file.shown(file.reading.problems) + table;
  }
  return table.substr(start.size(), table.size() - start.size() - 1);
}

}  // namespace

TEST_CASE("a number is the same text whether it is a number or text") {
  CHECK(value_of("<c r=\"A2\"><v>2</v></c>") == "2");
  CHECK(value_of("<c r=\"A2\" t=\"n\"><v>2.0</v></c>") == "2");
  CHECK(value_of("<c r=\"A2\" t=\"str\"><v>2</v></c>") == "2");
  CHECK(value_of("<c r=\"A2\" t=\"inlineStr\"><is><t>2</t></is></c>") == "2");
  CHECK(value_of("<c r=\"A2\" s=\"4\"><v>0.30000000000000004</v></c>") == "0.3");
}

TEST_CASE("a number is a date when its style shows it as one") {
  CHECK(value_of("<c r=\"A2\" s=\"1\"><v>43118</v></c>") == "2018-01-18");
  CHECK(value_of("<c r=\"A2\" s=\"1\"><v>43118.395833333336</v></c>") == "2018-01-18T09:30:00");
  CHECK(value_of("<c r=\"A2\" s=\"2\"><v>0.75</v></c>") == "18:00:00");
  CHECK(value_of("<c r=\"A2\" s=\"3\"><v>1.25</v></c>") == "30:00:00");
  CHECK(value_of("<c r=\"A2\" s=\"5\"><v>43118</v></c>") == "2018-01-18");
  CHECK(value_of("<c r=\"A2\" s=\"0\"><v>43118</v></c>") == "43118");
  CHECK(value_of("<c r=\"A2\" s=\"99\"><v>43118</v></c>") == "43118");
  CHECK(value_of("<c r=\"A2\" t=\"d\"><v>2018-01-18T00:00:00</v></c>") == "2018-01-18");
}

TEST_CASE("the workbook says from which year its days count") {
  auto parts = workbook_with(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>41656</v></c></row>");
  parts["xl/workbook.xml"] = workbook_of("<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/>",
                                         "<workbookPr date1904=\"1\"/>");
  OneFile file("answers.xlsx");
  CHECK(file.read(zipped(parts)) == "[問1]\n2:[2018-01-18]");
}

TEST_CASE("texts are shared, in the cell, or a formula's") {
  CHECK(value_of("<c r=\"A2\" t=\"s\"><v>2</v></c>") == "①");
  CHECK(value_of("<c r=\"A2\" t=\"inlineStr\"><is><t>①&amp;②</t></is></c>") == "①&②");
  CHECK(value_of("<c r=\"A2\" t=\"str\"><f>A1&amp;\"\"</f><v>問1</v></c>") == "問1");
  CHECK(value_of("<c r=\"A2\" t=\"str\"><v>a_x000D_&#10;b</v></c>") == "a\r\nb");
}

TEST_CASE("a text that begins with a quote is quoted, for cells are as in CSV") {
  CHECK(value_of("<c r=\"A2\" t=\"inlineStr\"><is><t>\"a\" b</t></is></c>") == "\"\"\"a\"\" b\"");
}

TEST_CASE("runs of rich text are joined, and readings of Japanese left out") {
  CHECK(value_of("<c r=\"A2\" t=\"inlineStr\"><is><r><t>東</t></r><r><rPr><b/></rPr>"
                 "<t xml:space=\"preserve\"> 京</t></r><rPh sb=\"0\" eb=\"1\"><t>トウ</t></rPh>"
                 "<phoneticPr fontId=\"1\"/></is></c>") == "東 京");
  auto parts = workbook_with(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c></row>");
  parts["xl/sharedStrings.xml"] = strings_of(
      "<si><t>性別</t><rPh sb=\"0\" eb=\"2\"><t>セイベツ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      "<si><r><rPr><sz val=\"11\"/></rPr><t>年</t></r><r><t>齢</t></r></si>"
      "<si><t xml:space=\"preserve\"> 男 </t></si><si/>");
  OneFile file("answers.xlsx");
  CHECK(file.read(zipped(parts)) == "[性別][年齢]\n2:[ 男 ][]");
}

TEST_CASE("truth values and errors are their text") {
  CHECK(value_of("<c r=\"A2\" t=\"b\"><v>1</v></c>") == "TRUE");
  CHECK(value_of("<c r=\"A2\" t=\"b\"><v>0</v></c>") == "FALSE");
  CHECK(value_of("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>") == "#N/A");
  CHECK(value_of("<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") == "#DIV/0!");
}

TEST_CASE("a formula is the value that was last computed") {
  CHECK(value_of("<c r=\"A2\"><f>1+1</f><v>2</v></c>") == "2");
  CHECK(value_of("<c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>7</v></c>") == "7");
}

TEST_CASE("a formula that was never computed is an error that names the cell") {
  OneFile file("answers.xlsx");
  const std::string header =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
  const std::string message =
      "answers.xlsx: row 2, column \"問2\": error: the formula in cell B2 has never been computed\n"
      "  open the workbook in Excel and save it, or put values in the formulas' places\n";
  for (const char* value : {"", "<v/>", "<v></v>"}) {
    CHECK(file.messages(zipped(
              workbook_with(header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A2</f>" +
                            value + "</c></row>"))) == message);
  }
  // The empty text is a value.
  CHECK(file.read(zipped(workbook_with(
            header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>\"\"</f><v/>"
                     "</c></row>"))) == "[問1][問2]\n2:[1][]");
  CHECK(file.reading.problems.empty());
  // A program that cannot compute writes 0, and that all is to be computed.
  auto parts = workbook_with(header +
                             "<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                             "<c r=\"B2\"><f>A2</f><v>0</v></c></row>");
  parts["xl/workbook.xml"] = workbook_of("<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/>", "",
                                         "<calcPr fullCalcOnLoad=\"1\"/>");
  CHECK(file.messages(zipped(parts)) == message);
}

TEST_CASE("ten formulas that were never computed are named, and the others counted") {
  std::string rows = "<row><c t=\"s\"><v>0</v></c></row>";
  for (int i = 0; i < 12; ++i) rows += "<row><c><f>1</f></c></row>";
  OneFile file("answers.xlsx");
  const std::string messages = file.messages(zipped(workbook_with(rows)));
  CHECK(file.reading.problems.size() == 11);
  CHECK(messages.ends_with("answers.xlsx: error: 2 more formulas have never been computed\n"));
}

TEST_CASE("blank cells are blank, with a style or without") {
  OneFile file("answers.xlsx");
  CHECK(file.read(zipped(workbook_with("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                                       "<row><c s=\"1\"/><c><v>3</v></c></row>"))) ==
        "[問1][問2]\n2:[][3]");
}
