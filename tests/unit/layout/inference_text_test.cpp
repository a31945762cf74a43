#include "layout/inference_text.h"

#include <catch2/catch.hpp>

#include "method_report.h"
#include "support/inferred_report.h"

using namespace kijun;
using test::all;
using test::question;
using test::report;

TEST_CASE("what findings are is said where there are any, with the limits in use") {
  Report made = report({question("q1", 3)});
  const auto has = [&](const std::string& part) {
    return all(made).find(part) != std::string::npos;
  };
  CHECK_FALSE(has("検定"));
  made.contents = {FindingsBlock{{0}}};
  made.inference.level = 0.005;
  made.style.small_bases = {8, 20};
  CHECK(has("見込みが0.5％以下になるように、基準を厳しくした（有意水準0.5％、Holmの方法）。"));
  CHECK(has("属性の間の差のうち、検定で支持されるものだけを述べる。"));
  // No sign is shown, so none is explained.
  CHECK(has("\n・頑健（統計的に支持）：上位の"));
  CHECK(has("\n・点推定では全重みで一致：この"));
  CHECK(has("\n・重み依存：重みの"));
  CHECK(has(
      "Nまたは実効Nが20に満たない属性を含む差は参考値とし、8に満たない属性については述べない。"));
}

TEST_CASE("intervals, signs and labels are explained as far as tables behind figures show them") {
  test::InferredReport made(question("q1", 3), {"甲", "乙"},
                            {test::for_and_against(80, 20), test::for_and_against(50, 50)});
  const auto paragraphs = [&] { return method_text(made.report, made.scores, {}); };
  const auto has = [&](const std::string& part) {
    for (const std::string& paragraph : paragraphs()) {
      if (paragraph.find(part) != std::string::npos) return true;
    }
    return false;
  };
  CHECK(has("95％信頼区間である"));
  CHECK(has("表の印（▲▼△▽↑↓）は"));
  CHECK(has("（有意水準5％、Holmの方法）"));
  CHECK(
      has("Nまたは実効Nが30に満たない属性と、そのような属性だけと比べる属性には、印を付けない。"));
  CHECK(has("・頑健（統計的に支持）▲▼："));
  CHECK(has("・点推定では全重みで一致△▽："));
  CHECK(has("・重み依存↑↓："));
  const std::size_t with_tables = paragraphs().size();

  // No sign in any table.
  made.tally.groups[0][0][0] = test::for_and_against(50, 50);
  made.infer_again();
  CHECK(has("表の印（"));
  CHECK_FALSE(has("重み依存"));
  // Nobody is compared.
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK(has("95％信頼区間である"));
  CHECK_FALSE(has("検定"));
  // No tables.
  made.report.figures[0].has_table = false;
  CHECK_FALSE(has("信頼区間"));
  // Tests, labels with their items, intervals, signs.
  CHECK(paragraphs().size() == with_tables - 7);
}

TEST_CASE("signs in charts are explained without tables, and with them") {
  test::InferredReport made(question("q1", 3), {"甲", "乙"},
                            {test::for_and_against(80, 20), test::for_and_against(50, 50)});
  const auto has = [&](const std::string& part) {
    for (const std::string& paragraph : method_text(made.report, made.scores, {})) {
      if (paragraph.find(part) != std::string::npos) return true;
    }
    return false;
  };
  const std::string letters =
      "図では、選択肢の名前の下に、印と、凡例でその属性に付けた英字を示す。"
      "2つの属性を比べる図では、点数が高いほうだけに付ける。";
  CHECK_FALSE(has(letters));
  made.report.figures[0].has_marks = true;
  CHECK(has("図と表の印（▲▼△▽↑↓）は"));
  CHECK(has(letters));
  // A difference may have a sign and be no finding, or the other way round.
  const std::string two_bars = "基準はそれぞれ別に定め、一方でだけ支持される差もある。";
  CHECK_FALSE(has(two_bars));
  made.report.contents = {FindingsBlock{{0}}};
  CHECK(has(two_bars));
  made.report.contents.clear();
  made.report.figures[0].has_table = false;
  CHECK(has("図の印（▲▼△▽↑↓）は"));
  CHECK(has(letters));
  CHECK(has("・頑健（統計的に支持）▲▼："));
  CHECK_FALSE(has("信頼区間"));
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK_FALSE(has("印（"));
}

