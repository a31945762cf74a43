// SPSS files that are damaged, or made to do harm: each gets a message, and nothing is read beyond
// what the file has. Files are written by libreadstat and then changed.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

#include <catch2/catch.hpp>

#include "support/dice.h"
#include "support/sav_writer.h"
#include "unit/table/sav_table.h"

using namespace kijun;
using namespace kijun::test;

namespace {

constexpr std::size_t header_bytes = 176;

const std::string save_again = "  open it in SPSS or PSPP and save it again\n";
const std::string get_again = "  it was not copied whole: get it again\n";

SavTestFile small_file(readstat_compress_t compression = READSTAT_COMPRESS_NONE) {
  SavTestFile file;
  file.compression = compression;
  file.columns = {
      {.name = "問1_1位",
       .label = "一番",
       .labels = {{1.0, "制度"}, {9.0, "無回答"}},
       .missing = {{9.0, 9.0}}},
      {.name = "性別", .width = 3, .labels = {{"男", "男性"}}},
      {.name = "自由記述", .width = 300},
      {.name = "年齢", .missing = {{-9.0, -1.0}}},
  };
  for (int i = 0; i < 20; ++i) {
    file.rows.push_back(
        {static_cast<double>(i % 4), "男", "長い文" + std::string(270, 'x'), 20.0 + i});
  }
  return file;
}

std::string with_number(std::string bytes, std::size_t at, std::uint32_t number) {
  REQUIRE(at + sizeof number <= bytes.size());
  std::memcpy(bytes.data() + at, &number, sizeof number);
  return bytes;
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

// Where the extension record of this type begins.
std::size_t extension_at(const std::string& bytes, std::uint32_t type) {
  for (std::size_t at = header_bytes; at + 16 <= bytes.size(); ++at) {
    const bool sized = number_at(bytes, at + 8) == 1 || number_at(bytes, at + 8) == 4 ||
                       number_at(bytes, at + 8) == 8;
    if (number_at(bytes, at) == 7 && number_at(bytes, at + 4) == type && sized) return at;
  }
  FAIL("no such record");
  return 0;
}

std::size_t found_at(const std::string& bytes, const std::string& text) {
  const std::size_t at = bytes.find(text);
  REQUIRE(at != std::string::npos);
  return at;
}

// A record of one's own in front of the first variable, where it may stand.
std::string with_record(std::string bytes, std::uint32_t type, const std::string& content,
                        std::size_t at) {
  std::string record(16, '\0');
  record = with_number(record, 0, 7);
  record = with_number(record, 4, type);
  record = with_number(record, 8, 1);
  record = with_number(record, 12, static_cast<std::uint32_t>(content.size()));
  return bytes.insert(at, record + content);
}

std::string counted(const std::string& text) {
  return with_number(std::string(4, '\0'), 0, static_cast<std::uint32_t>(text.size())) + text;
}

std::string damaged(std::size_t at, const std::string& what) {
  return "FILE: error: the file is damaged at byte " + std::to_string(at) + ": " + what + "\n" +
         save_again;
}

// "1,234" as messages write numbers.
std::string grouped(std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ",");
  return digits;
}

std::string damaged_at(std::size_t at, const std::string& what) {
  return "FILE: error: the file is damaged at byte " + grouped(at) + ": " + what + "\n" +
         save_again;
}

}  // namespace

TEST_CASE("SPSS's other kinds of files are refused, each with what to do") {
  CHECK(sav_messages(std::string("\x1C\0\0\0\0\0\0\0ENCRYPTEDSAV\x15\0\0\0", 24)) ==
        "kijun: error: \"FILE\" is an SPSS file with a password\n  save it in SPSS without one\n");
  CHECK(sav_messages("ASCII SPSS PORT FILE                    ") ==
        "kijun: error: \"FILE\" is a portable SPSS file (.por)\n  save it in SPSS as .sav\n");
  CHECK(sav_messages("a,b\n1,2\n") == "kijun: error: \"FILE\" is no SPSS file\n");
}

