// Files that are no workbooks, damaged ones, and ones that were made to do harm.
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "one_file.h"
#include "table/xlsx_file.h"
#include "workbook.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const std::string sheet_part = "xl/worksheets/sheet1.xml";
const std::string rows =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c "
    "r=\"A2\"><v>1</v></c></row>";
const std::string save_again = "  open it in Excel and save it again\n";
const std::string damaged = "  the workbook is damaged: open it in Excel and save it again\n";

std::string messages_of(const std::string& bytes) {
  OneFile file("answers.xlsx");
  return file.messages(bytes);
}

std::string messages_of(const std::map<std::string, std::string>& parts) {
  return messages_of(zipped(parts));
}

std::string messages_of_rows(const std::string& sheet_rows) {
  return messages_of(workbook_with(sheet_rows));
}

// Below a good header.
std::string messages_of_cell(const std::string& cell) {
  return messages_of_rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\">" +
                          cell + "</row>");
}

std::string part_message(const std::string& part, const std::string& why) {
  return "kijun: error: cannot read \"answers.xlsx\": its part \"" + part + "\" " + why + "\n" +
         save_again;
}

std::string messages_within(const XlsxLimits& limits,
                            const std::map<std::string, std::string>& parts) {
  OneFile file("answers.xlsx");
  file.write(zipped(parts));
  Diagnostics problems;
  const auto opened = open_xlsx(file.source, limits).take(problems);
  TextSink sink;
  if (opened) problems = (*opened)->read(sink, {}).problems;
  return file.shown(problems);
}

std::map<std::string, std::string> with_part(const std::string& name, const std::string& content) {
  auto parts = workbook_with(rows);
  parts[name] = content;
  return parts;
}

std::map<std::string, std::string> without_part(const std::string& name) {
  auto parts = workbook_with(rows);
  parts.erase(name);
  return parts;
}

}  // namespace

TEST_CASE("the hostile workbooks are good but for what makes them hostile") {
  CHECK(messages_of(workbook_with(rows)).empty());
}

// ---- Something else than a workbook

TEST_CASE("what is no workbook is named for what it is") {
  const std::string hint = "  save the table as \"Excel workbook (.xlsx)\" or as \"CSV UTF-8\"\n";
  CHECK(messages_of({{"readme.txt", "hello"}}) ==
        "kijun: error: \"answers.xlsx\" is a ZIP file without an Excel workbook in it\n" + hint);
  CHECK(messages_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                     {"content.xml", "<x/>"}}) ==
        "kijun: error: \"answers.xlsx\" is an OpenDocument file, not an Excel workbook\n" + hint);
  const auto with_main = [](const std::string& target, const std::string& content) {
    return std::map<std::string, std::string>{
        {"_rels/.rels", relationships_of(relationship_to("rId1", "officeDocument", target))},
        {target, content}};
  };
  CHECK(messages_of(with_main("word/document.xml",
                              "<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                              "wordprocessingml/2006/main\"/>")) ==
        "kijun: error: \"answers.xlsx\" is a Word document, not an Excel workbook\n" + hint);
  CHECK(messages_of(with_main("ppt/presentation.xml",
                              "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/"
                              "presentationml/2006/main\"/>")) ==
        "kijun: error: \"answers.xlsx\" is a PowerPoint presentation, not an Excel workbook\n" +
            hint);
  CHECK(
      messages_of(with_main("xl/workbook.bin", "\x83\x01")) ==
      "kijun: error: \"answers.xlsx\" is a binary Excel workbook (.xlsb), which cannot be read\n" +
          hint);
  CHECK(messages_of(with_main("other.xml", "<other/>")) ==
        "kijun: error: \"answers.xlsx\" is not an Excel workbook\n" + hint);
  CHECK(messages_of(with_part("xl/workbook.xml", workbook_of(""))) ==
        "kijun: error: \"answers.xlsx\" is an Excel workbook without a sheet\n" + hint);
}

// ---- The ZIP file

TEST_CASE("a workbook cut short anywhere is refused") {
  const std::string whole = zipped(workbook_with(rows));
  const std::string message =
      "kijun: error: cannot read \"answers.xlsx\": the file is not a whole ZIP file: perhaps its "
      "end "
      "is missing\n" +
      save_again;
  for (const std::size_t size : {std::size_t{4}, whole.size() / 2, whole.size() - 1}) {
    CHECK(messages_of(whole.substr(0, size)) == message);
  }
}

