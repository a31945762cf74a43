#include "layout/score_rows.h"

#include <catch2/catch.hpp>

#include "support/report_fixture.h"

using namespace kijun;

namespace {

// One figure of `options` options and two groups, the second without answers.
struct Made {
  Report report;
  ScoreTable scores;
  ScoreTableBlock block;
};

Made made(std::size_t options) {
  std::string names;
  for (std::size_t i = 1; i <= options; ++i)
    names += (i > 1 ? ", 選択肢" : "選択肢") + std::to_string(i);
  Made m;
  m.report = test::report_from_yaml(
      "kijun: 1\nreport: {title: 題}\n"
      "surveys: {s: {title: 調査, file: a.csv, answers: {ranks: \"{rank}\"}}}\n"
      "questions: {q: {title: 問, options: [" +
      names +
      "]}}\n"
      "breakdowns: {b: {title: 軸, survey: s, by: c, groups: {甲: 1, 乙: 2}}}\n");
  FigureScores figure;
  figure.groups.resize(2);
  figure.groups[0].base = 1234;
  for (std::size_t i = 0; i < options; ++i) {
    figure.groups[0].options.push_back({static_cast<double>(i) + 0.125, {}});
    figure.groups[1].options.push_back({0, {}});
  }
  m.scores.figures = {figure};
  m.block.figures = {0};
  m.block.table.label = "図表 2";
  return m;
}

using Row = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "a score table has a row per group, with N and two decimals, and says which mark is what") {
  const Made m = made(3);
  const AuthorTable table = score_rows(m.block, m.report, m.scores);
  CHECK(table.label == "図表 2");
  CHECK(test::values_of(table.columns) == Row{"集計軸", "属性", "N", "①", "②", "③"});
  REQUIRE(table.rows.size() == 2);
  CHECK(test::values_of(table.rows[0]) == Row{"軸", "甲", "1,234", "0.13", "1.13", "2.13"});
  CHECK(test::values_of(table.rows[1]) == Row{"", "乙", "0", "―", "―", "―"});
  CHECK(test::values_of(table.notes) == Row{"① 選択肢1、② 選択肢2、③ 選択肢3"});
  CHECK(table.alignment.size() == 6);
  CHECK(table.widths.size() == 6);
}

TEST_CASE("a table with a weighted group has a column of effective Ns") {
  Made m = made(3);
  std::vector<GroupScores>& groups = m.scores.figures[0].groups;
  groups[0].weighted = true;
  groups[0].weight = 1300;
  groups[0].n_eff = 1011.26;
  groups[1].base = 12;  // unweighted: its N
  AuthorTable table = score_rows(m.block, m.report, m.scores);
  CHECK(test::values_of(table.columns) == Row{"集計軸", "属性", "N", "実効N", "①", "②", "③"});
  CHECK(test::values_of(table.rows[0]) ==
        Row{"軸", "甲", "1,234", "1,011.3", "0.13", "1.13", "2.13"});
  CHECK(test::values_of(table.rows[1]) == Row{"", "乙", "12", "12", "0.00", "0.00", "0.00"});
  CHECK(table.alignment.size() == 7);
  CHECK(table.widths.size() == 7);
  groups[0].weight = groups[0].n_eff = 0;
  table = score_rows(m.block, m.report, m.scores);
  CHECK(test::values_of(table.rows[0]) == Row{"軸", "甲", "1,234", "0.0", "―", "―", "―"});
}

TEST_CASE("groups that are withheld or of a small base are so in the table, with notes on it") {
  Made m = made(3);
  m.report.style.small_bases = {10, 30};
  std::vector<GroupScores>& groups = m.scores.figures[0].groups;
  groups[0].base = 29;
  groups[0].base_class = BaseClass::reference;
  groups[1].base_class = BaseClass::complementary;
  AuthorTable table = score_rows(m.block, m.report, m.scores);
  CHECK(test::values_of(table.rows[0]) == Row{"軸", "甲［参考値］", "29", "0.13", "1.13", "2.13"});
  CHECK(test::values_of(table.rows[1]) == Row{"", "乙", "＊", "＊", "＊", "＊"});
  CHECK(
      test::values_of(table.notes) ==
      Row{"① 選択肢1、② 選択肢2、③ 選択肢3",
          "＊ 秘匿：Nまたは実効Nが10に満たない属性と、その値が差し引きで分かる属性は、数値を示さな"
          "い。",
          "［参考値］ Nまたは実効Nが30に満たない属性。"});

  // Options in one column; a column of effective Ns.
  m = made(9);
  m.scores.figures[0].groups[0].weighted = true;
  m.scores.figures[0].groups[1].base_class = BaseClass::withheld;
  CHECK(test::values_of(score_rows(m.block, m.report, m.scores).rows[1]) ==
        Row{"", "乙", "＊", "＊", "＊"});
}

TEST_CASE("more than eight options share a column, each behind its mark") {
  const Made m = made(9);
  const AuthorTable table = score_rows(m.block, m.report, m.scores);
  CHECK(test::values_of(table.columns) == Row{"集計軸", "属性", "N", "点数"});
  CHECK(test::values_of(table.rows.at(0)).back() ==
        "① 0.13、② 1.13、③ 2.13、④ 3.13、⑤ 4.13、⑥ 5.13、⑦ 6.13、⑧ 7.13、⑨ 8.13");
}