TEST_CASE("keys of the spec that SPSS files have no use for are refused") {
  TableSource source;
  const auto spec = std::make_shared<const Source>(Source{"report.yaml", "sheet: 2\nheader: 3\n"});
  source.sheet.span = {spec, 1, 8, 1};
  source.header_row = {3, {spec, 2, 9, 1}};
  CHECK(sav_messages(sav_bytes(small_file()), source) ==
        "report.yaml:1:8: error: \"FILE\" is an SPSS file, which has no sheets\n"
        "  1 | sheet: 2\n    |        ^\n  remove \"sheet:\"\n"
        "report.yaml:2:9: error: \"FILE\" is an SPSS file, whose columns' names stand in no row\n"
        "  2 | header: 3\n    |         ^\n  remove \"header:\"\n");
}

TEST_CASE("a file that is cut off anywhere is refused") {
  for (const readstat_compress_t compression :
       {READSTAT_COMPRESS_NONE, READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY}) {
    const std::string bytes = sav_bytes(small_file(compression));
    REQUIRE(sav_messages(bytes).empty());
    for (std::size_t size = 4; size + 8 < bytes.size(); size += 13) {
      CAPTURE(compression, size);
      CHECK(sav_messages(bytes.substr(0, size)).find(get_again) != std::string::npos);
    }
  }
  const std::string bytes = sav_bytes(small_file());
  CHECK(
      sav_messages(bytes.substr(0, 100)) ==
      "FILE: error: the file ends before its data: something that begins at byte 0 is not whole\n" +
          get_again);
  CHECK(sav_messages(bytes.substr(0, 200)) ==
        "FILE: error: the file ends before its data: something that begins at byte 176 is not "
        "whole\n" +
            get_again);
  CHECK(sav_messages(bytes.substr(0, bytes.size() - 1)) ==
        "FILE: error: the file says that it has 20 cases, but has room for 19 at most\n" +
            get_again);
  const std::string packed = sav_bytes(small_file(READSTAT_COMPRESS_ROWS));
  CHECK(sav_messages(packed.substr(0, packed.size() - 400)) ==
        "FILE: error: the file says that it has 20 cases, but ends before the last\n" + get_again);
}

TEST_CASE("a file without cases has no answers") {
  SavTestFile file = small_file();
  file.rows.clear();
  CHECK(sav_messages(sav_bytes(file)) ==
        "FILE: error: the file has a header but no rows below it\n"
        "  expected rows below the header: of answers, one for every respondent\n");
}

