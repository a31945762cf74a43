#include <catch2/catch.hpp>

#include "support/sav_writer.h"
#include "unit/table/sav_table.h"

using namespace kijun;
using namespace kijun::test;
using Lines = std::vector<std::string>;

namespace {

constexpr std::monostate nothing{};

SavTestFile ranks_and_texts() {
  SavTestFile file;
  file.columns = {
      {.name = "問1_1位",
       .label = "問1 専門的な知識 1位",
       .labels = {{1.0, "制度の動向"}, {2.0, "医療"}, {3.0, "生活"}, {99.0, "無回答"}},
       .missing = {{99.0, 99.0}}},
      {.name = "要介護度", .width = 30, .labels = {}},
      {.name = "性別", .label = "性別", .width = 2, .labels = {{"M", "男"}, {"F", "女"}}},
      {.name = "年齢", .missing = {{-9.0, -1.0}, {999.0, 999.0}}},
      {.name = "重み"},
  };
  file.rows = {
      {1.0, "要介護１", "M", 64.0, 1.0},
      {99.0, "", "F", -5.0, 0.5},
      {nothing, "  \"支援\" ", "", 999.0, 1260.0},
      {3.0, "a,b", "F", 100000.0, 0.1},
  };
  return file;
}

const Lines expected_lines = {"1: 1|要介護１|M|64|1", "2: ||F||0.5", "3: |\"支援\"|||1260",
                              "4: 3|a,b|F|100000|0.1"};

std::string labels_of(const TableColumn& column) {
  std::string text;
  for (const ValueLabel& label : column.labels) text += label.value + "=" + label.label + " ";
  return text;
}

std::string long_text(std::size_t bytes) {
  std::string text;
  while (text.size() + 3 <= bytes) text += "長";
  return text;
}

// The text with the bytes at its first occurrence of `from` exchanged; of the same length.
std::string exchanged(std::string bytes, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  const std::size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  return bytes.replace(at, from.size(), to);
}

// As a program in code page 932 writes it; libreadstat says 65001, for UTF-8.
std::string declared_cp932(const std::string& bytes) {
  return exchanged(bytes, {"\xE9\xFD\0\0", 4}, {"\xA4\x03\0\0", 4});
}

}  // namespace

TEST_CASE(
    "numbers are shortest decimals, missing values are blank, and texts have no blanks around") {
  for (const readstat_compress_t compression :
       {READSTAT_COMPRESS_NONE, READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY}) {
    SavTestFile file = ranks_and_texts();
    file.compression = compression;
    const ReadTable table = read_sav(sav_bytes(file));
    CHECK(table.messages.empty());
    CHECK(table.lines == expected_lines);
  }
}

TEST_CASE("columns have the variables' long names and labels, and labels of values not missing") {
  const ReadTable table = read_sav(sav_bytes(ranks_and_texts()));
  REQUIRE(table.columns.size() == 5);
  CHECK(table.columns[0].name == "問1_1位");
  CHECK(table.columns[0].title == "問1 専門的な知識 1位");
  CHECK(labels_of(table.columns[0]) == "1=制度の動向 2=医療 3=生活 ");
  CHECK(labels_of(table.columns[2]) == "M=男 F=女 ");
  CHECK(table.columns[3].title.empty());
  CHECK(table.columns[3].labels.empty());
}

TEST_CASE("the header alone is read without the rows") {
  const ScratchFolder folder;
  TableSource source;
  source.path.value = folder.path("answers.sav");
  std::ofstream(source.path.value, std::ios::binary) << sav_bytes(ranks_and_texts());
  const auto file = open_sav(source);
  REQUIRE(file.ok());
  const auto header = file.value()->read_header();
  REQUIRE(header.ok());
  REQUIRE(header.value().size() == 5);
  CHECK(labels_of(header.value()[0]) == "1=制度の動向 2=医療 3=生活 ");
}

TEST_CASE("user-missing texts are blank") {
  SavTestFile file;
  file.columns = {
      {.name = "A", .width = 6, .labels = {{"1", "x"}, {"無", "y"}}, .missing = {{"無", "無"}}},
      {.name = "B"}};
  file.rows = {{"1", 1.0}, {"無", 1.0}, {"無い", 1.0}};
  const ReadTable table = read_sav(sav_bytes(file));
  CHECK(table.messages.empty());
  CHECK(table.lines == Lines{"1: 1|1", "2: |1", "3: 無い|1"});
  CHECK(labels_of(table.columns[0]) == "1=x ");
}

