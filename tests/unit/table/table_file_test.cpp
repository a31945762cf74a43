// Which reader a file is for follows from its bytes.
#include <catch2/catch.hpp>

#include "one_file.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const std::string compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string utf16(const std::string& ascii) {
  std::string text;
  for (const char c : ascii) text += std::string{c, '\0'};
  return text;
}

}  // namespace

TEST_CASE("a CSV file is read whatever its name is") {
  OneFile file("answers.xlsx");
  CHECK(file.read("a,b\n1,2\n") == "[a][b]\n2:[1][2]");
  CHECK(file.reading.format == "UTF-8");
  CHECK(file.reading.problems.empty());
}

TEST_CASE("an old workbook and one with a password are refused, each with what to do") {
  OneFile file("answers.xls");
  const std::string old =
      "kijun: error: \"answers.xls\" is an old Excel workbook (.xls)\n"
      "  open it in Excel, and save it as \"Excel workbook (.xlsx)\"\n";
  CHECK(file.messages(compound_file) == old);
  CHECK(file.messages(compound_file + std::string(600, '\0') + utf16("Workbook")) == old);
  const std::string encrypted =
      "kijun: error: \"answers.xls\" is protected by a password\n"
      "  open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with "
      "Password), and save it\n";
  CHECK(file.messages(compound_file + utf16("EncryptedPackage")) == encrypted);
  // The name may lie across two of the pieces that the file is searched in.
  const std::size_t before_border = (std::size_t{1} << 20U) - compound_file.size() - 7;
  CHECK(file.messages(compound_file + std::string(before_border, '\0') +
                      utf16("EncryptedPackage")) == encrypted);
}

TEST_CASE("pictures, XML and HTML are no tables, whatever their names") {
  OneFile file;
  const auto refused = [](const std::string& what) {
    return "kijun: error: \"answers.csv\" is " + what +
           ", not a table\n  expected CSV, Excel (.xlsx) or SPSS (.sav)\n";
  };
  for (const char* start : {"\x89PNG\r\n\x1A\n", "\xFF\xD8\xFF\xE0", "GIF89a"}) {
    CHECK(file.messages(start) == refused("a picture"));
  }
  for (const char* start : {"<?xml version=\"1.0\"?>", "<svg xmlns=\"a\"/>", "<!DOCTYPE html>"}) {
    CHECK(file.messages(start) == refused("XML or HTML"));
  }
  CHECK(file.read("<age\n1\n") == "[<age]\n2:[1]");
}

TEST_CASE("UTF-16 of either byte order is refused") {
  OneFile file;
  const std::string message =
      "kijun: error: \"answers.csv\" is UTF-16 text, not CSV in UTF-8 or CP932\n"
      "  save it as \"CSV UTF-8\"\n";
  CHECK(file.messages("\xFF\xFE" + utf16("a,b\n")) == message);
  CHECK(file.messages(std::string("\xFE\xFF\0a\0,\0b\0\n", 10)) == message);
}

TEST_CASE("a file shorter than any mark is CSV") {
  OneFile file;
  CHECK(file.read("P") == "[P]");
  CHECK(file.read("\xD0\xCF") == "[ﾐﾏ]");
  CHECK(file.reading.format == "CP932");
}

TEST_CASE("the header alone is read in the encoding of the file") {
  OneFile file;
  file.write("\x96\xE2,b\n1,2\n");
  CHECK(TableFile::open(file.source).value()->read_header().value()[0].name == "問");
  file.write("a,b\n\x96\xE2,2\n");
  CHECK(TableFile::open(file.source).value()->read_header().value().size() == 2);
  file.write("");
  CHECK(file.shown(TableFile::open(file.source).value()->read_header().diagnostics()) ==
        "kijun: error: \"answers.csv\" is empty\n"
        "  expected a header row and rows below it: of answers, one for every respondent\n");
  file.write("a,\"b\n1,2\n");
  CHECK(file.shown(TableFile::open(file.source).value()->read_header().diagnostics()) ==
        "answers.csv: row 1: error: the quote that opens this cell is never closed\n");
}