TEST_CASE("counts beyond what the file has are refused before room is made for them") {
  const std::string bytes = sav_bytes(small_file());
  CHECK(
      sav_messages(with_number(bytes, 80, 2'000'000'000)) ==
      "FILE: error: the file says that it has 2,000,000,000 cases, but has room for 20 at most\n" +
          get_again);
  CHECK(sav_messages(with_number(bytes, 80, 0xFFFFFFF0U)) ==
        damaged(0, "it has a negative number of cases"));
  CHECK(sav_messages(with_number(bytes, 72, 9)) == damaged(0, "it is compressed in no known way"));
  CHECK(sav_messages(with_number(bytes, header_bytes, 12345)) ==
        damaged(header_bytes, "a record is of no known type"));
  CHECK(sav_messages(with_number(bytes, header_bytes + 4, 256)) ==
        damaged(header_bytes, "a column is neither a number nor text of 1 to 255 bytes"));
  CHECK(sav_messages(with_number(bytes, header_bytes + 12, 4)) ==
        damaged(header_bytes, "a column has more than 3 missing values"));
  // The length of the first column's label, 2 GB and 60 MB; the second is within what is looked at.
  for (const std::uint32_t length : {2'000'000'000U, 60'000'000U}) {
    const std::string message = sav_messages(with_number(bytes, header_bytes + 32, length));
    CHECK(message ==
          (length > 1'000'000'000U
               ? "FILE: error: what stands before the data is longer than 67,108,864 bytes\n"
               : "FILE: error: the file ends before its data: something that begins at byte 176 is "
                 "not whole\n" +
                     get_again));
  }
  // The number of value labels: the variables' 4 billion bytes of labels are not there.
  const std::size_t labels = found_at(bytes, "制度") - 17;
  REQUIRE(number_at(bytes, labels) == 3);
  CHECK(sav_messages(with_number(bytes, labels + 4, 0xFFFFFFFFU)).find("error") !=
        std::string::npos);
}

TEST_CASE("a file without columns, and columns without names or with half a text, are refused") {
  const std::string bytes = sav_bytes(small_file());
  std::string nameless = bytes;
  nameless.replace(header_bytes + 24, 8, 8, ' ');
  CHECK(sav_messages(nameless) == damaged(header_bytes, "a column has no name"));
  CHECK(sav_messages(with_number(bytes, header_bytes + 4, 0xFFFFFFFFU)) ==
        damaged(header_bytes, "a column of text has more or fewer parts than its width needs"));
  std::string empty = bytes.substr(0, header_bytes) + std::string(8, '\0');
  CHECK(sav_messages(with_number(empty, header_bytes, 999)) ==
        damaged(header_bytes, "there is no column"));
}

TEST_CASE("too many columns, rows that are too long and endless dictionaries are refused") {
  SavTestFile wide;
  for (int i = 0; i < 20'001; ++i) wide.columns.push_back({.name = "V" + std::to_string(i)});
  wide.rows = {std::vector<SavCell>(wide.columns.size(), 1.0)};
  CHECK(sav_messages(sav_bytes(wide)) == "FILE: error: there are more than 20,000 columns\n");
  wide.columns.pop_back();
  wide.rows[0].pop_back();
  CHECK(sav_messages(sav_bytes(wide)).empty());

  SavTestFile heavy;
  for (int i = 0; i < 17'000; ++i) {
    heavy.columns.push_back({.name = "V" + std::to_string(i), .width = 255});
  }
  CHECK(sav_messages(sav_bytes(heavy)) == "FILE: error: the row is longer than 4,194,304 bytes\n");

  const std::string bytes = sav_bytes(small_file());
  const std::size_t at = extension_at(bytes, 3);
  std::string bomb = with_number(with_number(bytes, at + 8, 0xFFFFFFFFU), at + 12, 0xFFFFFFFFU);
  CHECK(sav_messages(bomb) ==
        "FILE: error: what stands before the data is longer than 67,108,864 bytes\n");
}

TEST_CASE("value labels must be for columns that are there and of one kind") {
  const std::string bytes = sav_bytes(small_file());
  // The record of columns behind the first value labels: 4, count 1, the column's place.
  std::string wanted(12, '\0');
  wanted = with_number(with_number(with_number(wanted, 0, 4), 4, 1), 8, 1);
  const std::size_t at = found_at(bytes, wanted);
  const std::string nobody = "value labels are for a column that is not there";
  CHECK(sav_messages(with_number(bytes, at + 8, 0)) == damaged_at(at, nobody));
  CHECK(sav_messages(with_number(bytes, at + 8, 30)) == damaged_at(at, nobody));
  CHECK(sav_messages(with_number(bytes, at, 5)) ==
        damaged_at(at, "value labels are for no columns"));
  std::string both = bytes;
  both = with_number(both, at + 4, 2);
  both.insert(at + 12, with_number(std::string(4, '\0'), 0, 2));
  CHECK(sav_messages(both) == damaged_at(at, "value labels are for numbers and text at once"));
}

TEST_CASE("a list of names that libreadstat would read beyond is refused (its issue 389)") {
  const std::string bytes = sav_bytes(small_file());
  const std::size_t at = extension_at(bytes, 13);
  const auto renamed_to = [&](const std::string& names) {
    const std::size_t length = number_at(bytes, at + 12);
    std::string changed = bytes;
    changed.replace(at + 16, length, names);
    return sav_messages(with_number(changed, at + 12, static_cast<std::uint32_t>(names.size())));
  };
  const std::string no_list = damaged_at(at, "the list of the columns' names is not one");
  CHECK(renamed_to("") == no_list);
  CHECK(renamed_to("V0=") == no_list);
  CHECK(renamed_to("V0=\x01") == no_list);
  CHECK(renamed_to("V0=" + std::string(65, 'a')) == no_list);
  const std::string bad_short =
      "FILE: error: the file is damaged at byte " + grouped(at) +
      ": the short name of a column holds characters that libreadstat cannot read\n"
      "  save it in SPSS again, in Unicode mode\n";
  CHECK(renamed_to("V0") != bad_short);
  CHECK(renamed_to("=x") == bad_short);
  CHECK(renamed_to("123456789=x") == bad_short);
  CHECK(renamed_to("\x83\x5C=x") == bad_short);
  CHECK(renamed_to("V0=x\t\tV1=y") == bad_short);
  // A name of nobody is left alone, and so is a tab at the end.
  CHECK(renamed_to("NOBODY=x\t").empty());
}

TEST_CASE("two columns of one short name cannot be told apart") {
  SavTestFile file;
  file.columns = {{.name = "A"}, {.name = "B"}};
  file.rows = {{1.0, 2.0}};
  const std::string bytes = sav_bytes(file);
  std::string same = bytes;
  same.replace(header_bytes + 32 + 24, 8, bytes.substr(header_bytes + 24, 8));
  const std::size_t at = extension_at(bytes, 13);
  CHECK(sav_messages(same) == damaged_at(at, "two columns have the same short name"));
}

TEST_CASE("a list of long texts that says more than there is is refused") {
  const std::string bytes = sav_bytes(small_file());
  const std::size_t at = extension_at(bytes, 14);
  const std::size_t digits = found_at(bytes.substr(at), "=300") + at + 1;
  const std::string no_list = damaged_at(at, "the list of the columns of long text is not one");
  for (const char* const length : {"999", "000", "30x", "-10", "600"}) {
    std::string changed = bytes;
    CHECK(sav_messages(changed.replace(digits, 3, length)) == no_list);
  }
}

TEST_CASE("value labels and missing values of long texts are checked to their last length") {
  SavTestFile file;
  file.columns = {{.name = "A", .width = 20}};
  file.rows = {{"text"}};
  const std::string bytes = sav_bytes(file);
  const std::size_t at = extension_at(bytes, 13);
  const std::size_t behind = at + 16 + number_at(bytes, at + 12);
  const std::string number = with_number(std::string(4, '\0'), 0, 1);
  const std::string huge = with_number(std::string(4, '\0'), 0, 0x40000000U);
  const std::string labels = counted("A") + number + number + counted("text") + counted("本文");
  CHECK(sav_messages(with_record(bytes, 21, labels, behind)).empty());
  CHECK(read_sav(with_record(bytes, 21, labels, behind)).columns[0].labels.size() == 1);
  const std::string no_labels = damaged_at(behind, "the value labels of long text are not any");
  for (const std::string& wrong :
       {counted("B") + number + number + counted("text") + counted("本文"), labels + labels,
        counted("A") + number + huge, counted("A") + number + number + huge,
        counted("A") + number + number + counted("text") + huge, std::string("AB"),
        labels.substr(0, labels.size() - 1)}) {
    CHECK(sav_messages(with_record(bytes, 21, wrong, behind)) == no_labels);
  }
  const std::string eight = with_number(std::string(4, '\0'), 0, 8);
  const std::string missing = counted("A") + '\1' + eight + "text    ";
  CHECK(read_sav(with_record(bytes, 22, missing, behind)).lines == std::vector<std::string>{"1: "});
  const std::string no_missing = damaged_at(behind, "the missing values of long text are not any");
  for (const std::string& wrong :
       {counted("B") + '\1' + eight + "text    ", counted("A") + '\4' + eight + "text    ",
        counted("A") + '\1' + huge, counted("A") + '\2' + eight + "text    ", counted("A")}) {
    CHECK(sav_messages(with_record(bytes, 22, wrong, behind)) == no_missing);
  }
}

TEST_CASE("multiple-response sets, of which libreadstat believes the lengths, are passed over") {
  // Its issues 388 and 390.
  const std::string bytes = sav_bytes(small_file());
  const std::size_t at = extension_at(bytes, 13);
  for (const std::uint32_t type : {7U, 19U}) {
    for (const std::string& sets :
         {std::string("$A=D1 1 99999999 x a b\n"), std::string("$A=C 10 x"), std::string("$A=D")}) {
      CHECK(sav_messages(with_record(bytes, type, sets, at)).empty());
    }
  }
}

TEST_CASE("records about the machine that wrote the file must have their size") {
  const std::string bytes = sav_bytes(small_file());
  for (const std::uint32_t type : {3U, 4U}) {
    const std::size_t at = extension_at(bytes, type);
    const std::uint32_t size = number_at(bytes, at + 8);
    std::string changed = with_number(bytes, at + 8, size / 2);
    changed = with_number(changed, at + 12, number_at(bytes, at + 12) * 2);
    CHECK(sav_messages(changed) == damaged_at(at, "it does not say how numbers are written"));
  }
}

TEST_CASE("the blocks of a .zsav must be in the file, and no bombs") {
  const std::string bytes = sav_bytes(small_file(READSTAT_COMPRESS_BINARY));
  const std::size_t list = bytes.size() - 48;  // its head, and one block
  const std::size_t data = number_at(bytes, list + 32) - 24;
  const std::string wrong = "the list of its compressed blocks is not one";
  REQUIRE(sav_messages(bytes).empty());
  CHECK(sav_messages(with_number(bytes, list + 40, 0x40000000U)) == damaged_at(list, wrong));
  CHECK(sav_messages(with_number(bytes, list + 40, 8'000'000)) == damaged_at(list, wrong));
  CHECK(sav_messages(with_number(bytes, list + 40, 12)) == damaged_at(list, wrong));
  CHECK(sav_messages(with_number(bytes, list + 44, 0x40000000U)) == damaged_at(list, wrong));
  CHECK(sav_messages(with_number(bytes, list + 32, 5)) == damaged_at(list, wrong));
  CHECK(sav_messages(with_number(bytes, list + 20, 2)) == damaged_at(list, wrong));
  CHECK(sav_messages(with_number(bytes, data, 5)) == damaged_at(data, wrong));
  CHECK(sav_messages(with_number(bytes, data + 12, 5)) ==
        "FILE: error: the file ends before its data: something that begins at byte " +
            grouped(data) + " is not whole\n" + get_again);
  std::string scrambled = bytes;
  scrambled[data + 40] = static_cast<char>(~scrambled[data + 40]);
  CHECK(
      sav_messages(scrambled) ==
      "FILE: error: libreadstat cannot read on: Invalid file, or file has unsupported features\n" +
          save_again);
}

TEST_CASE("text that is not in the file's encoding is refused with its place") {
  SavTestFile file;
  file.columns = {{.name = "A"}, {.name = "備考", .width = 8}};
  file.rows = {{1.0, "x"}, {2.0, "\x92\x6A"}};
  const std::string what =
      "the text is not UTF-8, which the file says it is in\n"
      "  save it in SPSS again, in Unicode mode; or say \"encoding: cp932\" if it is that\n";
  CHECK(sav_messages(sav_bytes(file)) == "FILE: row 2, column \"備考\": error: " + what);

  TableSource source;
  source.encoding = Encoding::cp932;
  CHECK(sav_messages(sav_bytes(file), source) ==
        "FILE: error: the name of column 2 is not CP932\n"
        "  remove \"encoding:\": the file says itself what it is in\n");

  file.columns = {{.name = "A", .label = "\x92\x6A..."}};
  file.rows = {{1.0}};
  const std::string said =
      " is not UTF-8, which the file says it is in\n"
      "  save it in SPSS again, in Unicode mode; or say \"encoding: cp932\" if it is that\n";
  CHECK(sav_messages(sav_bytes(file)) == "FILE: error: the label of column 1" + said);
  file.columns = {{.name = "A", .labels = {{1.0, "\x92\x6A..."}}}};
  CHECK(sav_messages(sav_bytes(file)) == "FILE: error: a value label of column 1" + said);
}

TEST_CASE("an encoding that is not known is refused") {
  const std::string bytes = sav_bytes(small_file());
  const std::size_t at = extension_at(bytes, 3);
  CHECK(sav_messages(with_number(bytes, at + 16 + 28, 1251)) ==
        "kijun: error: the text of \"FILE\" is in \"1251\", which is not read\n"
        "  expected UTF-8 or CP932\n  save it in SPSS again, in Unicode mode\n");
  const std::size_t behind = extension_at(bytes, 13);
  CHECK(sav_messages(with_record(bytes, 20, "windows-1251", behind)) ==
        "kijun: error: the text of \"FILE\" is in \"windows-1251\", which is not read\n"
        "  expected UTF-8 or CP932\n  save it in SPSS again, in Unicode mode\n");
  // Found by fuzzing: the message was not UTF-8.
  CHECK(sav_messages(with_record(bytes, 20, "\xFF\xEF" + std::string(50, 'x'), behind)) ==
        "kijun: error: the text of \"FILE\" is in \"??" + std::string(38, 'x') +
            "…\", which is not read\n"
            "  expected UTF-8 or CP932\n  save it in SPSS again, in Unicode mode\n");
  CHECK(sav_messages(with_number(bytes, at + 16 + 28, 2)) ==
        "FILE: error: the name of column 1 is not ASCII, which the file says it is in\n"
        "  save it in SPSS again, in Unicode mode; or say \"encoding: cp932\" if it is that\n");
}

// By hand, for longer: KIJUN_MUTANTS=5000 in the environment, in a build with sanitizers.
TEST_CASE("whatever bytes are changed, a file is read or refused") {
  const char* const wanted = std::getenv("KIJUN_MUTANTS");
  const long mutants = wanted != nullptr ? std::strtol(wanted, nullptr, 10) : 150;
  for (const readstat_compress_t compression :
       {READSTAT_COMPRESS_NONE, READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY}) {
    const std::string bytes = sav_bytes(small_file(compression));
    const std::size_t dictionary = 1600;
    for (long m = 0; m < mutants; ++m) {
      Dice dice(static_cast<std::uint64_t>(m + 1));
      std::string mutant = bytes;
      for (std::uint64_t change = dice.below(6) + 1; change > 0; --change) {
        const std::size_t range = dice.below(4) == 0 ? mutant.size() : dictionary;
        const std::size_t at = dice.below(std::min(range, mutant.size()));
        switch (dice.below(4)) {
          case 0:
            mutant[at] = static_cast<char>(dice.below(256));
            break;
          case 1:
            mutant[at] = static_cast<char>(mutant[at] ^ (1 << dice.below(8)));
            break;
          case 2:
            mutant.erase(at, dice.below(9));
            break;
          default:
            mutant.insert(at, mutant.substr(dice.below(mutant.size()), dice.below(17)));
            break;
        }
      }
      CAPTURE(compression, m);
      const ReadTable table = read_sav(mutant);
      CHECK((!table.messages.empty() || !table.lines.empty()));
    }
  }
}
