// What `kijun init` drafts for small files: whole specs, each of which must be a sound one.
#include "init/draft_spec.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/report_fixture.h"
#include "support/sav_writer.h"
#include "support/scratch_folder.h"
#include "survey/read_answers.h"
#include "unit/table/workbook.h"

using namespace kijun;
using namespace kijun::test;

namespace {

class Files {
 public:
  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_.path(name), std::ios::binary) << bytes;
    paths_.push_back(folder_.path(name));
  }
  Result<std::string> draft() const { return draft_spec(paths_, folder_.path(".")); }

  // The draft is the golden, and reading the answers that it asks for finds nothing wrong.
  void check(const std::string& golden) const {
    const Result<std::string> draft = this->draft();
    INFO(format(draft.diagnostics()));
    REQUIRE(draft.ok());
    check_golden("init/" + golden, draft.value());
    const auto spec = parse_spec(folder_.path("report.yaml"), draft.value());
    INFO(format(spec.diagnostics()));
    REQUIRE(spec.ok());
    const auto report = resolve(spec.value(), {standard_style()});
    INFO(format(report.diagnostics()));
    REQUIRE(report.ok());
    const auto answers = read_answers(report.value());
    const std::string said = format(answers.diagnostics());
    INFO(said);
    CHECK(said.empty());
    CHECK(answers.ok());
  }
  std::string messages() const {
    std::string text = format(draft().diagnostics());
    const std::string folder = folder_.path("");
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.erase(at, folder.size());
    }
    return text;
  }

 private:
  ScratchFolder folder_;
  std::vector<std::string> paths_;
};

std::string repeated(const std::string& rows, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += rows;
  return text;
}

}  // namespace

TEST_CASE("a column per rank, with groups, an attribute in numbers and a weight") {
  Files files;
  std::string text = "id,性別,地域,年齢,wt,rank1,rank2,rank3\n";
  for (int i = 0; i < 12; ++i) {
    text += std::to_string(i + 1) + "," + std::to_string(i % 2 + 1) + "," +
            (i % 3 == 0 ? "北部" : "南部") + "," + std::to_string(20 + i) +
            (i % 2 == 0 ? ",0.75" : ",1.25") + (i % 4 == 0 ? ",4,1,2\n" : ",1,2,3\n");
  }
  files.write("answers.csv", text);
  files.check("ranks.yaml");
}

TEST_CASE("title rows stand above the header, 99 says no answer, and names are awkward") {
  Files files;
  files.write("調査 1.csv", "調査票A,,,\n\"{問1}, 1位\",\"{問1}, 2位\",#区分,備考\n" +
                                repeated("1,2,a: b,\n3,99,c,\n2,1,c,\n4,1,a: b,\n", 3));
  files.check("awkward.yaml");
}

TEST_CASE("codes written as decimals or in full width are drafted as one code each") {
  Files files;
  files.write("a.csv",
              "群,1位,2位,3位\n" +
                  repeated("1,1,2.0,3.0\n１,2,,\n2.0,3,1.0,4.0\n1.0,4,2.0,\n2,1,3.0,9.0\n", 4));
  files.check("decimals.yaml");
}

TEST_CASE("several files with the same questions, coded each in its own way") {
  Files files;
  files.write("postal.csv", "No,問1_1位,問1_2位,問2_1位,問2_2位,性別\n" +
                                repeated("1,2,1,4,2,1\n2,1,3,1,5,2\n3,3,2,2,1,1\n", 4));
  files.write("web.csv", "\xEF\xBB\xBFQ1_1,Q1_2,Q1_3,Q2_1,Q2_2,Q2_3,Q2_4,Q2_5,Q3_1,Q3_2,Q3_3\n" +
                             repeated("1,2,,2,,1,,,1,2,\n,1,2,,1,,2,,,2,1\n", 4));
  files.check("joined.yaml");
}

TEST_CASE("one cell with the options in order") {
  Files files;
  files.write("a.csv",
              "問1,問2,日付\n" + repeated("\"2,1,3\",②→①,2018-01-02\n\"4,3,1\",③→①,2018-01-03\n"
                                          "\"1,2,3\",無回答,2018-01-04\n\"3,1,4\",①→③,2018-01-02\n"
                                          "\"2,4,1\",①→②,2018-02-01\n",
                                          3));
  files.check("order.yaml");
}

TEST_CASE("options written as words become options with these names") {
  Files files;
  files.write("a.csv", "第1位,第2位\n" + repeated("医療,介護\n介護,住まい\n住まい,医療\n,\n", 3));
  files.check("words.yaml");
}

