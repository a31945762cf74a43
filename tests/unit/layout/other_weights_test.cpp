#include "layout/other_weights.h"

#include <catch2/catch.hpp>

#include "layout/lay_out.h"
#include "sheet.h"
#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Row = std::vector<std::string>;

InferredReport weighed(Question asked, const std::vector<std::string>& names,
                       std::vector<GroupTally> groups) {
  InferredReport made(std::move(asked), names, std::move(groups));
  made.report.figures[0].has_table = false;
  made.report.figures[0].has_other_weights = true;
  made.infer_again();
  return made;
}

// Of the first option, 甲 has more first places and 乙 more places in all. Under 3-2-1 the scores
// of 甲 are 1.5, 2.5, 1.5 and 0.5, those of 乙 1.175, 2.9125, 1.9125 and 0; under 2-2-2 they are 1,
// 2, 2, 1 and 2, 2, 2, 0.
InferredReport sample() {
  return weighed(question("q", 4), {"甲", "乙"},
                 {tally({answers({0, 1, 2}, 200), answers({1, 2, 3}, 200)}),
                  tally({answers({1, 2, 0}, 365), answers({0, 1, 2}, 35)})});
}

OtherWeights said(const InferredReport& made, bool with_findings = false) {
  const Findings findings = with_findings ? find(made.report, made.tally, made.scores) : Findings{};
  return other_weights(Setting{made.report, fonts(), References(made.report)}, {{0}, with_findings},
                       made.scores, findings);
}

AuthorTable table(const InferredReport& made, bool with_findings = false) {
  const OtherWeights all = said(made, with_findings);
  CHECK(all.text.empty());
  REQUIRE(all.table);
  return all.table->table;
}

std::vector<Row> rows(const AuthorTable& table) {
  std::vector<Row> all;
  for (const std::vector<Text>& row : table.rows) all.push_back(texts(row));
  return all;
}

}  // namespace

TEST_CASE("the table has a column per weighting and a row for each difference that changes") {
  const AuthorTable made = table(sample());
  CHECK(made.label.empty());
  CHECK(made.caption.value == "順位の重みを変えたときに変わること：title of q");
  CHECK(texts(made.columns) == Row{"図表", "比べるもの", "本報告書", "均等", "倍々"});
  CHECK(rows(made) == std::vector<Row>{
                          {"全体", "第1位～第3位の点", "3－2－1", "2－2－2", "3.43－1.71－0.86"},
                          {"", "検定で支持される属性の差", "4", "1が同じ", "4が同じ"},
                          {"", "選択肢の順序が入れ替わる属性（2のうち）", "―", "0", "0"},
                          {"図表 1", "甲 ①", "↑", "↓", "↑"},
                          {"", "甲 ②", "▼", "なし", "▼"},
                          {"", "甲 ③", "▼", "なし", "▼"},
                      });
  CHECK(texts(made.notes) ==
        Row{"どの重みも、合計が本報告書の重みと同じになるように換算した。「全体」より下には、重みに"
            "よって変わるものだけを示す（⇔は、順序が入れ替わる選択肢）。この設問では、「等間隔、ボ"
            "ルダ式」の"
            "重みは「本報告書」の重みと同じである。",
            "印：ほかの属性全体より点数が高い、または低いことが、検定で支持される（有意水準5％、Hol"
            "m法で補正）。▼\u00a0頑健（統計的に支持）、↑↓\u00a0重み依存。"});
}

TEST_CASE("findings have rows too where the report says them") {
  const std::vector<Row> made = rows(table(sample(), true));
  REQUIRE(made.size() == 10);
  CHECK(made[2] == Row{"", "所見で述べた差", "4", "1が同じ", "4が同じ"});
  CHECK(made[7] == Row{"", "所見：甲は①が高い", "支持", "逆を支持", "支持"});
  CHECK(made[8] == Row{"", "所見：甲は②が低い", "支持", "支持されない", "支持"});
  CHECK(made[9] == Row{"", "所見：甲は③が低い", "支持", "支持されない", "支持"});
}

