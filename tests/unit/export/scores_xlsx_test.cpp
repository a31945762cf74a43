#include "export/scores_xlsx.h"

#include <array>
#include <cstdio>
#include <set>
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "export/legal_sheet_names.h"
#include "export/shortened.h"
#include "score/group_difference.h"
#include "support/inferred_report.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"
#include "table/xlsx_file.h"
#include "table/zip_package.h"
#include "unit/table/one_file.h"

using namespace kijun;
using namespace kijun::test;

namespace {

struct Scored {
  Report report;
  ScoreTable scores;
};

// Every question by one breakdown; option o of group g scores 1 + g/3 + o/7.
Scored scored(std::vector<Question> questions, std::size_t groups) {
  Scored made;
  made.report.title.value = "調査";
  made.report.style = standard_style();
  made.report.questions = std::move(questions);
  std::vector<Group> of;
  for (std::size_t g = 1; g <= groups; ++g) {
    of.push_back(coded("属性" + std::to_string(g), 0, "column", {std::to_string(g)}));
  }
  made.report.breakdowns = {breakdown("b", of)};
  number_figures(made.report);
  for (const Figure& figure : made.report.figures) {
    const Question& asked = made.report.questions[figure.question];
    FigureScores scores{figure.question, 0, asked.baseline(), {}};
    for (std::size_t g = 0; g < groups; ++g) {
      GroupScores group;
      group.base = 1000 + g;
      group.weight = group.n_eff = static_cast<double>(group.base);
      for (std::size_t o = 0; o < asked.options.size(); ++o) {
        group.options.push_back(
            {1 + static_cast<double>(g) / 3 + static_cast<double>(o) / 7, {0, 0, 0}});
      }
      scores.groups.push_back(group);
    }
    made.scores.figures.push_back(scores);
  }
  return made;
}

std::string written(const Scored& s, const std::string& created = "") {
  return required(scores_xlsx(s.report, s.scores, created));
}

// The table under a sheet's row `header` (from 1), to the sheet's end, as Kijun reads answers.
std::string table(const std::string& bytes, std::size_t header) {
  OneFile file("scores.xlsx");
  file.source.header_row = {header, {}};
  return file.read(bytes);
}

std::string part(const std::string& bytes, const std::string& name) {
  OneFile file("scores.xlsx");
  file.write(bytes);
  auto opened = required(open_regular_file(file.source.path));
  auto package = ZipPackage::open(std::move(opened), {});
  REQUIRE(std::holds_alternative<ZipPackage>(package));
  auto stream = std::get<ZipPackage>(package).part(name, 1U << 24U);
  REQUIRE(std::holds_alternative<PartStream>(stream));
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const auto got = std::get<PartStream>(stream).read(piece.data(), piece.size());
    REQUIRE(std::holds_alternative<std::size_t>(got));
    if (std::get<std::size_t>(got) == 0) return text;
    text.append(piece.data(), std::get<std::size_t>(got));
  }
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++found;
  return found;
}

bool has(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

// Interval and p of a group's option as a workbook has them.
std::string shortest(const InferredReport& made, std::size_t group, std::size_t option) {
  const Interval& interval = made.inference().groups[group].options[option].interval;
  const auto digits = [](double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.15G", value);
    return std::string(text.data());
  };
  return digits(interval.low) + "][" + digits(interval.high) + "][" +
         digits(difference_from_rest(made.inference(), group, option)->p_holm);
}

}  // namespace

TEST_CASE("a figure's table has its groups with N, unrounded scores, and the baseline") {
  CHECK(table(written(scored({question("q1", 3)}, 2)), 4) ==
        "[集計軸][属性][N][① option 1][② option 2][③ option 3]\n"
        "5:[by b][属性1][1000][1][1.14285714285714][1.28571428571429]\n"
        "6:[by b][属性2][1001][1.33333333333333][1.47619047619048][1.61904761904762]\n"
        "7:[by b][基準点 = 2.0][][2][2][2]");
}

TEST_CASE("a weighted group has its effective N, and one without scores has empty cells") {
  Scored s = scored({question("q1", 3)}, 3);
  std::vector<GroupScores>& groups = s.scores.figures[0].groups;
  groups[0].weighted = true;
  groups[0].n_eff = 612.5;
  groups[2] = {0, {{0, {}}, {0, {}}, {0, {}}}};
  CHECK(table(written(s), 4) ==
        "[集計軸][属性][N][実効N][① option 1][② option 2][③ option 3]\n"
        "5:[by b][属性1][1000][612.5][1][1.14285714285714][1.28571428571429]\n"
        "6:[by b][属性2][1001][1001][1.33333333333333][1.47619047619048][1.61904761904762]\n"
        "7:[by b][属性3][0][0][][][]\n"
        "8:[by b][基準点 = 2.0][][][2][2][2]");
}

