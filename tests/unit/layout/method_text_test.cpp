#include "layout/method_text.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "method_report.h"
#include "support/golden.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"

using namespace kijun;
using test::all;
using test::question;
using test::report;

namespace {

QuestionAudit audited(std::size_t question) {
  QuestionAudit audit;
  audit.question = question;
  audit.reasons.resize(5);
  return audit;
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