TEST_CASE("what is supported under other weights only is said to be so") {
  // The sample with 2-2-2 as its own weights.
  InferredReport made = sample();
  made.report.questions[0].weights = {2, 2, 2};
  made.infer_again();
  const std::vector<Row> found = rows(table(made, true));
  REQUIRE(found.size() == 11);
  CHECK(found[1] ==
        Row{"", "検定で支持される属性の差", "2", "1が同じ、2が加わる", "1が同じ、2が加わる"});
  CHECK(found[4] == Row{"図表 1", "甲 ①", "↓", "↑", "↑"});
  CHECK(found[5] == Row{"", "甲 ②", "なし", "▼", "▼"});
  CHECK(found[7] == Row{"", "所見：甲は①が低い", "支持", "逆を支持", "逆を支持"});
  // One row for all weightings that support it.
  CHECK(found[8] == Row{"", "所見：甲は②が低い", "支持されない", "支持", "支持"});
  // 2 against 1 point, 12/7 against 9/7 under the last.
  CHECK(found[10] == Row{"", "甲の選択肢の順序", "―", "―", "①⇔③"});
}

TEST_CASE("trends are said in the words of the breakdown's order") {
  InferredReport made =
      weighed(question("q", 4), {"一", "二", "三"},
              {tally({answers({0, 1, 2}, 100), answers({1, 2, 0}, 200)}),
               tally({answers({0, 1, 2}, 150), answers({1, 2, 3}, 40), answers({1, 2, 0}, 110)}),
               tally({answers({0, 1, 2}, 200), answers({1, 2, 3}, 100)})});
  made.report.breakdowns[0].order = GroupOrder{text("重いほど"), text("軽いほど")};
  made.infer_again();
  // The first option rises in first places and falls in places.
  bool said_so = false;
  for (const Row& row : rows(table(made, true))) {
    said_so = said_so || row == Row{"", "所見：重いほど①が高い", "支持", "逆を支持", "支持"};
  }
  CHECK(said_so);
}

TEST_CASE("options that change places are told for each group, of many some") {
  // Four options have 25 first places each (50 points, or 37.5), three a third of the second places
  // (33 and 34, or 49.5 and 51).
  std::vector<RankingCount> ranked;
  const std::uint64_t counts[4][3] = {{8, 8, 9}, {8, 8, 9}, {8, 9, 8}, {9, 8, 8}};
  for (std::uint16_t first = 0; first < 4; ++first) {
    for (std::uint16_t second = 0; second < 3; ++second) {
      ranked.push_back(
          answers({first, static_cast<std::uint16_t>(4 + second)}, counts[first][second]));
    }
  }
  const InferredReport made = weighed(question("q", 7, {2, 1}), {"甲"}, {tally(std::move(ranked))});
  const AuthorTable shown = table(made);
  CHECK(texts(shown.columns) == Row{"図表", "比べるもの", "本報告書", "均等", "ボルダ式"});
  REQUIRE(shown.rows.size() == 3);
  // Nobody is compared: nothing is said of differences.
  CHECK(texts(shown.rows[1]) == Row{"", "選択肢の順序が入れ替わる属性（1のうち）", "―", "1", "1"});
  const Row order = texts(shown.rows[2]);
  CHECK(order[1] == "甲の選択肢の順序");
  CHECK(order[2] == "―");
  CHECK(order[3] == "①⇔⑤、①⇔⑥、①⇔⑦、②⇔⑤、②⇔⑥、②⇔⑦ほか6組");
  CHECK(order[4] == "①⇔⑦、②⇔⑦、③⇔⑦、④⇔⑦");
}

TEST_CASE("where nothing changes a sentence says so, and counts what there is") {
  InferredReport made =
      weighed(question("q", 3), {"甲", "乙"}, {for_and_against(80, 20), for_and_against(50, 50)});
  const std::string weights =
      "注）「title of "
      "q」では、順位の重みを倍々（3.43－1.71－0.86）、ボルダ式（4－2－0）に変えても、";
  CHECK_FALSE(said(made).table);
  CHECK(said(made).text ==
        weights + "検定で支持される属性の差（2件）、各属性の中での選択肢の順序は変わらない。");
  CHECK(said(made, true).text ==
        weights +
            "検定で支持される属性の差（2件）、所見で述べた差（2件）、各属性"
            "の中での選択肢の順序は変わらない。");
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK(said(made).text == weights + "各属性の中での選択肢の順序は変わらない。");
}