TEST_CASE("a summary's note says what the signs in its charts mean") {
  test::InferredReport made(question("q1", 3), {"甲", "乙"},
                            {test::for_and_against(80, 20), test::for_and_against(50, 50)});
  const auto note = [&] { return summary_note(made.report, made.scores, {}, {0}); };
  CHECK(note().find("印：") == std::string::npos);
  made.report.figures[0].has_marks = true;
  const std::string pair =
      "印：英字の属性のほうが点数が高い（検定の有意水準5％）。"
      "▲\u00a0頑健（統計的に支持）。";
  const std::string any =
      "印：英字の属性の点数が、ほかの属性全体より高い、または低い（検定の有意水準5％）。"
      "▲▼\u00a0頑健（統計的に支持）。";
  const std::string pairs = "属性が2つの図では、点数が高いほうだけに付けた。";
  CHECK_THAT(note(), Catch::Contains(pair));
  made.tally.groups[0][0][0] = test::for_and_against(50, 50);
  made.infer_again();
  CHECK(note().find("印：") == std::string::npos);

  // Charts of two groups and of three on one page.
  test::InferredReport both(question("q1", 3), {"甲", "乙"},
                            {test::for_and_against(80, 20), test::for_and_against(50, 50)});
  Report& report = both.report;
  report.breakdowns.push_back(test::breakdown(
      "c", {test::whole("甲", {0}), test::whole("乙", {0}), test::whole("丙", {0})}));
  report.figures.clear();
  test::number_figures(report);
  for (Figure& figure : report.figures) figure.has_marks = true;
  both.tally.groups[0].push_back({test::for_and_against(80, 20), test::for_and_against(40, 60),
                                  test::for_and_against(50, 50)});
  both.infer_again();
  const auto note_on = [&](const std::vector<std::size_t>& figures) {
    return summary_note(report, both.scores, {}, figures);
  };
  CHECK_THAT(note_on({0, 1}), Catch::Contains(any + pairs));
  CHECK_THAT(note_on({1}), Catch::Contains(any));
  CHECK(note_on({1}).find(pairs) == std::string::npos);
  CHECK_THAT(note_on({0}), Catch::Contains(pair));
}

TEST_CASE("other weights are explained where a report shows what they change") {
  Report made = report({question("q1", 3)});
  made.breakdowns = {test::breakdown("b", {test::whole("all", {0})})};
  test::number_figures(made);
  const std::string explained = "順位を何点とするか（重み）には、ほかの決め方もある。";
  CHECK(all(made).find(explained) == std::string::npos);
  made.figures[0].has_other_weights = true;
  CHECK(all(made).find(explained) != std::string::npos);
  ScoreTable scores;
  scores.figures.resize(made.figures.size());
  const auto paragraphs = method_text(made, scores, {});
  const auto borda =
      std::find_if(paragraphs.begin(), paragraphs.end(),
                   [](const std::string& text) { return text.starts_with("・ボルダ式："); });
  REQUIRE(borda != paragraphs.end());
  CHECK((borda + 1)->starts_with("数えたのは、"));
}

TEST_CASE("tests and labels are explained where only a table of other weights compares groups") {
  test::InferredReport made(question("q1", 3), {"甲", "乙"},
                            {test::for_and_against(80, 20), test::for_and_against(50, 50)});
  made.report.figures[0].has_table = false;
  const auto text = [&] {
    std::string found;
    for (const std::string& paragraph : method_text(made.report, made.scores, {})) {
      found += paragraph + "\n";
    }
    return found;
  };
  CHECK_THAT(text(), !Catch::Contains("検定") && !Catch::Contains("頑健"));
  made.report.figures[0].has_other_weights = true;
  made.infer_again();
  CHECK_THAT(text(), Catch::Contains("（有意水準5％、Holmの方法）") &&
                         Catch::Contains("\n・頑健（統計的に支持）："));
}

TEST_CASE("other kinds of charts are explained where there are any, and radars where these are") {
  Report made = report({question("q1", 3)});
  made.breakdowns = {test::breakdown("b", {test::whole("all", {0})})};
  test::number_figures(made);
  const auto has = [&](const std::string& part) {
    return all(made).find(part) != std::string::npos;
  };
  CHECK(has("平均した結果をレーダーチャートに示した"));
  CHECK_FALSE(has("信頼区間"));
  made.figures[0].chart = ChartKind::dots;
  made.inference.level = 0.1;
  CHECK(has("平均した結果を図に示した"));
  CHECK(has("各図には、目安として"));
  CHECK(has("点の図で点を通る横線は、90％信頼区間である。"));
  CHECK(has("属性ごとの点数を点で"));
  CHECK_FALSE(has("順位別の割合の図では"));
  made.figures[0].chart = ChartKind::shares;
  CHECK(has("順位別の割合の図では"));
  CHECK_FALSE(has("信頼区間"));
}
