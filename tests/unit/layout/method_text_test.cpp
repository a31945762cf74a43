#include "layout/method_text.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/inferred_report.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"

using namespace kijun;
using test::question;

namespace {

Report report(std::vector<Question> questions) {
  Report made;
  made.style = test::standard_style();
  made.questions = std::move(questions);
  return made;
}

QuestionAudit audited(std::size_t question) {
  QuestionAudit audit;
  audit.question = question;
  audit.reasons.resize(5);
  return audit;
}

std::string all(const Report& report, const Audit& audit = {}) {
  std::string text;
  ScoreTable scores;
  scores.figures.resize(report.figures.size());
  for (const std::string& paragraph : method_text(report, scores, audit)) text += paragraph + "\n";
  return text;
}

}  // namespace

TEST_CASE("the seed's questions: three, five and seven options, weights 3, 2, 1") {
  Report made =
      report({question("q1", 3), question("q2", 3), question("q3", 5), question("q8", 7)});
  made.questions[0].title.value = "専門的な知識";
  made.questions[1].title.value = "ケアプラン作成";
  made.questions[2].title.value = "関係者との連携";
  made.questions[3].title.value = "各設問の重要度";
  test::check_golden("layout/method_3_5_7_options.txt", all(made));
}

TEST_CASE("other weights change the points, the examples and the baselines") {
  test::check_golden("layout/method_weights_5_3_1.txt",
                     all(report({question("q1", 3, {5, 3, 1}), question("q2", 4, {5, 3, 1})})));
  test::check_golden("layout/method_weights_2_1.txt",
                     all(report({question("q1", 3, {2, 1}), question("q2", 5, {2, 1})})));
}

TEST_CASE("a question that asks one rank only is a share, and nothing is said of further ranks") {
  test::check_golden("layout/method_one_rank.txt", all(report({question("q1", 4, {1})})));
}

TEST_CASE("questions with weights of their own are named") {
  test::check_golden(
      "layout/method_several_weights.txt",
      all(report({question("q1", 3), question("q2", 3, {5, 3, 1}), question("q3", 6, {2, 1})})));
}

TEST_CASE("only questions that a figure shows are spoken of") {
  Report made = report({question("q1", 3), question("q2", 5, {1})});
  made.breakdowns.push_back(test::breakdown("size", {}));
  test::number_figures(made);
  made.figures.pop_back();
  CHECK(all(made) == all(report({question("q1", 3)})));
}

TEST_CASE("weights that are equal at an end say nothing about that end") {
  const std::string flat = all(report({question("q1", 3, {2, 2, 2})}));
  CHECK_THAT(flat, !Catch::Contains("近いほど"));
  CHECK_THAT(flat, !Catch::Contains("はっきりした意味はない"));
  const std::string zero = all(report({question("q1", 5, {2, 1, 0})}));
  CHECK_THAT(zero, !Catch::Contains("0点に近いほど"));
}

TEST_CASE("without questions there is nothing to say") {
  CHECK(method_text(report({}), {}, {}).empty());
}