TEST_CASE("a withheld group has no number, and a small base is marked") {
  Scored s = scored({question("q1", 3)}, 2);
  std::vector<GroupScores>& groups = s.scores.figures[0].groups;
  groups[0] = {};
  groups[0].options.resize(3);
  groups[0].base_class = BaseClass::withheld;
  s.report.style.small_bases = {10, 30};
  groups[1].base_class = BaseClass::reference;
  const std::string bytes = written(s);
  const std::string rows = table(bytes, 4);
  CHECK(
      has(rows, "\n5:[by b][属性1][＊][][][]\n6:[by b][属性2［参考値］][1001][1.33333333333333]"));
  CHECK(has(rows, "\n8:[＊"));
  CHECK(has(rows, "10に満たない属性"));
  CHECK(has(rows, "\n9:[［参考値］"));
  CHECK(has(rows, "30に満たない属性。]"));
  CHECK(has(part(bytes, "xl/charts/chart1.xml"), "<c:tx><c:v>属性1（秘匿）</c:v></c:tx>"));
}

TEST_CASE("a figure with a table has its intervals, p and signs below its scores, unrounded") {
  InferredReport made(question("q1", 3), {"甲", "乙", "丙", "丁"},
                      {for_and_against(68, 32), for_and_against(50, 50), for_and_against(3, 6),
                       for_and_against(5, 4)});
  const std::string rows = table(required(scores_xlsx(made.report, made.scores, "")), 12);
  CHECK(rows.substr(0, rows.find("\n16:")) ==
        "[集計軸][属性][N][選択肢][点数][下限][上限][p（補正後）][印]\n"
        "13:[by b][甲][100][① option 1][2.36][" +
            shortest(made, 0, 0) + "][▲]\n14:[by b][甲][100][② option 2][2][" +
            shortest(made, 0, 1) + "][]\n15:[by b][甲][100][③ option 3][1.64][" +
            shortest(made, 0, 2) + "][▼]");
  CHECK(has(rows, "\n19:[by b][丙][＊][① option 1][][][][][]\n"));
  CHECK(has(rows, "\n25:[印：ほかの属性全体より"));
  // The chart stands at its right.
  CHECK(has(part(required(scores_xlsx(made.report, made.scores, "")), "xl/drawings/drawing1.xml"),
            "<xdr:from><xdr:col>10</xdr:col>"));
}

TEST_CASE("a text is never a formula") {
  Scored s = scored({question("q1", 3)}, 1);
  s.report.questions[0].options[0].name.value = "=1+1";
  s.report.breakdowns[0].groups[0].name.value = "=A1";
  const std::string bytes = written(s);
  CHECK(has(table(bytes, 4), "[by b][=A1][1000]"));
  CHECK_FALSE(has(part(bytes, "xl/worksheets/sheet1.xml"), "<f>"));
  CHECK(has(part(bytes, "xl/charts/chart1.xml"), "<c:tx><c:v> =A1（N=1,000）</c:v></c:tx>"));
}

