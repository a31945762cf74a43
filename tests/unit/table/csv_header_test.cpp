// Which row has the columns' names.
#include <catch2/catch.hpp>

#include "one_file.h"
#include "table/csv_scanner.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// The source as a spec of one line says it; the place of `shown` in it.
Span span_of(const std::string& line, const std::string& shown) {
  const auto source = std::make_shared<const Source>(Source{"report.yaml", line + "\n"});
  return {source, 1, line.find(shown) + 1, shown.size()};
}

}  // namespace

TEST_CASE("rows above the header are passed over, whatever their width") {
  OneFile file;
  file.source.header_row.value = 4;
  CHECK(file.read("調査票A\n\n1,2,3,\"4\n5\"\na,b\n1,2\n3,4\n") == "[a][b]\n5:[1][2]\n6:[3][4]");
  CHECK(file.reading.problems.empty());
  CHECK(file.messages("調査票A\n\n\"4\n5\"\na,b\n1\n1,2\n") ==
        "answers.csv: row 5: error: the row has 1 cell, the header 2\n"
        "  the row begins in line 6 of the file: cells before it hold line breaks\n");
}

TEST_CASE("the header may stand far behind the first piece of the file") {
  OneFile file;
  file.source.header_row.value = 100'001;
  std::string above;
  for (int i = 0; i < 100'000; ++i) above += "注,記\n";
  CHECK(file.read(above + "a,b\n1,2\n") == "[a][b]\n100002:[1][2]");
}

TEST_CASE("what is wrong above the header has a row and no column") {
  OneFile file;
  file.source.header_row.value = 2;
  file.source.encoding = Encoding::utf8;
  CHECK(file.messages(std::string("x,\0\na,b\n1,2\n", 12)) ==
        "answers.csv: row 1: error: there is a NUL character in the text\n"
        "  the file is damaged, or is not CSV\n");
  CHECK(file.messages("x,\xFF\na,b\n1,2\n") ==
        "answers.csv: row 1: error: the text is not UTF-8 from the byte 0xFF on\n"
        "  save the file as UTF-8, or say \"encoding: cp932\" if it is that\n");
}

TEST_CASE("a header beyond the end of the file is shown where the spec says it") {
  OneFile file;
  file.source.header_row = {30, span_of("{file: answers.csv, header: 30}", "30")};
  const std::string place =
      "  1 | {file: answers.csv, header: 30}\n"
      "    |                             ^~\n"
      "  \"header:\" is the row with the columns' names, counted from 1\n";
  CHECK(file.messages("a,b\n1,2\n3,4\n") ==
        "report.yaml:1:29: error: \"answers.csv\" has 3 rows, its header is said to be row 30\n" +
            place);
  CHECK(file.messages("a,b") ==
        "report.yaml:1:29: error: \"answers.csv\" has 1 row, its header is said to be row 30\n" +
            place);
  CHECK(file.messages("") ==
        "kijun: error: \"answers.csv\" is empty\n"
        "  expected a header row and rows below it: of answers, one for every respondent\n");
}

TEST_CASE("a blank header is refused, and not taken for a table of one column") {
  OneFile file;
  const std::string hint =
      "  if the columns' names stand in another row, say in which by \"header:\" in the spec, "
      "counted from 1\n";
  const std::string first =
      "answers.csv: row 1: error: the row is blank, and not the header that "
      "it should be\n" +
      hint;
  CHECK(file.messages("\n\na,b\n1,2\n") == first);
  CHECK(file.messages(",\na,b\n1,2\n") == first);
  CHECK(file.messages(" ,\"\"\n") == first);
  file.source.header_row.value = 2;
  CHECK(file.messages("a,b\n\n1,2\n") ==
        "answers.csv: row 2: error: the row is blank, and not the header that it should be\n" +
            hint);
}

TEST_CASE("CSV has no sheets") {
  OneFile file;
  file.source.sheet = {"回答", span_of("{file: answers.csv, sheet: A}", "A")};
  CHECK(file.messages("a,b\n1,2\n") ==
        "report.yaml:1:28: error: \"answers.csv\" is CSV, which has no sheets\n"
        "  1 | {file: answers.csv, sheet: A}\n"
        "    |                            ^\n"
        "  remove \"sheet:\"\n");
}
