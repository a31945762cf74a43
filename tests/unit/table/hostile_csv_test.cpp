// Files that are no proper table: each is refused with every word of why, or read as what it is.
// What a survey says of broken tables is in unit/survey/table_errors_test.cpp.
#include <catch2/catch.hpp>

#include "one_file.h"
#include "table/csv_scanner.h"

using namespace kijun;
using namespace kijun::test;

TEST_CASE("a file cut anywhere is read up to the cut or refused, and never misread") {
  OneFile file;
  const std::string whole = "名,\"b\"\"b\"\r\n\"あ\n\",2\r\n3,\"\"\r\n";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO("cut to " << size << " bytes");
    const std::string text = file.read(whole.substr(0, size));
    // What was read is the beginning of the whole, but for the last cell of a file that ends in it.
    const bool sound = file.reading.problems.empty();
    CHECK((!sound || text.starts_with("[名][b\"b]\n2:[\"あ\n\"][")));
  }
}

TEST_CASE("a file cut inside quotes is refused") {
  OneFile file;
  CHECK(
      file.messages("a,b\n1,\"2") ==
      "answers.csv: row 2, column \"b\": error: the quote that opens this cell is never closed\n");
  CHECK(
      file.messages("a,b\n1,\"2\n3,4\n5,6\n") ==
      "answers.csv: row 2, column \"b\": error: the quote that opens this cell is never closed\n");
  CHECK(file.messages("\"") ==
        "answers.csv: row 1: error: the quote that opens this cell is never closed\n");
}

TEST_CASE("nothing but blank lines is an empty file") {
  OneFile file;
  const std::string empty =
      "kijun: error: \"answers.csv\" is empty\n"
      "  expected a header row and rows below it: of answers, one for every respondent\n";
  CHECK(file.messages("\n") == empty);
  CHECK(file.messages("\r\n\r\n\r\n") == empty);
  CHECK(file.messages("\xEF\xBB\xBF\n\n") == empty);
  CHECK(file.messages(std::string(1'000'000, '\n')) == empty);
}

TEST_CASE("a cell of ten megabytes is refused, in quotes or not") {
  OneFile file;
  std::string huge;
  huge.resize(10'000'000, 'x');
  CHECK(file.messages("a,b\n1,2\n3," + huge + "\n5,6\n") ==
        "answers.csv: row 3, column \"b\": error: the cell is longer than 1,048,576 bytes\n");
  CHECK(file.messages("a,b\n1,2\n3,\"" + huge + "\"\n5,6\n") ==
        "answers.csv: row 3, column \"b\": error: the cell is longer than 1,048,576 bytes\n"
        "  it is in quotes: perhaps the closing one is missing\n");
  CHECK(file.messages("a," + huge + "\n1,2\n") ==
        "answers.csv: row 1: error: the cell is longer than 1,048,576 bytes\n");
}

TEST_CASE("a cell at the limit is read, and one byte more is not") {
  OneFile file;
  const std::string longest(CsvScanner::longest_cell, 'x');
  CHECK(file.read("a,b\n1," + longest + "\n") == "[a][b]\n2:[1][" + longest + "]");
  CHECK(file.reading.problems.empty());
  CHECK(file.messages("a,b\n1," + longest + "x\n") ==
        "answers.csv: row 2, column \"b\": error: the cell is longer than 1,048,576 bytes\n");
}

TEST_CASE("20,000 columns are read, and one more is not") {
  OneFile file;
  std::string names = "c";
  for (std::size_t i = 1; i < CsvScanner::most_columns; ++i) names += ",c";
  const std::string text = file.read(names + "\nx" + std::string(19'999, ',') + "\n");
  CHECK(file.reading.problems.empty());
  CHECK(text.size() == 3 * 20'000 + 3 + 2 * 20'000 + 1);
  CHECK(file.messages(names + ",c\n1\n") ==
        "answers.csv: row 1: error: there are more than 20,000 columns\n");
  CHECK(file.messages("a,b\n" + names + "\n") ==
        "answers.csv: row 2: error: the row has 20,000 cells, the header 2\n");
}

TEST_CASE("ragged rows above and below the header's width") {
  OneFile file;
  CHECK(file.messages("a,b\n1\n1,2,3\n,\n") ==
        "answers.csv: row 2: error: the row has 1 cell, the header 2\n"
        "answers.csv: row 3: error: the row has 3 cells, the header 2\n");
}

TEST_CASE("NUL characters are told once, with the first place") {
  OneFile file;
  CHECK(file.messages(std::string("a,b\n1,\0\n\0,4\n", 12)) ==
        "answers.csv: row 2, column \"b\": error: there is a NUL character in the text\n"
        "  the file is damaged, or is not CSV\n");
  CHECK(file.messages(std::string(100, '\0')) ==
        "answers.csv: row 1: error: there is a NUL character in the text\n"
        "  the file is damaged, or is not CSV\n"
        "answers.csv: error: the file has a header but no rows below it\n"
        "  expected rows below the header: of answers, one for every respondent\n");
}

TEST_CASE("a byte order mark is an error at the start of a row, and text inside a cell") {
  OneFile file;
  CHECK(file.messages("a,b\n1,2\n\xEF\xBB\xBF"
                      "3,4\n") ==
        "answers.csv: row 3: error: a byte order mark stands in the middle of the file\n"
        "  perhaps two files were joined; remove the mark, and the second header if there is "
        "one\n");
  CHECK(file.messages("\xEF\xBB\xBF\xEF\xBB\xBF"
                      "a,b\n1,2\n") ==
        "answers.csv: row 1: error: a byte order mark stands in the middle of the file\n"
        "  perhaps two files were joined; remove the mark, and the second header if there is "
        "one\n");
  CHECK(file.messages("a,b\n1,\xEF\xBB\xBF"
                      "2\n")
            .empty());
}

TEST_CASE("bytes of no text at all, and text in an encoding that is not read") {
  OneFile file;
  const std::string neither =
      "answers.csv: row 1: error: the file is neither UTF-8 (wrong in row 1) nor CP932 (wrong in "
      "row 1)\n"
      "  save it as UTF-8\n";
  CHECK(file.messages("\xFF\xD9\xFF\xE0 JFIF") == neither);
  CHECK(file.messages("\x1F\x8B\x08") == neither);
  CHECK(file.messages("\xCC\xE4,b\n1,2\n") == neither);  // 問 in EUC-JP
  CHECK(file.reading.format.empty());
}

TEST_CASE("quotes in every wrong place") {
  OneFile file;
  const auto stray = [](const std::string& place) {
    return "answers.csv: " + place +
           ": error: a quote stands where none may\n"
           "  a cell with quotes in it begins and ends with one, and writes each of its own twice: "
           "\"he said \"\"yes\"\"\"\n";
  };
  CHECK(file.messages("a,b\n1,2\"\n") == stray("row 2, column \"b\""));
  CHECK(file.messages("a,b\n\"1\"x,2\n") == stray("row 2, column \"a\""));
  CHECK(file.messages("a,b\n \"1\",2\n") == stray("row 2, column \"a\""));
  CHECK(file.messages("a\"b\n1,2\n") == stray("row 1"));
  CHECK(file.messages("a,b\n1,2,3,4\"\n") == stray("row 2"));
}

TEST_CASE("line ends of every kind, mixed") {
  OneFile file;
  CHECK(file.read("a,b\r1,2\r\n3,4\n5,6\r") == "[a][b]\n2:[1][2]\n3:[3][4]\n4:[5][6]");
  CHECK(file.reading.problems.empty());
}