TEST_CASE("a chart draws the table's cells on the report's scale, the baseline last") {
  Scored s = scored({question("q1", 3)}, 2);
  s.report.scale = {2.5, 0.25, {}};
  const std::string chart = part(written(s), "xl/charts/chart1.xml");
  CHECK(count(chart, "<c:ser>") == 3);
  CHECK(count(chart, "<c:cat><c:strRef><c:f>'title of q1'!$D$4:$F$4</c:f>") == 3);
  for (const char* const values : {"$D$5:$F$5", "$D$6:$F$6", "$D$7:$F$7"})
    CHECK(has(chart, "<c:val><c:numRef><c:f>'title of q1'!" + std::string(values) + "</c:f>"));
  CHECK(has(chart,
            "<c:tx><c:v>属性1（N=1,000）</c:v></c:tx><c:spPr><a:ln w=\"22225\"><a:solidFill>"
            "<a:srgbClr val=\"134291\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol "
            "val=\"circle\"/>"));
  CHECK(has(chart,
            "<c:tx><c:v>属性2（N=1,001）</c:v></c:tx><c:spPr><a:ln w=\"22225\"><a:solidFill>"
            "<a:srgbClr val=\"CD783B\"/></a:solidFill><a:prstDash val=\"dash\"/></a:ln>"
            "</c:spPr><c:marker><c:symbol val=\"square\"/>"));
  CHECK(has(chart,
            "<c:tx><c:v>基準点 = 2.0</c:v></c:tx><c:spPr><a:ln w=\"19050\"><a:solidFill>"
            "<a:srgbClr val=\"4D4D4D\"/></a:solidFill><a:prstDash val=\"sysDot\"/></a:ln>"
            "</c:spPr><c:marker><c:symbol val=\"none\"/>"));
  CHECK(has(chart, "<c:max val=\"2.5\"/><c:min val=\"0\"/>"));
  CHECK(has(chart, "<c:majorUnit val=\"0.25\"/>"));
  CHECK(has(chart, "<c:numFmt formatCode=\"0.00\""));
  CHECK(has(chart, "<a:t>図表 1　title of q1－b</a:t>"));
  CHECK(has(chart, "<a:latin typeface=\"BIZ UDPGothic\"/>"));
}

TEST_CASE("markers and dashes are such as the format has: of others Excel repairs the workbook") {
  Scored s = scored({question("q1", 3)}, 20);
  // Those that a template may have, whichever the bundled one has.
  const std::vector<Marker> all = {
      Marker::circle, Marker::square, Marker::triangle, Marker::diamond,
      Marker::cross,  Marker::plus,   Marker::star,     Marker::inverted_triangle};
  std::vector<SeriesStyle>& series = s.report.style.chart.series;
  for (std::size_t i = 0; i < series.size(); ++i) series[i].marker = all[i % all.size()];
  const std::string chart = part(written(s), "xl/charts/chart1.xml");
  const auto values = [&](const std::string& element) {
    std::set<std::string> found;
    const std::string begin = "<" + element + " val=\"";
    for (std::size_t at = chart.find(begin); at != std::string::npos;
         at = chart.find(begin, at + 1)) {
      const std::size_t value = at + begin.size();
      found.insert(chart.substr(value, chart.find('"', value) - value));
    }
    return found;
  };
  // ISO 29500-1: ST_MarkerStyle, ST_PresetLineDashVal.
  const std::set<std::string> markers = {"circle", "dash",     "diamond", "dot",
                                         "none",   "picture",  "plus",    "square",
                                         "star",   "triangle", "x",       "auto"};
  const std::set<std::string> dashes = {"solid",   "dot",        "dash",         "lgDash",
                                        "dashDot", "lgDashDot",  "lgDashDotDot", "sysDash",
                                        "sysDot",  "sysDashDot", "sysDashDotDot"};
  CHECK(values("c:symbol").size() == 8);
  for (const std::string& value : values("c:symbol")) CHECK(markers.contains(value));
  CHECK(values("a:prstDash").size() > 3);
  for (const std::string& value : values("a:prstDash")) CHECK(dashes.contains(value));
}

TEST_CASE("all of a template's series differ in dash, marker or fill in a workbook too") {
  Scored s = scored({question("q1", 3)}, 20);
  std::string chart = part(written(s), "xl/charts/chart1.xml");
  std::set<std::string> looks;
  std::string before;
  for (std::size_t at = chart.find("<c:spPr>"); at != std::string::npos && looks.size() < 21;
       at = chart.find("<c:ser>", at)) {
    at = chart.find("<c:spPr>", at);
    if (at == std::string::npos) break;
    const std::string look = chart.substr(at, chart.find("<c:cat>", at) - at);
    if (!has(look, "<c:marker>")) break;
    looks.insert(look);
  }
  CHECK(looks.size() == 21);
  CHECK(count(chart, "<a:prstDash val=\"sysDot\"/>") == 1);
}

TEST_CASE("a chart says what it shows, cut between characters where it is too long") {
  const std::string small =
      part(written(scored({question("q1", 3)}, 1)), "xl/drawings/drawing1.xml");
  CHECK(has(small, "descr=\"図表 1 title of q1－by bのレーダーチャート。"));
  CHECK(has(small, "③option 3 1.29点。\""));
  const std::string large =
      part(written(scored({question("q1", 60)}, 20)), "xl/drawings/drawing1.xml");
  CHECK(utf8_valid_prefix(large) == large.size());
  CHECK(has(large, "…\""));
}