TEST_CASE("scales and ticked boxes are no rankings") {
  Files files;
  files.write("a.csv", "問1_1,問1_2,問1_3,問2_1,問2_2,問2_3\n" +
                           repeated("5,5,4,1,,1\n3,3,3,,1,\n4,2,4,1,1,1\n", 4));
  CHECK(
      files.messages() ==
      "kijun: error: nothing in \"a.csv\" looks like the answers to a ranking question\n"
      "  the columns' names were taken from row 1\n"
      "  expected columns whose names differ in a number: one a rank that holds options "
      "(問1_1位), or one an option that holds its rank (問1_1); a column per rank and option with "
      "a tick (問1_1位_1); or one column with the options in order (\"2,1,3\")\n"
      "  leave the file out, or write its columns into the spec by hand: the README shows "
      "how\n");
}

TEST_CASE("labels of an SPSS file become titles and names") {
  Files files;
  SavTestFile sav;
  const std::vector<std::pair<SavCell, std::string>> options{
      {1.0, "医療"}, {2.0, "介護"}, {3.0, "住まい"}, {4.0, "移動"}};
  sav.columns = {
      {.name = "Q1_1", .label = "重要なこと（第1位）", .labels = options, .missing = {{9.0, 9.0}}},
      {.name = "Q1_2", .label = "重要なこと（第2位）", .labels = options, .missing = {{9.0, 9.0}}},
      {.name = "SEX", .label = "性別", .labels = {{1.0, "男性"}, {2.0, "女性"}}},
  };
  for (int i = 0; i < 9; ++i) {
    sav.rows.push_back({1.0 + i % 3, i % 4 == 3 ? 9.0 : 4.0 - (i % 3 == 2 ? 2 : 0), 1.0 + i % 2});
  }
  files.write("answers.sav", sav_bytes(sav));
  files.check("spss.yaml");
}

TEST_CASE("a column per rank and option, whose names say both in several ways") {
  Files files;
  std::string text =
      "問1_1位_1,問1_1位_2,問1_1位_3,問1_2位_1,問1_2位_2,問1_2位_3,"
      "問2_第1位（医療）,問2_第1位（介護）,問2_第1位（移動）,"
      "問2_第2位（医療）,問2_第2位（介護）,問2_第2位（移動）,"
      "問3_医療_1位,問3_医療_2位,問3_介護_1位,問3_介護_2位,問3_移動_1位,問3_移動_2位,複_1,複_2,複_"
      "3\n";
  for (int i = 0; i < 4; ++i) {
    text += "1,,,,1,,○,,,,,○,1,0,0,1,0,0,1,1,\n";
    text += ",,1,1,,,,○,,○,,,0,0,1,0,0,1,1,1,1\n";
    text += ",1,,,,1,,,○,,○,,0,1,0,0,1,0,1,,\n";
  }
  files.write("a.csv", text);
  files.check("ticks.yaml");
}

TEST_CASE("cells hold marks, names behind their codes, or say that they are ranks") {
  Files files;
  files.write("a.csv", "問1_1位,問1_2位,問2_1位,問2_2位,問3_1,問3_2,問3_3\n" +
                           repeated("1.医療,２．24時間対応,②,①,1位,2位,3位\n"
                                    "3 住まい,1.医療,③,無回答,3位,1位,2位\n"
                                    "２．24時間対応,3 住まい,①,④,2位,3位,1位\n",
                                    4));
  files.check("marks.yaml");
}

TEST_CASE("columns that no spec could name are left alone, and braces are no placeholders") {
  Files files;
  files.write("a.csv",
              "{q},区\x17分,第1位\x07,第2位\x07,\"性\n別\"\n" +
                  repeated("\"2,1,3\",1,1,2,1\n\"1,2,3\",2,2,3,2\n\"3,1,2\",1,3,1,1\n", 3));
  files.check("unnameable.yaml");
}

TEST_CASE("9, 99 and words that say no answer are no options and no groups") {
  Files files;
  files.write(
      "a.csv",
      "q1_rank1,q1_rank2,q2_rank1,q2_rank2,性別,年代,回答日\n" +
          repeated(
              "1,2,3,1,1,30代,2018-01-02\n2,3,1,2,2,20代,2018-01-02\n2,3,99,99,2,20代,2018-01-02\n"
              "99,99,1,2,9,不明,2018-01-03\n3,1,2,3,1,100代,2018-01-03\n",
              4));
  files.check("missing.yaml");
}