TEST_CASE("no byte of a workbook can be changed without a message or the same table") {
  const std::string whole = zipped(workbook_with(rows));
  OneFile file("answers.xlsx");
  const std::string table = file.read(whole);
  for (std::size_t at = 4; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x41);
    const std::string read = file.read(changed);
    const bool same = read == table && file.reading.problems.empty();
    if (!same && !has_errors(file.reading.problems)) FAIL("byte " << at << ": " << read);
  }
}

TEST_CASE("a wrong checksum is found") {
  std::string bytes = zipped(workbook_with(rows));
  // The part of the relationships is stored as it is: another sheet's name has another checksum.
  auto parts = workbook_with(rows);
  parts[sheet_part] = sheet_of("<row><c><v>1</v></c></row>").substr(55);
  bytes = zipped(parts);
  const std::size_t at = bytes.find("<v>1</v>");
  REQUIRE(at != std::string::npos);
  bytes[at + 3] = '2';
  CHECK(messages_of(bytes) == part_message(sheet_part, "has a wrong checksum"));
}

TEST_CASE("damaged compressed data are found") {
  std::string bytes = zipped(workbook_with(rows + std::string(1000, ' ')));
  const std::size_t at = bytes.find(sheet_part) + sheet_part.size();
  for (std::size_t i = 0; i < 20; ++i) bytes[at + i] = '\xFF';
  CHECK(messages_of(bytes) == part_message(sheet_part, "holds damaged compressed data"));
}

TEST_CASE("two parts of one name are refused") {
  auto parts = workbook_with(rows);
  parts["xl/Workbook.xml"] = parts["xl/workbook.xml"];
  const std::string message =
      "kijun: error: cannot read \"answers.xlsx\": the file holds two parts named "
      "\"xl/workbook.xml\"\n" +
      save_again;
  CHECK(messages_of(parts) == message);
  std::string bytes = zipped(parts);
  for (std::size_t at = bytes.find("xl/Workbook"); at != std::string::npos;
       at = bytes.find("xl/Workbook")) {
    bytes[at + 3] = 'w';
  }
  CHECK(messages_of(bytes) == message);
}

