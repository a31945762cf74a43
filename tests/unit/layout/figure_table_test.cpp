#include "layout/figure_table.h"

#include <catch2/catch.hpp>

#include "layout/lay_out.h"
#include "sheet.h"
#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Row = std::vector<std::string>;

InferredReport sample() {
  return {question("q", 3),
          {"甲", "乙", "丙"},
          {for_and_against(80, 20), for_and_against(50, 50), for_and_against(50, 50)}};
}

std::vector<FigureTable> tables(const InferredReport& made) {
  return figure_tables(Setting{made.report, fonts(), References(made.report)}, 0, made.scores);
}

AuthorTable table(const InferredReport& made) {
  const std::vector<FigureTable> all = tables(made);
  REQUIRE(all.size() == 1);
  return all.front().table;
}

// A chart as wide as the template's figures, and so high.
Frame chart_of(const Report& report, double height) {
  std::vector<Frame> charts;
  Report other = small_report();
  add_figure(other, charts, height);
  charts.front().size.width = report.style.chart.width;
  return charts.front();
}

}  // namespace

TEST_CASE(
    "a figure's table has scores with signs, intervals below them, and says what signs mean") {
  const AuthorTable made = table(sample());
  CHECK(made.caption.value == "図表 1の点数と95％信頼区間");
  CHECK(texts(made.columns) == Row{"属性", "N", "①", "②", "③"});
  REQUIRE(made.rows.size() == 3);
  CHECK(texts(made.rows[0]) ==
        Row{"甲", "100", "2.60▲\n2.41–2.73", "2.00\n1.93–2.04", "1.40▼\n1.24–1.56"});
  CHECK(texts(made.rows[1]) ==
        Row{"乙", "100", "2.00\n1.79–2.19", "2.00\n1.93–2.04", "2.00\n1.79–2.19"});
  CHECK(
      texts(made.notes) ==
      Row{"印：ほかの属性全体より点数が高い、または低いことが、検定で支持される（有意水準5％、Holm"
          "法で補正）。▲▼\u00a0頑健（統計的に支持）。"});
}

TEST_CASE("without a difference, or where groups are not compared, the note says so") {
  InferredReport alike(question("q", 3), {"甲", "乙"},
                       {for_and_against(50, 50), for_and_against(51, 49)});
  CHECK(texts(table(alike).notes) == Row{"ほかの属性全体との差が検定で支持される点数はない"
                                         "（有意水準5％、Holm法で補正）。"});
  alike.report.breakdowns[0].overlap = true;
  alike.infer_again();
  CHECK(texts(table(alike).notes) ==
        Row{"複数の属性に当てはまる人がいるため、差は検討していない。"});
  const InferredReport alone(question("q", 3), {"甲"}, {for_and_against(80, 20)});
  CHECK(texts(table(alone).notes) ==
        Row{"比べられる属性が2つに満たないため、差は検討していない。"});
}

TEST_CASE("withheld and small groups are so in a figure's table, and small ones have no signs") {
  InferredReport made(question("q", 3), {"甲", "乙", "丙", "丁", "戊"},
                      {for_and_against(80, 20), for_and_against(0, 20), for_and_against(0, 9),
                       for_and_against(50, 50), for_and_against(0, 8)});
  const AuthorTable shown = table(made);
  CHECK(texts(shown.rows[0])[2] == "2.60▲\n2.41–2.73");
  CHECK(texts(shown.rows[1]) ==
        Row{"乙［参考値］", "20", "1.00\n0.83–1.34", "2.00\n1.66–2.17", "3.00\n2.49–3.00"});
  CHECK(texts(shown.rows[2]) == Row{"丙", "＊", "＊", "＊", "＊"});
  REQUIRE(shown.notes.size() == 3);
  CHECK_THAT(
      shown.notes[0].value,
      Catch::EndsWith(
          "（統計的に支持）。参考値の属性と、参考値の属性だけと比べる属性には、印を付けない。"));
  CHECK_THAT(shown.notes[1].value, Catch::StartsWith("＊ 秘匿"));
  CHECK_THAT(shown.notes[2].value, Catch::StartsWith("［参考値］"));
}