TEST_CASE("the sheet and the row with the names are found") {
  const auto text = [](const std::string& cell, const std::string& value) {
    return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
  };
  std::string rows = "<row r=\"1\">" + text("A1", "回答一覧") + "</row>";
  rows += "<row r=\"2\">" + text("A2", "問1の1位") + text("B2", "問1の2位") + "</row>";
  for (int i = 3; i < 12; ++i) {
    const std::string row = std::to_string(i);
    rows += "<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + std::to_string(i % 3 + 1) +
            "</v></c><c r=\"B" + row + "\"><v>" + (i % 2 == 0 ? "4" : "5") + "</v></c></row>";
  }
  // A cover that is no table, with a blank row; and a list of codes, whose header looks better.
  const std::string cover = sheet_of("<row r=\"2\">" + text("B2", "調査の回答") +
                                     "</row><row r=\"4\">" + text("B4", "架空") + "</row>");
  const std::string codes =
      sheet_of("<row r=\"1\">" + text("A1", "番号") + text("B1", "名称") + text("C1", "備考") +
               text("D1", "設問") + "</row><row r=\"2\">" + text("A2", "い") + "</row>");
  std::map<std::string, std::string> workbook = workbook_with(rows);
  workbook["xl/workbook.xml"] = workbook_of(
      "<sheet name=\"表紙\" sheetId=\"2\" r:id=\"rId4\"/>"
      "<sheet name=\"コード表\" sheetId=\"3\" r:id=\"rId5\"/>"
      "<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/>");
  workbook["xl/_rels/workbook.xml.rels"] =
      relationships_of(relationship_to("rId1", "worksheet", "worksheets/sheet1.xml") +
                       relationship_to("rId2", "styles", "styles.xml") +
                       relationship_to("rId3", "sharedStrings", "sharedStrings.xml") +
                       relationship_to("rId4", "worksheet", "worksheets/sheet2.xml") +
                       relationship_to("rId5", "worksheet", "worksheets/sheet3.xml"));
  workbook["xl/worksheets/sheet2.xml"] = cover;
  workbook["xl/worksheets/sheet3.xml"] = codes;
  SECTION("among others") {
    Files files;
    files.write("answers.xlsx", zipped(workbook));
    files.check("workbook.yaml");
  }
  SECTION("or not: then the sheet that looked most like a table is named") {
    workbook["xl/worksheets/sheet1.xml"] = cover;
    Files files;
    files.write("answers.xlsx", zipped(workbook));
    CHECK(files.messages().starts_with(
        "kijun: error: nothing in \"answers.xlsx\" looks like the answers to a ranking question\n"
        "  the columns' names were taken from row 1 of the sheet \"コード表\"\n"));
  }
  SECTION("or what is wrong with it is said") {
    workbook["xl/worksheets/sheet3.xml"] = codes.substr(0, codes.size() - 20);
    workbook["xl/worksheets/sheet1.xml"] = cover;
    Files files;
    files.write("answers.xlsx", zipped(workbook));
    CHECK(
        files.messages() ==
        "kijun: error: cannot read \"answers.xlsx\": its part \"xl/worksheets/sheet3.xml\" is not "
        "well-formed XML in line 2, column 352: unclosed token\n"
        "  open it in Excel and save it again\n");
  }
}

TEST_CASE("a tally is not taken for answers") {
  Files files;
  files.write("a.csv",
              "record,survey,question,breakdown,group,rank_1,rank_2,n,weight,weight_squared\n" +
                  repeated("ranking,s,q1,,,1,2,3,3,3\nranking,s,q1,,,3,1,4,4,4\n", 4));
  CHECK(
      files.messages() ==
      "kijun: error: \"a.csv\" is a table of \"kijun tally\", not answers\n"
      "  take the spec that the table was made with, and name the table with \"tally:\" instead of "
      "\"file:\"\n");
}

TEST_CASE("a file without rankings beside one with them is refused") {
  Files files;
  files.write("a.csv", "1位,2位\n" + repeated("1,2\n3,1\n2,3\n", 4));
  files.write("b.csv", "番号,自由記述\n1,よい\n2,わるい\n");
  CHECK(files.messages().starts_with(
      "kijun: error: nothing in \"b.csv\" looks like the answers to a ranking question\n"));
}

TEST_CASE("a title that one file says goes before the other's name of the columns") {
  Files files;
  files.write("a.csv", "問1_1位,問1_2位,問1_3位\n" + repeated("1,2,3\n3,1,2\n2,3,1\n", 4));
  SavTestFile sav;
  for (const char* rank : {"1位", "2位", "3位"}) {
    sav.columns.push_back({.name = std::string("問1_") + rank,
                           .label = std::string("大切なこと") + rank,
                           .labels = {{1.0, "甲"}, {2.0, "乙"}, {3.0, "丙"}}});
  }
  for (int i = 0; i < 9; ++i)
    sav.rows.push_back({1.0 + i % 3, 1.0 + (i + 1) % 3, 1.0 + (i + 2) % 3});
  files.write("b.sav", sav_bytes(sav));
  files.check("titled.yaml");
}

TEST_CASE("a file that cannot be read is refused, and one given twice") {
  Files files;
  files.write("a.csv", "a,\"b\n");
  files.write("a.csv", "a,\"b\n");
  CHECK(files.messages() ==
        "a.csv: row 1: error: the quote that opens this cell is never closed\n"
        "kijun: error: \"a.csv\" is given twice\n"
        "  each file becomes a survey of its own\n");
}