TEST_CASE("equal weights are not there where all options are ranked, and a note says why") {
  // 1.7 and 1.8 points; 3.43 for 30 and 0.86 for 60 is more than 1.71 for 80 and 3.43 for 10.
  const InferredReport made = weighed(question("q", 3), {"甲"},
                                      {tally({answers({0, 1, 2}, 30), answers({2, 1, 0}, 50),
                                              answers({1, 0, 2}, 10), answers({1, 2, 0}, 10)})});
  const AuthorTable shown = table(made);
  CHECK(texts(shown.columns) == Row{"図表", "比べるもの", "本報告書", "倍々", "ボルダ式"});
  CHECK_THAT(
      shown.notes[0].value,
      Catch::Contains("均等な重みは、すべての選択肢に順位を付ける設問ではどの選択肢も同じ点数に"
                      "なるため、示さない。"));
}

TEST_CASE("where one rank was asked nothing can depend on the weights") {
  const InferredReport made =
      weighed(question("q", 3, {1}), {"甲"}, {tally({answers({0}, 60), answers({1}, 40)})});
  CHECK_FALSE(said(made).table);
  CHECK(said(made).text ==
        "注）「title of "
        "q」では第1位だけを尋ねたため、差の向きや選択肢の順序は、順位の重みによって変わらない。");
}

TEST_CASE("withheld groups are not named, and those with a small base are marked") {
  // Option 1 has 0.9 points and option 4 0.7; 0.6 and 1.4 under equal weights.
  const GroupTally small = tally({answers({0, 1, 2}, 6), answers({1, 2, 3}, 14)});
  const GroupTally tiny = tally({answers({0, 1, 2}, 3), answers({1, 2, 3}, 6)});
  const InferredReport made =
      weighed(question("q", 4), {"甲", "乙", "丙", "丁"}, {times(small, 10), small, tiny, tiny});
  const AuthorTable shown = table(made);
  std::vector<std::string> named;
  for (const Row& row : rows(shown)) named.push_back(row[1]);
  CHECK(named == Row{"第1位～第3位の点", "検定で支持される属性の差",
                     "選択肢の順序が入れ替わる属性（2のうち）", "甲の選択肢の順序",
                     "乙［参考値］の選択肢の順序"});
  CHECK(texts(shown.rows[3])[3] == "①⇔④");
  CHECK_THAT(shown.notes.back().value, Catch::StartsWith("［参考値］"));
}

TEST_CASE("the table stands behind the figures, smaller, and is read with its rows as headers") {
  InferredReport made = sample();
  made.report.contents = {OtherWeightsBlock{{0}, false}, Heading{text("次の設問"), 1}};
  const Document document = required(lay_out(made.report, {Frame{}}, made.scores, {}, {}, fonts()));
  const std::vector<std::string> lines = ReadAloud(document).lines;
  const auto begin = std::find(lines.begin(), lines.end(), "    table");
  REQUIRE(begin != lines.end());
  const auto end = std::find(begin, lines.end(), "          row header: 甲 ②");
  const std::vector<std::string> from(begin, end);
  CHECK(from == std::vector<std::string>{
                    "    table",
                    "      caption: 順位の重みを変えたときに変わること：title of q",
                    "      table head",
                    "        table row",
                    "          column header: 図表",
                    "          column header: 比べるもの",
                    "          column header: 本報告書",
                    "          column header: 均等",
                    "          column header: 倍々",
                    "      table body",
                    "        table row",
                    "          row header of 3: 全体",
                    "          row header: 第1位～第3位の点",
                    "          cell: 3－2－1",
                    "          cell: 2－2－2",
                    "          cell: 3.43－1.71－0.86",
                    "        table row",
                    "          row header: 検定で支持される属性の差",
                    "          cell: 4",
                    "          cell: 1が同じ",
                    "          cell: 4が同じ",
                    "        table row",
                    "          row header: 選択肢の順序が入れ替わる属性（2のうち）",
                    "          cell: ―",
                    "          cell: 0",
                    "          cell: 0",
                    "        table row",
                    "          row header of 3: 図表 1",
                    "          row header: 甲 ①",
                    "          cell: ↑",
                    "          cell: ↓",
                    "          cell: ↑",
                    "        table row",
                });

  // The sentence is a note.
  made.report.questions[0].weights = {1};
  made.report.questions[0].options.resize(4);
  made.tally.groups = {{{tally({answers({0}, 60)}), tally({answers({1}, 40)})}}};
  made.infer_again();
  const Document other = required(lay_out(made.report, {Frame{}}, made.scores, {}, {}, fonts()));
  bool has_note = false;
  for (const std::string& line : ReadAloud(other).lines) {
    has_note = has_note || line.starts_with("  note: 注）「title of q」では第1位だけを尋ねた");
  }
  CHECK(has_note);
}