TEST_CASE("the last paragraph counts what the audit counts, over surveys and questions in use") {
  Report made = report({question("q1", 3), question("q2", 3)});
  Audit audit{{{}, {}}};
  audit.surveys[0].questions = {audited(0), audited(1)};
  audit.surveys[1].questions = {audited(1)};
  audit.surveys[0].questions[0].partial = 3;
  audit.surveys[1].questions[0].partial = 1;
  audit.surveys[0].questions[1].missing = 1204;

  SECTION("the last paragraph is the note of a report without the others") {
    CHECK(answer_note(made, {}, audit) == method_text(made, {}, audit).back());
  }
  SECTION("nothing rejected") {
    CHECK(method_text(made, {}, audit).back() ==
          "凡例に示したNは、その設問に有効に回答した人の数である。属性の回答がない人は、その属性別"
          "の図に"
          "含まない。一部の順位だけを挙げた回答（延べ4件）は、挙げられた順位だけを点数に含めた。ど"
          "の順位"
          "も挙げていない回答（延べ1,"
          "204件）は、無回答として集計から除いた。選び方に誤りのある回答はな"
          "かった。");
  }
  SECTION("weights are explained when a figure shows some") {
    made.breakdowns.push_back(test::breakdown("size", {}));
    test::number_figures(made);
    ScoreTable scores;
    scores.figures.resize(2);
    const ScoreTable complete = scores;
    scores.figures[0].groups.resize(2);
    CHECK(method_text(made, scores, audit) == method_text(made, complete, audit));
    scores.figures[0].groups[1].weighted = true;
    CHECK_THAT(
        method_text(made, scores, audit).back(),
        Catch::StartsWith(
            "凡例に示したNは、その設問に有効に回答した人の数である。属性の回答がない人は、その属性"
            "別の図に含まない。調査の設計に合わせてウェイト（重み）を付けた回答は、回答者のウェイト"
            "を掛けて平均した（ウェイトバック集計）。Nはウェイトを掛ける前の人数である。実効Nは、"
            "ウェイトの偏りを考慮すると何人分の回答に相当するかの目安であり、ウェイトの和の2乗を"
            "ウェイトの2乗の和で割って求めた。一部の順位だけを"));
  }
  SECTION("shared ranks are explained when the policy lets options share them") {
    made.ties = TiesPolicy::share;
    CHECK_THAT(
        method_text(made, {}, audit).back(),
        Catch::Contains("同じ順位に挙げられた選択肢は、それらが占める順位の点を等しく分けた"
                        "（第1位が2つあれば第1位と第2位を占め、次の選択肢は第3位とした）。"));
  }
  SECTION("ticks that nobody can read are named") {
    audit.surveys[0].questions[0].faulty = 1;
    audit.surveys[0].questions[0].rejected = 1;
    audit.surveys[0].questions[0].reasons = {0, 0, 0, 0, 0, 0, 0, 1};
    CHECK_THAT(method_text(made, {}, audit).back(),
               Catch::EndsWith("延べ1件あり（選択の有無がわからない値1か所）、その設問の集計から"
                               "除いた。"));
  }
  SECTION("that baselines are lower where ranks were left out is said when it occurs") {
    made.breakdowns.push_back(test::breakdown("size", {}));
    test::number_figures(made);
    ScoreTable scores;
    scores.figures.resize(2);
    const ScoreTable complete = scores;
    scores.figures[0].groups.resize(2);
    const auto before = method_text(made, scores, audit);
    scores.figures[0].groups[1].completeness = 0.99;
    auto after = method_text(made, scores, audit);
    REQUIRE(after.size() == before.size());
    const std::string& list = after[after.size() - 2];
    CHECK(list.starts_with(before[before.size() - 2]));
    CHECK_THAT(list, Catch::Contains("挙げられていない順位がある図では"));
    CHECK(answer_note(made, scores, audit) ==
          answer_note(made, complete, audit) + list.substr(before[before.size() - 2].size()));
    after[after.size() - 2] = before[before.size() - 2];
    CHECK(after == before);
  }
  SECTION("when those without an answer count, N is said to count them") {
    made.base = Base::all;
    CHECK_THAT(
        method_text(made, {}, audit).back(),
        Catch::StartsWith("凡例に示したNは、その設問を尋ねた人の数である（選び方に誤りのある回答を"
                          "除く）。") &&
            Catch::Contains("どの順位も挙げていない回答（延べ1,204件）は、どの選択肢も0点として集計"
                            "に含めた。"));
  }
  QuestionAudit& faulty = audit.surveys[0].questions[0];
  faulty.faulty = 5;
  faulty.reasons = {2, 0, 3, 0, 1};
  SECTION("rejected whole") {
    faulty.rejected = 5;
    CHECK_THAT(
        method_text(made, {}, audit).back(),
        Catch::EndsWith("選び方に誤りのある回答が延べ5件あり（選択肢にない値2か所、同じ選択肢の"
                        "重複3か所、上位の順位の記入漏れ1か所）、その設問の集計から除いた。"));
  }
  SECTION("kept where a right rank is left, and left out where none is") {
    made.rejected = RejectedPolicy::keep;
    faulty.rejected = 2;
    CHECK_THAT(
        method_text(made, {}, audit).back(),
        Catch::EndsWith("選び方に誤りのある回答が延べ5件あり（選択肢にない値2か所、同じ選択肢の"
                        "重複3か所、上位の順位の記入漏れ1か所）、誤りのある順位だけを除いて集計"
                        "した。ただし、このうち延べ2件は、正しく選ばれた順位が残らないため、その"
                        "設問の集計から除いた。"));
  }
  SECTION("nothing right left in any of them") {
    made.rejected = RejectedPolicy::keep;
    faulty.rejected = 5;
    CHECK_THAT(method_text(made, {}, audit).back(),
               Catch::EndsWith("上位の順位の記入漏れ1か所）、その設問の集計から除いた。"));
  }
  SECTION("only the faulty ranks left out") {
    made.rejected = RejectedPolicy::keep;
    CHECK_THAT(
        method_text(made, {}, audit).back(),
        Catch::EndsWith("選び方に誤りのある回答が延べ5件あり（選択肢にない値2か所、同じ選択肢の"
                        "重複3か所、上位の順位の記入漏れ1か所）、誤りのある順位だけを除いて集計"
                        "した。"));
  }
}

