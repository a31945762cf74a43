// Writes the seeds of the fuzz targets below the folder that FUZZ_SEEDS names: csv/1, …
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include "support/sav_writer.h"
#include "unit/table/workbook.h"

namespace {

namespace fs = std::filesystem;
using namespace kijun::test;

void write_seeds(const fs::path& folder, const std::vector<std::string>& seeds) {
  fs::create_directories(folder);
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    std::ofstream(folder / std::to_string(i + 1), std::ios::binary) << seeds[i];
  }
}

std::vector<std::string> csv() {
  return {
      "a,b\n1,2\n3,4\n",
      "\xEF\xBB\xBF問1,\"b\"\"c\"\r\n\"あ\n\",\r\n",
      "\x96\xE2,b\r\n\x87\x40,\x87\x8A\r\n\xB1\x81\x60,\r\n",
      "調査票\n\na,b\n1,\"2",
  };
}

std::vector<std::string> answers() {
  return {"a,b,c,d,e,f\n1,2,1,2,3,1\n3,,,1,2,x\n,,,,,\n1,1,1,1,4,0.5\n",
          "f,e,d,c,b,a\n2,1,,,3,2\n"};
}

std::string repeated(const std::string& rows) { return rows + rows + rows + rows; }

std::vector<std::string> tables_to_draft() {
  return {
      "id,性別,wt,rank1,rank2,rank3\n" + repeated("1,1,0.5,1,2,3\n2,2,1.5,4,1,2\n3,9,1,3,,\n"),
      "表,,,\nQ1_1,Q1_2,Q1_3,#区分\n" + repeated("1,2,,a: b\n,1,2,c\n2,,1,c\n"),
      "問1,問2\n" + repeated("\"2,1,3\",②→①\n\"4,3,1\",無回答\n\"1,2,3\",①→③\n"),
      "第1位,第2位,a1,a2\n" + repeated("医療,介護,1.甲,2.乙\n介護,住,3 丙,1.甲\n住,医療,99,\n"),
      "q1位_1,q1位_2,q1位_3,q2位_1,q2位_2,q2位_3,r_1,r_2,r_3\n" +
          repeated("1,,,,○,,1位,3位,2位\n,,1,1,,,2位,1位,3位\n,1,,,,1,3位,2位,1位\n"),
  };
}

std::vector<std::string> sav() {
  SavTestFile file;
  file.columns = {
      {.name = "Q1",
       .label = "一番",
       .labels = {{1.0, "制度"}, {9.0, "無回答"}},
       .missing = {{9.0, 9.0}}},
      {.name = "sex", .width = 3, .labels = {{"男", "男性"}}},
      {.name = "free", .width = 300},
      {.name = "day", .format = "DATE11"},
  };
  file.rows = {{1.0, "男", "長い文", 13'700'000'000.0}, {9.0, "", "", std::monostate{}}};
  std::vector<std::string> seeds;
  for (const readstat_compress_t compression :
       {READSTAT_COMPRESS_NONE, READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY}) {
    file.compression = compression;
    seeds.push_back(sav_bytes(file));
  }
  return seeds;
}

std::vector<std::string> xlsx() {
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t>"
      "<rPh sb=\"0\" eb=\"1\"><t>び</t></rPh></is></c></row>"
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>43000.5</v></c><c r=\"B2\" t=\"str\"><f>1+1</f>"
      "<v>2</v></c></row><row r=\"4\"><c r=\"B4\" t=\"b\"><v>1</v></c></row>";
  const std::map<std::string, std::string> workbook = workbook_with(rows);
  std::string parts;
  for (const char* part :
       {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
    parts += (parts.empty() ? "" : std::string(1, '\0')) + workbook.at(part);
  }
  return {zipped(workbook), parts};
}

std::vector<std::string> tally() {
  return {
      "record,survey,question,breakdown,group,rank_1,rank_2,rank_3,n,weight,weight_squared\n"
      "respondents,s,,,,,,,5,,\noptions,s,q,,,,,,3,,\nranks,s,q,,,,,,3,,\n"
      "answered,s,q,,,,,,3,,\npartial,s,q,,,,,,1,,\nmissing,s,q,,,,,,1,,\n"
      "rejected,s,q,,,,,,1,,\nfaulty,s,q,,,,,,1,,\nmembers,s,,sex,,,,,4,,\n"
      "without_attribute,s,,sex,,,,,1,,\noutside,s,,sex,,,,,0,,\nmissing,s,q,sex,男,,,,0,,\n"
      "rejected,s,q,sex,男,,,,1,,\nranking,s,q,sex,男,1,2,3,2,2,2\nmissing,s,q,sex,女,,,,0,,\n"
      "rejected,s,q,sex,女,,,,0,,\nranking,s,q,sex,女,2,,,1,,\n"
      "reason:unknown_code,s,q,,,,,,1,,\n"};
}

// A figure and itself, with its texts shortened, and two tables: each pair parted by a NUL.
std::vector<std::string> pairs() {
  std::ifstream in(KIJUN_SOURCE_DIR "/tests/golden/render/sample.svg");
  const std::string figure{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const std::string other = figure.substr(0, figure.rfind("<text")) + "</g>\n</svg>\n";
  const std::string nul(1, '\0');
  return {figure + nul + other,
          "<svg><g class=\"marks\"><g id=\"ring-1\" data-score=\"3\"/>"
          "<g id=\"axis-1\" class=\"axis\" data-option=\"a\"><path d=\"M 0 0 L 0 9\"/></g>"
          "<g id=\"marker-1-1\" class=\"marker\" data-score=\"1\"><path d=\"M 1 1 L 2 2 Z\"/></g>"
          "</g><g class=\"texts\"/></svg>" +
              nul + "<svg><rect x=\"1\"/></svg>",
          "question,breakdown,group,score\nq,b,g,1\n" + nul +
              "question,breakdown,group,score\nq,b,\"g\",2\n"};
}

std::vector<std::string> specs() {
  std::vector<std::string> seeds;
  for (const char* name : {"minimal", "care-managers"}) {
    std::ifstream in(std::string(KIJUN_SOURCE_DIR "/examples/") + name + "/report.yaml");
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return seeds;
}

}  // namespace

// A test, because the writers of test files say with Catch what went wrong.
TEST_CASE("seeds") {
  const char* named = std::getenv("FUZZ_SEEDS");
  REQUIRE(named != nullptr);
  const fs::path folder = named;
  write_seeds(folder / "csv", csv());
  write_seeds(folder / "answers", answers());
  write_seeds(folder / "init", tables_to_draft());
  write_seeds(folder / "sav", sav());
  write_seeds(folder / "xlsx", xlsx());
  write_seeds(folder / "tally", tally());
  write_seeds(folder / "spec", specs());
  write_seeds(folder / "diff", pairs());
}