TEST_CASE("60 options in 20 groups have a chart below their table, with marks at the axes") {
  const std::string bytes = written(scored({question("q1", 60), question("q2", 3)}, 20));
  const std::string chart = part(bytes, "xl/charts/chart1.xml");
  CHECK(count(chart, "<c:ser>") == 21);
  CHECK(count(chart, "<c:f>'title of q1'!$D$3:$BK$3</c:f>") == 21);
  CHECK(has(chart, "<c:f>'title of q1'!$D$25:$BK$25</c:f>"));
  CHECK(has(chart, "<c:pt idx=\"59\"><c:v>(60)</c:v></c:pt>"));
  const std::string drawing = part(bytes, "xl/drawings/drawing1.xml");
  CHECK(has(drawing,
            "<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>26</xdr:row>"));
  CHECK(has(part(bytes, "xl/drawings/drawing2.xml"),
            "<xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row>"));
}

TEST_CASE("charts of one sheet stand below each other") {
  Scored s = scored({question("q1", 3)}, 2);
  s.report.figures.push_back(s.report.figures[0]);
  s.scores.figures.push_back(s.scores.figures[0]);
  const std::string drawing = part(written(s), "xl/drawings/drawing1.xml");
  const auto row = [&](const std::string& anchor, std::size_t from) {
    const std::size_t at = drawing.find("<xdr:row>", drawing.find(anchor, from)) + 9;
    return std::stoul(drawing.substr(at));
  };
  const std::size_t second = drawing.rfind("<xdr:twoCellAnchor");
  CHECK(row("<xdr:to>", 0) < row("<xdr:from>", second));
}

TEST_CASE("notes stand under a figure's table") {
  Scored s = scored({question("q1", 3)}, 1);
  s.report.figures[0].notes = {{"注：見本である。", {}}};
  s.scores.figures[0].groups[0].completeness = 0.9;
  CHECK(has(table(written(s), 4),
            "6:[by b][基準点 = 2.0][][2][2][2]\n7:[注：見本である。][][][][][]\n8:["));
}

TEST_CASE("the same scores give the same workbook, with the report's date") {
  const Scored s = scored({question("q1", 3)}, 2);
  const std::string bytes = written(s);
  CHECK(bytes == written(s));
  CHECK(has(part(bytes, "docProps/core.xml"), ">1980-01-01T00:00:00Z</dcterms:created>"));
  CHECK(has(part(written(s, "2018-03-30T01:02:03Z"), "docProps/core.xml"),
            ">2018-03-30T01:02:03Z</dcterms:created>"));
}

TEST_CASE("a report without figures has an empty workbook") {
  Scored s = scored({}, 1);
  OneFile file("scores.xlsx");
  file.write(written(s));
  CHECK(required(sheet_names(file.source.path)).size() == 1);
}

TEST_CASE("a workbook that cannot be written is told, not made") {
  const Scored s = scored({question("q1", 3)}, 1);
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit none{0, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  const Result<std::string> made = scores_xlsx(s.report, s.scores, "");
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK_FALSE(made.ok());
  CHECK(format(made.diagnostics()) ==
        "kijun: error: cannot write \"scores.xlsx\": Too many open files\n");
}

TEST_CASE("sheets have names that Excel takes") {
  using Names = std::vector<std::string>;
  CHECK(legal_sheet_names({"専門的な知識", "a[b]:*?/\\'!c", "", "History"}) ==
        Names{"専門的な知識", "a［b］：＊？／＼＇！c", " (2)", "History (2)"});
  CHECK(legal_sheet_names({"Ｑ１", "q1", "Q1"}) == Names{"Ｑ１", "q1 (2)", "Q1 (3)"});
  const std::string long_title(40, 'x');
  CHECK(legal_sheet_names({long_title, long_title}) ==
        Names{std::string(30, 'x') + "…", std::string(26, 'x') + "… (2)"});
}

TEST_CASE("texts are shortened by UTF-16 units, between characters") {
  CHECK(shortened("あいう", 3) == "あいう");
  CHECK(shortened("あいうえ", 3) == "あい…");
  CHECK(shortened("𠮷𠮷", 4) == "𠮷𠮷");
  CHECK(shortened("𠮷𠮷", 3) == "𠮷…");
  CHECK(shortened("𠮷𠮷", 2) == "…");
}