TEST_CASE("where all bases are small the note does not say that there is no difference") {
  const InferredReport made(question("q", 3), {"甲", "乙"},
                            {for_and_against(20, 0), for_and_against(0, 20)});
  const std::vector<Text> notes = table(made).notes;
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].value == "参考値の属性と、参考値の属性だけと比べる属性には、印を付けない。");
}

TEST_CASE("a weighted table has effective Ns to one decimal, of unweighted groups too") {
  InferredReport made = sample();
  made.tally.groups[0][0][0] = tally({weighted_answers({0, 1, 2}, std::vector<double>(60, 1.5)),
                                      weighted_answers({2, 1, 0}, std::vector<double>(40, 0.5))});
  made.infer_again();
  const AuthorTable shown = table(made);
  CHECK(texts(shown.columns) == Row{"属性", "N", "実効N", "①", "②", "③"});
  CHECK(texts(shown.rows[0])[2] == "83.4");
  CHECK(texts(shown.rows[1])[2] == "100.0");
}

TEST_CASE("eight groups by seven options stand in one table of the page's width") {
  std::vector<std::string> names;
  std::vector<GroupTally> groups;
  for (std::size_t g = 1; g <= 8; ++g) {
    names.push_back("要介護度の軽い人" + std::to_string(g));
    groups.push_back(for_and_against(1000 + 10 * g, 20));
  }
  const InferredReport made(question("q", 7), names, groups);
  CHECK(table(made).columns.size() == 9);
  CHECK(tables(made)[0].look.body.size >= Pt(6));
}

TEST_CASE("more options than have room go on in further tables of about as many") {
  const InferredReport made(question("q", 12), {"甲", "乙"},
                            {for_and_against(80, 20), for_and_against(50, 50)});
  const std::vector<FigureTable> parts = tables(made);
  REQUIRE(parts.size() == 2);
  CHECK(texts(parts[0].table.columns) == Row{"属性", "N", "①", "②", "③", "④", "⑤", "⑥"});
  CHECK(texts(parts[1].table.columns) == Row{"属性", "N", "⑦", "⑧", "⑨", "⑩", "⑪", "⑫"});
  CHECK(parts[0].table.notes.empty());
  CHECK(parts[1].table.notes.size() == 1);
  CHECK(parts[1].table.caption.value == "図表 1の点数と95％信頼区間（続き）");
  CHECK(parts[0].table.id != parts[1].table.id);
}

TEST_CASE("numbers stand one below the other, with a sign and without") {
  InferredReport made = sample();
  made.report.contents = {FigureBlock{{0}}};
  const Document document =
      required(lay_out(made.report, {chart_of(made.report, 200)}, made.scores, {}, {}, fonts()));
  const PlacedItems placed(document);
  // The last digits of a column: of a score with a sign, its interval, and a score without one.
  const Placed& with_sign = placed.only("2.60▲");
  const Pt sign = with_sign.right - placed.only("2.41–2.73").right;
  CHECK(sign > Pt(4));
  CHECK(sign < Pt(9));
  CHECK(placed.only("1.24–1.56").right == placed.with("1.79–2.19").back().right);
  CHECK(with_sign.baseline < placed.only("2.41–2.73").baseline);
  CHECK(placed.only("①").right == placed.only("2.41–2.73").right);
}