TEST_CASE("whom a filter leaves out is said with the numbers") {
  const Report made = report({question("q1", 3)});
  Audit audit;
  SurveyAudit& survey = audit.surveys.emplace_back();
  survey.respondents = 1200;
  survey.filter.filtered = 34;
  const std::string text = answer_note(made, {}, audit);
  CHECK_THAT(text, Catch::Contains("あらかじめ定めた条件を満たす1,200名だけを集計し、ほかの34名は"
                                   "集計から除いた。"));
  CHECK(text.find("分からない") == std::string::npos);
  survey.filter.unknown = 5;
  CHECK_THAT(answer_note(made, {}, audit),
             Catch::Contains("除いた人のうち5名は、条件に関わる回答がなく、条件を満たすかどうかが"
                             "分からない人である。"));
}

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

TEST_CASE("groups that are withheld or of a small base are explained where there are any") {
  Report made = report({question("q1", 3)});
  made.style.small_bases = {8, 20};
  made.breakdowns = {test::breakdown(
      "b", {test::coded("甲", 0, "column", {"1"}), test::coded("乙", 0, "column", {"2"})})};
  test::number_figures(made);
  ScoreTable scores;
  scores.figures.resize(made.figures.size());
  scores.figures[0].groups.resize(2);
  Audit audit;
  audit.surveys.emplace_back();
  const auto has = [&](const std::string& part) {
    return answer_note(made, scores, audit).find(part) != std::string::npos;
  };
  CHECK_FALSE(has("秘匿"));
  CHECK_FALSE(has("参考値"));
  scores.figures[0].groups[0].base_class = BaseClass::reference;
  CHECK(has(
      "Nまたは実効Nが20に満たない属性は、値が偶然に左右されやすいため、「参考値」と付記した。"));
  scores.figures[0].groups[1].base_class = BaseClass::complementary;
  CHECK(has("Nまたは実効Nが8に満たない属性は、"));
  CHECK_FALSE(has("件数に含めない"));
  audit.surveys[0].withheld = true;
  CHECK(has("秘匿した属性の人数が分かってしまう調査の回答は、以下の件数に含めない。"));
}

TEST_CASE("totals and groups that overlap are said to be so") {
  Report made = report({question("q1", 3)});
  Group total = test::whole("全体", {0});
  total.kind = GroupKind::total;
  made.breakdowns = {test::breakdown("b", {test::coded("男性", 0, "sex", {"1"}), total})};
  test::number_figures(made);
  ScoreTable scores;
  scores.figures.resize(made.figures.size());
  CHECK_THAT(answer_note(made, scores, {}),
             Catch::Contains("ただし、「全体」には、属性の回答がない人も含む。"));
  CHECK(answer_note(made, scores, {}).find("それぞれに") == std::string::npos);
  made.breakdowns[0].overlap = true;
  CHECK_THAT(answer_note(made, scores, {}),
             Catch::Contains("複数の属性に当てはまる人は、当てはまる属性のそれぞれに含めた。"));
}