TEST_CASE("dates and times are ISO texts by their column's format") {
  SavTestFile file;
  const double day = 13704076800;  // 18 January 2017
  file.columns = {{.name = "A", .format = "DATE11"},       {.name = "B", .format = "DATETIME20"},
                  {.name = "C", .format = "TIME8"},        {.name = "D", .format = "SDATE10"},
                  {.name = "E", .format = "DATETIME23.2"}, {.name = "F", .format = "F8.2"}};
  file.rows = {{day, day + 34200, 34200.0, day + 1, day + 0.25, day},
               {0.0, -1.0, 176400.0, 1e300, nothing, 1e300}};
  const ReadTable table = read_sav(sav_bytes(file));
  CHECK(table.messages.empty());
  CHECK(table.lines ==
        Lines{"1: 2017-01-18|2017-01-18T09:30:00|09:30:00|2017-01-18|2017-01-18T00:00:00.25|"
              "13704076800",
              "2: 1582-10-14|-1|49:00:00|1e+300||1e+300"});
}

TEST_CASE("texts of more than 255 bytes are whole") {
  for (const std::size_t bytes : {255U, 256U, 504U, 505U, 1000U, 32767U}) {
    SavTestFile file;
    file.columns = {{.name = "A"}, {.name = "自由記述", .width = bytes}, {.name = "B", .width = 9}};
    const std::string text = long_text(bytes);
    file.rows = {{1.0, text, "b"}, {2.0, "短い", "b2"}};
    const ReadTable table = read_sav(sav_bytes(file));
    CHECK(table.messages.empty());
    CHECK(table.lines == Lines{"1: 1|" + text + "|b", "2: 2|短い|b2"});
  }
}

TEST_CASE("many rows come in order, with their numbers") {
  SavTestFile file;
  file.columns = {{.name = "A"}, {.name = "B", .width = 8}};
  for (int i = 0; i < 3000; ++i) file.rows.push_back({static_cast<double>(i), "x"});
  file.compression = READSTAT_COMPRESS_ROWS;
  const ReadTable table = read_sav(sav_bytes(file));
  REQUIRE(table.lines.size() == 3000);
  CHECK(table.lines.front() == "1: 0|x");
  CHECK(table.lines.back() == "3000: 2999|x");
}

TEST_CASE("text is decoded as the file says, or as the spec says") {
  SavTestFile file;
  file.columns = {{.name = "A", .label = "\x90\xAB\x95\xCA", .width = 8},  // 性別
                  {.name = "B", .labels = {{1.0, "\x87\x40"}}}};           // ①
  file.rows = {{"\x92\x6A", 1.0}};                                         // 男
  const std::string unlabelled = sav_bytes(file);
  const ReadTable table = read_sav(declared_cp932(unlabelled));
  CHECK(table.messages.empty());
  CHECK(table.columns[0].title == "性別");
  CHECK(labels_of(table.columns[1]) == "1=① ");
  CHECK(table.lines == Lines{"1: 男|1"});

  TableSource source;
  source.encoding = Encoding::cp932;
  CHECK(read_sav(unlabelled, source).lines == Lines{"1: 男|1"});
}

TEST_CASE("numbers may begin with their highest byte") {
  const auto number = [](std::uint32_t value) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
      bytes += static_cast<char>(value >> shift & 0xFFU);
    }
    return bytes;
  };
  const std::string one("\x3F\xF0\0\0\0\0\0\0", 8);
  const std::string hundred("\x40\x59\0\0\0\0\0\0", 8);
  std::string bytes = "$FL2" + std::string(60, ' ') + number(2) + number(1) + number(0) +
                      number(0) + number(1) + hundred + "18 Jan 1800:00:00" + std::string(67, ' ');
  bytes += number(2) + number(0) + number(1) + number(1) + number(0x050800) + number(0x050800) +
           "SEX     " + number(5) + "LABEL   " + hundred;  // user-missing
  bytes += number(3) + number(1) + one + "\x04MALE   " + number(4) + number(1) + number(1);
  bytes += number(999) + number(0) + one;
  const ReadTable table = read_sav(bytes);
  CHECK(table.messages.empty());
  CHECK(table.lines == Lines{"1: 1"});
  REQUIRE(table.columns.size() == 1);
  CHECK(table.columns[0].title == "LABEL");
  CHECK(labels_of(table.columns[0]) == "1=MALE ");
}

TEST_CASE("a label that SPSS cut off in the middle of a character is taken without it") {
  SavTestFile file;
  file.columns = {{.name = "A", .label = "性別\xE3\x81", .labels = {{1.0, "男\xE5"}}}};
  file.rows = {{1.0}};
  const ReadTable table = read_sav(sav_bytes(file));
  CHECK(table.messages.empty());
  CHECK(table.columns[0].title == "性別");
  CHECK(labels_of(table.columns[0]) == "1=男 ");
}
