// A table read in pieces is the same table, whatever the pieces.
#include <cstdint>

#include "one_survey.h"
#include "table/csv_scanner.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// All that a scanner says of a file, as text.
std::string scanned(const std::string& path, Encoding encoding, std::size_t piece) {
  AnswerFile file = AnswerFile::open({path, {}}).value();
  REQUIRE(file.start(encoding));
  CsvScanner scanner(file, 1, piece);
  std::string out;
  if (scanner.read_header()) {
    for (const std::string& name : scanner.header()) out += "[" + name + "]";
    while (const Batch* batch = scanner.next()) {
      for (std::size_t row = 0; row < batch->size(); ++row) {
        out += "\n" + std::to_string(batch->row_number(row)) + ":";
        for (std::size_t c = 0; c < scanner.header().size(); ++c) {
          out += "[" + std::string(batch->cell(row, c)) + "]";
        }
      }
    }
  }
  for (const IrregularRow& row : scanner.irregular_rows()) {
    out += "\nirregular " + std::to_string(row.place.row) + "/" + std::to_string(row.place.line) +
           " " + std::to_string(row.cells);
  }
  if (scanner.fault()) {
    const TablePlace& place = scanner.fault()->place;
    out += "\nfault " + std::to_string(static_cast<int>(scanner.fault()->kind)) + " " +
           std::to_string(place.row) + "/" + std::to_string(place.line) + " " +
           std::to_string(place.cell);
  }
  if (scanner.first_nul()) out += "\nNUL " + std::to_string(scanner.first_nul()->row);
  return out;
}

void check_pieces(const std::string& bytes, Encoding encoding, const std::string& expected) {
  const OneSurvey survey;
  survey.write(bytes);
  for (std::size_t piece = 1; piece <= bytes.size() + 1; ++piece) {
    INFO("pieces of " << piece << " bytes");
    CHECK(scanned(survey.path(), encoding, piece) == expected);
  }
}

}  // namespace

TEST_CASE("pieces may cut characters, quotes, line ends and rows") {
  check_pieces("問,b\r\n\"あ\"\"\n𠮟\",2\r\n3\r\n\r\n5,6", Encoding::utf8,
               "[問][b]\n"
               "2:[\"あ\"\"\n𠮟\"][2]\n"
               "5:[5][6]\n"
               "irregular 3/4 1\n"
               "irregular 4/5 0");
  check_pieces("\x96\xE2,b\n\xB1,\x87\x40\n", Encoding::cp932, "[問][b]\n2:[ｱ][①]");
}

TEST_CASE("pieces do not change what is wrong, or where") {
  check_pieces("a,b\n1,2\n3,4\"5\n6,7\n", Encoding::utf8, "[a][b]\n2:[1][2]\nfault 1 3/3 1");
  check_pieces("a,b\n1,2\n\"3\n,4\n", Encoding::utf8, "[a][b]\n2:[1][2]\nfault 2 3/3 0");
  check_pieces("a,b\n1,2\n3,\xE3\x81\n5,6\n", Encoding::utf8, "[a][b]\n2:[1][2]\nfault 0 3/3 1");
  check_pieces(std::string("a,b\n1,\0\n3,4\n\0,\n", 15), Encoding::utf8,
               std::string("[a][b]\n2:[1][\0]\n3:[3][4]\n4:[\0][]\nNUL 2", 38));
}

TEST_CASE("a row longer than a piece is read whole") {
  const OneSurvey survey;
  const std::string cell(300'000, 'x');
  survey.write("a,b\n" + cell + ",\"" + cell + "\n\"\n1,2\n");
  CHECK(scanned(survey.path(), Encoding::utf8, 1000) ==
        "[a][b]\n2:[" + cell + "][\"" + cell + "\n\"]\n3:[1][2]");
}

TEST_CASE("progress rises to the end and names no more than the whole") {
  OneSurvey survey;
  std::string file = "a,b,c\n";
  for (int i = 0; i < 200'000; ++i) file += "1,2,3\n";
  survey.ask_ranks().write(file);
  survey.by(breakdown("all", {whole("all", {0})}));
  std::vector<double> shares;
  REQUIRE(read_answers(survey.report, [&](double share) { shares.push_back(share); }).ok());
  CHECK(shares.size() > 5);
  CHECK(std::is_sorted(shares.begin(), shares.end()));
  CHECK(shares.front() > 0);
  CHECK(shares.back() == 1);
}

TEST_CASE("rows of empty cells are nobody's at the end, and somebody's before it") {
  check_pieces("a,b,c\n1,2,3\n,,\n,,\n4,5,6\n,,\n\"\",,\n,,\n,,\n", Encoding::utf8,
               "[a][b][c]\n"
               "2:[1][2][3]\n"
               "3:[][][]\n"
               "4:[][][]\n"
               "5:[4][5][6]\n"
               "6:[][][]\n"
               "7:[\"\"][][]");
  check_pieces("a,b\n,\n,\n", Encoding::utf8, "[a][b]");
  std::string rows;
  for (int i = 0; i < 10'000; ++i) rows += ",\n";
  const OneSurvey survey;
  survey.write("a,b\n" + rows + "1,2\n");
  const std::string read = scanned(survey.path(), Encoding::utf8, 1000);
  CHECK(read.starts_with("[a][b]\n2:[][]\n3:[][]\n"));
  CHECK(read.ends_with("\n10000:[][]\n10001:[][]\n10002:[1][2]"));
}