TEST_CASE("a package of more parts than any workbook has is refused") {
  auto parts = workbook_with(rows);
  for (int i = 0; i < 10'000; ++i) parts["x" + std::to_string(i)] = "";
  CHECK(messages_of(parts) ==
        "kijun: error: cannot read \"answers.xlsx\": the file holds more than 10000 parts\n" +
            save_again);
}

TEST_CASE("a directory longer than any workbook's is not read") {
  XlsxLimits limits;
  limits.directory_bytes = std::uint64_t{1} << 20U;
  auto parts = workbook_with(rows);
  for (int i = 0; i < 30; ++i) parts[std::string(40'000, 'x') + std::to_string(i)] = "";
  CHECK(messages_within(limits, parts) ==
        "kijun: error: cannot read \"answers.xlsx\": the file has a ZIP directory longer than 1 "
        "MiB\n" +
            save_again);
}

TEST_CASE("an encrypted part is refused") {
  std::string bytes = zipped(workbook_with(rows));
  // Bit 0 of the flags, in the local header and in the directory.
  for (std::size_t at = bytes.find("PK\x03\x04"); at != std::string::npos;
       at = bytes.find("PK\x03\x04", at + 1)) {
    bytes[at + 6] = static_cast<char>(bytes[at + 6] | 1);
  }
  for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos;
       at = bytes.find("PK\x01\x02", at + 1)) {
    bytes[at + 8] = static_cast<char>(bytes[at + 8] | 1);
  }
  CHECK(messages_of(bytes) == part_message("_rels/.rels", "is encrypted"));
}

TEST_CASE("parts that unpack to more than a workbook's are not read on") {
  CHECK(messages_of(with_part("xl/styles.xml", xml_declaration + "<styleSheet>" +
                                                   std::string(std::size_t{40} << 20U, ' '))) ==
        part_message("xl/styles.xml", "unpacks to more than 32 MiB"));
  XlsxLimits limits;
  limits.sheet_bytes = std::uint64_t{1} << 20U;
  limits.strings_bytes = std::uint64_t{2} << 20U;
  CHECK(messages_within(limits, workbook_with(rows + std::string(std::size_t{3} << 20U, ' '))) ==
        part_message(sheet_part, "unpacks to more than 1 MiB"));
  CHECK(messages_within(limits, with_part("xl/sharedStrings.xml",
                                          strings_of(std::string(std::size_t{3} << 20U, ' ')))) ==
        part_message("xl/sharedStrings.xml", "unpacks to more than 2 MiB"));
}

// ---- XML

TEST_CASE("parts that are missing are named") {
  CHECK(messages_of(without_part("xl/workbook.xml")) ==
        part_message("xl/workbook.xml", "is not there"));
  CHECK(messages_of(without_part("xl/_rels/workbook.xml.rels")) ==
        part_message("xl/_rels/workbook.xml.rels", "is not there"));
  CHECK(messages_of(without_part(sheet_part)) == part_message(sheet_part, "is not there"));
  CHECK(messages_of(without_part("xl/sharedStrings.xml")) ==
        part_message("xl/sharedStrings.xml", "is not there"));
  CHECK(messages_of(without_part("xl/styles.xml")) ==
        part_message("xl/styles.xml", "is not there"));
  CHECK(messages_of(with_part("xl/_rels/workbook.xml.rels", relationships_of(""))) ==
        part_message("xl/_rels/workbook.xml.rels", "has no entry for the sheet \"回答\""));
}

TEST_CASE("two sheets of one name are refused") {
  CHECK(messages_of(with_part("xl/workbook.xml",
                              workbook_of("<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/>"
                                          "<sheet name=\"回答\" sheetId=\"2\" r:id=\"rId1\"/>"))) ==
        part_message("xl/workbook.xml", "has two sheets named \"回答\""));
}

TEST_CASE("a document type declaration is refused, and with it every bomb of entities") {
  const std::string why = "has a document type declaration, which no workbook has";
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
      "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>";
  CHECK(messages_of(with_part(sheet_part, bomb)) == part_message(sheet_part, why));
  CHECK(messages_of(with_part("xl/sharedStrings.xml",
                              "<!DOCTYPE sst SYSTEM \"file:///etc/passwd\"><sst/>")) ==
        part_message("xl/sharedStrings.xml", why));
  CHECK(messages_of(with_part("_rels/.rels", "<!DOCTYPE x><x/>")) ==
        part_message("_rels/.rels", why));
}

TEST_CASE("elements nested too deep are refused") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(messages_of(with_part(sheet_part, deep)) ==
        part_message(sheet_part, "has elements nested too deep"));
}

TEST_CASE("a tag, comment or instruction without an end is not kept in memory") {
  const std::string long_text(std::size_t{5} << 20U, 'a');
  for (const std::string& start :
       {"<worksheet a=\"" + long_text, "<worksheet><" + long_text, "<worksheet><!--" + long_text,
        "<!--" + long_text, "<?x " + long_text}) {
    CHECK(messages_of(with_part(sheet_part, start)) ==
          part_message(sheet_part, "has a tag that is too long"));
  }
}

TEST_CASE("what is not well-formed is refused with its place") {
  CHECK(messages_of(with_part(sheet_part, "<worksheet>\n<sheetData></worksheet>")) ==
        part_message(sheet_part, "is not well-formed XML in line 2, column 14: mismatched tag"));
  CHECK(messages_of(with_part(sheet_part, "")) ==
        part_message(sheet_part, "is not well-formed XML in line 1, column 1: no element found"));
  CHECK(messages_of(with_part(sheet_part, "<worksheet>&x;</worksheet>")) ==
        part_message(sheet_part, "is not well-formed XML in line 1, column 12: undefined entity"));
  CHECK(messages_of(with_part("xl/sharedStrings.xml", "<sst><si><t>\xFF</t></si></sst>")) ==
        part_message("xl/sharedStrings.xml",
                     "is not well-formed XML in line 1, column 13: not well-formed (invalid "
                     "token)"));
  CHECK(messages_of(with_part("xl/sharedStrings.xml",
                              "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><sst/>")) ==
        part_message("xl/sharedStrings.xml",
                     "is not well-formed XML in line 1, column 31: unknown encoding"));
}

TEST_CASE("NUL is in no text of a workbook") {
  CHECK(messages_of_cell(std::string("<c r=\"A2\" t=\"str\"><v>a\0b</v></c>", 32)) ==
        part_message(sheet_part,
                     "is not well-formed XML in line 2, column 167: not well-formed (invalid "
                     "token)"));
  CHECK(messages_of_cell("<c r=\"A2\" t=\"str\"><v>a&#0;b</v></c>") ==
        part_message(sheet_part,
                     "is not well-formed XML in line 2, column 167: reference to invalid character "
                     "number"));
}

TEST_CASE("rows before damage count for nothing, but what is wrong with them is said") {
  OneFile file("answers.xlsx");
  const std::string messages = file.messages(zipped(with_part(
      sheet_part, sheet_of(rows + "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row>") + "<more/>")));
  CHECK(messages.starts_with("answers.xlsx: row 3: error: the row is blank"));
  CHECK(has_errors(file.reading.problems));
  CHECK(file.reading.problems.size() == 2);
}

// ---- Rows and cells

TEST_CASE("rows are numbered, in order and once") {
  const auto behind_rows = [](const std::string& number) {
    return messages_of_rows(rows + "<row r=\"" + number + "\"><c><v>1</v></c></row>");
  };
  CHECK(behind_rows("2") == "answers.xlsx: error: row 2 comes behind row 2\n" + damaged);
  CHECK(behind_rows("1") == "answers.xlsx: error: row 1 comes behind row 2\n" + damaged);
  for (const char* number : {"0", "-1", "x", "", "3.5", "99999999999999999999"}) {
    CHECK(behind_rows(number) == "answers.xlsx: error: \"" + std::string(number) +
                                     "\" is given as the number of a row, behind row 2\n" +
                                     damaged);
  }
  CHECK(behind_rows("1048577") ==
        "answers.xlsx: error: there are rows behind row 1,048,576\n" + damaged);
}

TEST_CASE("cells are named, in order and once") {
  CHECK(messages_of_cell("<c r=\"B2\"/><c r=\"A2\"><v>1</v></c>") ==
        "answers.xlsx: row 2: error: the cell \"A2\" is not where it should be\n" + damaged);
  CHECK(messages_of_cell("<c r=\"A2\"/><c r=\"A2\"><v>1</v></c>") ==
        "answers.xlsx: row 2: error: the cell \"A2\" is not where it should be\n" + damaged);
  CHECK(messages_of_cell("<c r=\"A3\"><v>1</v></c>") ==
        "answers.xlsx: row 2: error: the cell \"A3\" is not where it should be\n" + damaged);
  for (const char* name : {"", "2", "A", "a2", "A0", "$A$2", "A2:B3", "ZZZZZZZZZZZZ2", "A-2",
                           "A99999999999999999999"}) {
    CHECK(messages_of_cell("<c r=\"" + std::string(name) + "\"><v>1</v></c>") ==
          "answers.xlsx: row 2: error: \"" + std::string(name) +
              "\" is given as the name of a cell\n" + damaged);
  }
}

TEST_CASE("more columns than CSV may have are refused") {
  const std::string message = "answers.xlsx: row 2: error: there are more than 20,000 columns\n";
  CHECK(messages_of_cell("<c r=\"ACOF2\"/>").empty() == false);
  CHECK(messages_of_cell("<c r=\"A2\"><v>1</v></c><c r=\"ACOF2\"/>").empty());
  CHECK(messages_of_cell("<c r=\"ACOG2\"/>") == message);
  std::string cells;
  for (int i = 0; i <= 20'000; ++i) cells += "<c/>";
  CHECK(messages_of_cell(cells) == message);
}

TEST_CASE("cells and rows without end are refused") {
  const std::string long_text(std::size_t{10} << 20U, 'a');
  CHECK(messages_of_cell("<c r=\"A2\" t=\"str\"><v>" + long_text + "</v></c>") ==
        "answers.xlsx: row 2, column \"問1\": error: the cell A2 is longer than 1,048,576 bytes\n");
  CHECK(messages_of_cell("<c r=\"A2\" t=\"inlineStr\"><is><t>" + long_text + "</t></is></c>") ==
        "answers.xlsx: row 2, column \"問1\": error: the cell A2 is longer than 1,048,576 bytes\n");
  CHECK(messages_of(with_part("xl/sharedStrings.xml",
                              strings_of("<si><t>a</t></si><si><t>" + long_text + "</t></si>"))) ==
        "kijun: error: text 1 of \"answers.xlsx\" is longer than 1,048,576 bytes\n");
  std::string long_row;
  std::string names;
  const std::string megabyte(std::size_t{1} << 20U, 'a');
  for (int i = 0; i < 5; ++i) {
    names += "<c t=\"s\"><v>0</v></c>";
    long_row += "<c t=\"str\"><v>" + megabyte + "</v></c>";
  }
  CHECK(messages_of_rows("<row>" + names + "</row><row>" + long_row + "</row>") ==
        "answers.xlsx: row 2: error: the row is longer than 4,194,304 bytes\n");
}

TEST_CASE("more cells or texts than there may be are refused") {
  XlsxLimits limits;
  limits.cells = 5;
  CHECK(messages_within(limits, workbook_with(rows + "<row><c/><c/></row>")) ==
        "answers.xlsx: row 3: error: there are more than 5 cells\n");
  // A row of one cell is as wide as the header.
  limits.cells = 1000;
  CHECK(messages_within(limits,
                        workbook_with("<row r=\"1\"><c r=\"KN1\" t=\"s\"><v>0</v></c></row>"
                                      "<row><c><v>1</v></c></row><row><c><v>1</v></c></row>"
                                      "<row><c><v>1</v></c></row><row><c><v>1</v></c></row>")) ==
        "answers.xlsx: row 5: error: there are more than 1,000 cells\n");
  // One text in many cells.
  limits = {};
  limits.text_bytes = std::size_t{1} << 20U;
  std::string many_cells;
  for (int i = 0; i < 20; ++i) many_cells += "<row><c t=\"s\"><v>0</v></c></row>";
  auto parts = workbook_with(many_cells);
  parts["xl/sharedStrings.xml"] = strings_of("<si><t>" + std::string(100'000, 'a') + "</t></si>");
  CHECK(messages_within(limits, parts) ==
        "answers.xlsx: row 11: error: the cells up to here hold more than 1 MiB of text\n");
  limits = {};
  limits.strings_memory = std::size_t{1} << 20U;
  std::string items;
  for (int i = 0; i < 200'000; ++i) items += "<si><t>abcdef</t></si>";
  CHECK(messages_within(limits, with_part("xl/sharedStrings.xml", strings_of(items))) ==
        "kijun: error: the cells of \"answers.xlsx\" hold more than 1 MiB of different texts\n"
        "  save the sheet as \"CSV UTF-8\", which may be of any size, or take columns of free text "
        "out of it\n");
}

TEST_CASE("a value of another kind than its cell's is refused") {
  const auto message = [](const std::string& what) {
    return "answers.xlsx: row 2, column \"問1\": error: the cell A2 " + what + "\n" + damaged;
  };
  CHECK(messages_of_cell("<c r=\"A2\"><v>abc</v></c>") ==
        message("should hold a number, and holds \"abc\""));
  CHECK(messages_of_cell("<c r=\"A2\" s=\"1\"><v>abc</v></c>") ==
        message("should hold a number, and holds \"abc\""));
  CHECK(messages_of_cell("<c r=\"A2\" t=\"b\"><v>2</v></c>") ==
        message("should hold TRUE or FALSE, and holds \"2\""));
  CHECK(messages_of_cell("<c r=\"A2\" t=\"z\"><v>2</v></c>") ==
        message("is of the unknown kind \"z\""));
  for (const char* index : {"3", "-1", "x", "99999999999999999999"}) {
    CHECK(messages_of_cell("<c r=\"A2\" t=\"s\"><v>" + std::string(index) + "</v></c>") ==
          message("asks for text " + std::string(index) +
                  " of the workbook, which has 3 (counted from 0)"));
  }
}

TEST_CASE("a million rows that a few kilobytes unpack to are read in no memory to speak of") {
  std::string many = rows;
  for (int i = 0; i < 300'000; ++i) many += "<row/>";
  CHECK(messages_of_rows(many).empty());
}