TEST_CASE(
    "a narrow table stands in its figure's column, beside a figure that is alone in its row") {
  InferredReport made = sample();
  made.report.figures.push_back(made.report.figures[0]);
  made.report.figures[1].name = "q.c";
  made.report.figures[1].label = "図表 2";
  made.tally.groups = {{made.tally.groups[0][0]}};
  made.infer_again();
  const Frame chart = chart_of(made.report, 200);
  Frame second = chart;
  second.id = "q2.size";

  made.report.contents = {FigureBlock{{0, 1}}};
  const PlacedItems two(
      required(lay_out(made.report, {chart, second}, made.scores, {}, {}, fonts())));
  const Placed& below = two.only("図表 1の点数と95％信頼区間");
  CHECK(below.baseline > two.only("[q1.size]").baseline + Pt(200));
  CHECK(below.baseline == two.only("図表 2の点数と95％信頼区間").baseline);
  CHECK(below.right < two.only("図表 2の点数と95％信頼区間").left);

  made.report.contents = {FigureBlock{{0}}};
  const PlacedItems one(
      required(lay_out(made.report, {chart, second}, made.scores, {}, {}, fonts())));
  const Placed& beside = one.only("図表 1の点数と95％信頼区間");
  CHECK(beside.baseline < one.only("[q1.size]").baseline + Pt(200));
  CHECK(beside.left > one.only("[q1.size]").left + chart.size.width);
}

TEST_CASE("figures go without their tables only where a page would else be nearly half white") {
  // The page of a figure whose table has no room on the first one.
  const auto figure_behind = [](double above) {
    InferredReport made = sample();
    made.report.figures.push_back(made.report.figures[0]);
    made.report.figures[1].name = "q.c";
    made.report.figures[1].has_table = false;
    made.report.style.document.figures_per_row = 1;
    made.tally.groups = {{made.tally.groups[0][0]}};
    made.infer_again();
    Frame filler = chart_of(made.report, above);
    filler.id = "filler";
    const Pt height = Setting{made.report, fonts(), References(made.report)}.height();
    const Frame chart = chart_of(made.report, height.v - above - 150);
    made.report.contents = {FigureBlock{{1}}, FigureBlock{{0}}};
    const PlacedItems placed(
        required(lay_out(made.report, {chart, filler}, made.scores, {}, {}, fonts())));
    const std::size_t figure = placed.only("[q1.size]").page;
    CHECK(placed.only("図表 1の点数と95％信頼区間").page == 2);
    return figure;
  };
  CHECK(figure_behind(250) == 1);
  CHECK(figure_behind(450) == 2);
}

TEST_CASE("a figure's table is read aloud behind it, with its groups and options as headers") {
  InferredReport made(question("q", 3), {"甲", "乙"},
                      {for_and_against(80, 20), for_and_against(50, 50)});
  made.report.contents = {FigureBlock{{0}}};
  const Document document =
      required(lay_out(made.report, {chart_of(made.report, 200)}, made.scores, {}, {}, fonts()));
  const std::vector<std::string> lines = ReadAloud(document).lines;
  const auto begin = std::find(lines.begin(), lines.end(), "  division");
  REQUIRE(begin != lines.end());
  const std::vector<std::string> from(begin, lines.end());
  CHECK(from ==
        std::vector<std::string>{
            "  division",
            "    caption: 図表 1 title of q－b",
            "    figure (図表 1のグラフ)",
            "  division",
            "    table",
            "      caption: 図表 1の点数と95％信頼区間",
            "      table head",
            "        table row",
            "          column header: 属性",
            "          column header: N",
            "          column header: ①",
            "          column header: ②",
            "          column header: ③",
            "      table body",
            "        table row",
            "          row header: 甲",
            "          cell: 100",
            "          cell: 2.60▲2.41–2.73",
            "          cell: 2.001.93–2.04",
            "          cell: 1.40▼1.24–1.56",
            "        table row",
            "          row header: 乙",
            "          cell: 100",
            "          cell: 2.00▼1.79–2.19",
            "          cell: 2.001.93–2.04",
            "          cell: 2.00▲1.79–2.19",
            ("    note: 印：ほかの属性全体より点数が高い、または低いことが、検定で支持される（"
             "有意水準5％、Holm法で補正）。▲▼\u00a0頑健（統計的に支持）。")});
}
