#include "findings/sentences.h"

#include <array>

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "support/report_fixture.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;
using Texts = std::vector<std::string>;

// A question on 知識, 助言, 連携, 傾聴 and the breakdowns that the tests put in.
class Sample {
 public:
  Sample() {
    report_.style = standard_style();
    Question q = question("q1", 4);
    const std::array<std::string, 4> names{"知識", "助言", "連携", "傾聴"};
    for (std::size_t o = 0; o < names.size(); ++o) q.options[o].name.value = names.at(o);
    report_.questions.push_back(std::move(q));
  }

  // Returns its figure.
  std::size_t add(const std::string& title, const Texts& groups, std::vector<Claim> claims,
                  Compared compared = Compared::yes, std::vector<Claim> unplaced = {}) {
    const std::size_t figure = report_.figures.size();
    std::vector<Group> named;
    Groups all;
    for (const std::string& group : groups) {
      all.push_back(named.size());
      named.push_back(coded(group, 0, "column", {group}));
    }
    Breakdown made = breakdown("b" + std::to_string(figure + 1), std::move(named));
    made.title.value = title;
    made.order = GroupOrder{{"年齢が高いほど", {}}, {"年齢が低いほど", {}}};
    report_.breakdowns.push_back(std::move(made));
    Figure of_figure;
    of_figure.breakdown = figure;
    of_figure.name = "q1.b" + std::to_string(figure + 1);
    report_.figures.push_back(of_figure);
    for (Claim& claim : claims) claim.figure = figure;
    FigureFindings of_figure_found;
    of_figure_found.compared = compared;
    of_figure_found.groups = all;
    of_figure_found.claims = std::move(claims);
    for (Claim& claim : unplaced) claim.figure = figure;
    of_figure_found.unplaced = std::move(unplaced);
    findings_.figures.push_back(std::move(of_figure_found));
    figures_.push_back(figure);
    return figure;
  }

  void write_english() {
    report_.style = required(read_template(template_folder(), Text{"report-a4-en", {}})).style;
  }
  void leave_out(std::size_t figure) { findings_.figures[figure].left_out = true; }

  Texts texts() const {
    Texts made;
    for (const Sentence& sentence : sentences()) made.push_back(sentence.text);
    return made;
  }
  std::vector<Sentence> sentences() const { return sentences_of(report_, findings_, figures_); }

 private:
  Report report_;
  Findings findings_;
  std::vector<std::size_t> figures_;
};

Claim claim(std::size_t option, ClaimKind kind, Groups first, Groups second,
            Robustness robustness = Robustness::supported) {
  Claim made;
  made.option = option;
  made.kind = kind;
  made.first = std::move(first);
  made.second = std::move(second);
  made.robustness = robustness;
  return made;
}

const Texts stakeholders{"利用者", "ケアマネジャー", "保険者", "支援センター"};

}  // namespace

TEST_CASE("options of which the same is true of the same groups are said together") {
  Sample sample;
  sample.add(
      "立場別", stakeholders,
      {claim(0, ClaimKind::lower, {0}, {1, 2, 3}), claim(1, ClaimKind::lower, {0}, {1, 2, 3}),
       claim(2, ClaimKind::higher, {0}, {1, 2, 3})});
  CHECK(sample.texts() ==
        Texts{"立場別では、利用者は、ほかに比べて「①知識」と「②助言」をより重要と回答した人の割合が"
              "低く、「③連携」をより重要と回答した人の割合が高かった（{fig:q1.b1}）。"});
  CHECK(sample.sentences().at(0).claims.size() == 3);
  CHECK(sample.sentences().at(0).figures == std::vector<std::size_t>{0});
}

TEST_CASE("two groups are compared by name, and so are two against two") {
  Sample sample;
  sample.add("資格別", {"主任", "主任以外"}, {claim(0, ClaimKind::higher, {0}, {1})});
  sample.add("立場別", stakeholders, {claim(3, ClaimKind::higher, {1, 3}, {0, 2})});
  CHECK(
      sample.texts() ==
      Texts{"資格別では、主任は、主任以外に比べて「①知識」をより重要と回答した人の割合が高かった"
            "（{fig:q1.b1}）。",
            "立場別では、ケアマネジャーと支援センターは、利用者と保険者に比べて「④傾聴」をより重要"
            "と回答した人の割合が高かった（{fig:q1.b2}）。"});
}

TEST_CASE("the third clause on a figure begins a sentence of its own") {
  Sample sample;
  sample.add(
      "立場別", stakeholders,
      {claim(0, ClaimKind::higher, {0}, {1, 2, 3}), claim(1, ClaimKind::higher, {1}, {0, 2, 3}),
       claim(2, ClaimKind::lower, {2}, {0, 1, 3})});
  CHECK(sample.texts() ==
        Texts{"立場別では、利用者は、ほかに比べて「①知識」をより重要と回答した人の割合が高く、"
              "ケアマネジャーは、ほかに比べて「②助言」をより重要と回答した人の割合が高かった"
              "（{fig:q1.b1}）。",
              "また、保険者は、ほかに比べて「③連携」をより重要と回答した人の割合が低かった"
              "（{fig:q1.b1}）。"});
}

TEST_CASE("groups that share a part of their names are called by it") {
  Sample sample;
  sample.add(
      "記入者別", {"郵送_本人", "郵送_家族", "Web_本人", "Web_家族"},
      {claim(0, ClaimKind::lower, {0, 1}, {2, 3}), claim(1, ClaimKind::lower, {0, 2}, {1, 3})});
  CHECK(
      sample.texts() ==
      Texts{
          "記入者別では、郵送は、Webに比べて「①知識」をより重要と回答した人の割合が低く、"
          "本人は、家族に比べて「②助言」をより重要と回答した人の割合が低かった（{fig:q1.b1}）。"});
}

TEST_CASE("trends are said in the words of their breakdown, falling ones from the other end") {
  Sample sample;
  sample.add("年齢別", {"若年", "中年", "高年"},
             {claim(0, ClaimKind::falls, {2}, {0}), claim(1, ClaimKind::rises, {2}, {0})});
  CHECK(sample.texts() ==
        Texts{"年齢別では、年齢が低いほど、「①知識」をより重要と回答した人の割合が高く、年齢が高い"
              "ほど、"
              "「②助言」をより重要と回答した人の割合が高かった（{fig:q1.b1}）。"});
}

TEST_CASE("what is not supported under all weights is said of the score, with its label") {
  Sample sample;
  sample.add("資格別", {"主任", "主任以外"},
             {claim(0, ClaimKind::higher, {0}, {1}, Robustness::agrees),
              claim(1, ClaimKind::lower, {0}, {1}, Robustness::weight_dependent),
              claim(2, ClaimKind::lower, {0}, {1})});
  CHECK(
      sample.texts() ==
      Texts{"資格別では、主任は、主任以外に比べて「①知識」の点数が高く（点推定では全重みで一致）、"
            "「②助言」の点数が低く（重み依存）、「③連携」をより重要と回答した人の割合が低かった"
            "（{fig:q1.b1}）。"});
}

TEST_CASE("in English, clauses are parted more strongly than what they say of options") {
  Sample sample;
  sample.write_english();
  sample.add("Age", {"young", "middle", "old"},
             {claim(0, ClaimKind::higher, {0}, {1, 2}, Robustness::agrees),
              claim(1, ClaimKind::lower, {0}, {1, 2}), claim(2, ClaimKind::falls, {2}, {0})});
  sample.add("Sex", {"men", "women"}, {});
  CHECK(sample.texts() ==
        Texts{"Age: compared with all others, young had a higher score of “① 知識” (under all "
              "weights, but by point estimates only) and less often ranked “② 助言” high; "
              "年齢が低いほど, the more often they ranked “③ 連携” high ({fig:q1.b1}). ",
              "Sex: no difference that the answers support. "});
}

TEST_CASE("a trend that is not supported under all weights is said of the score") {
  Sample sample;
  sample.add("年齢別", {"若年", "中年", "高年"},
             {claim(0, ClaimKind::rises, {2}, {0}, Robustness::weight_dependent)});
  CHECK(
      sample.texts() ==
      Texts{"年齢別では、年齢が高いほど、「①知識」の点数が高かった（重み依存）（{fig:q1.b1}）。"});
}

TEST_CASE("clauses on groups of a small base are marked") {
  Sample sample;
  Claim small = claim(0, ClaimKind::higher, {0}, {1});
  small.reference = true;
  sample.add("資格別", {"主任", "主任以外"}, {small});
  CHECK(sample.texts() ==
        Texts{"資格別では、主任は、主任以外に比べて「①知識」をより重要と回答した人の割合が高かった"
              "（参考値）（{fig:q1.b1}）。"});
}

TEST_CASE("a figure that turns the one before round is said to be the opposite") {
  Sample sample;
  sample.add("要介護度別（郵送）", {"要介護１", "要介護２", "要介護３"},
             {claim(0, ClaimKind::lower, {0}, {1, 2}), claim(2, ClaimKind::lower, {2}, {0, 1})});
  sample.add("要介護度別（Web）", {"Web_要支援", "Web_要介護１", "Web_要介護３"},
             {claim(0, ClaimKind::higher, {1}, {0, 2}), claim(2, ClaimKind::higher, {2}, {0, 1})});
  CHECK(
      sample.texts() ==
      Texts{
          "要介護度別（郵送）では、要介護１は、ほかに比べて「①知識」をより重要と回答した人の割合が"
          "低く、要介護３は、ほかに比べて「③連携」をより重要と回答した人の割合が低かった"
          "（{fig:q1.b1}）。",
          "要介護度別（Web）では、「①知識」と「③連携」について、逆の傾向であった（{fig:q1.b2}"
          "）。"});
}

TEST_CASE(
    "what has something to be said besides, or turns an option only partly round, is said in "
    "full") {
  const Texts groups{"本人", "家族"};
  const auto second_text = [&](const std::vector<Claim>& first, const std::vector<Claim>& second) {
    Sample sample;
    sample.add("郵送", groups, first);
    sample.add("Web", groups, second);
    return sample.texts().at(1);
  };
  const Claim lower = claim(0, ClaimKind::lower, {0}, {1});
  const Claim higher = claim(0, ClaimKind::higher, {0}, {1});
  const std::string opposite = "Webでは、「①知識」について、逆の傾向であった（{fig:q1.b2}）。";
  CHECK(second_text({lower}, {higher}) == opposite);
  CHECK(second_text({lower, claim(1, ClaimKind::lower, {0}, {1})}, {higher}) == opposite);
  CHECK(second_text({lower, claim(0, ClaimKind::rises, {1}, {0})}, {higher}) != opposite);
  Claim small = higher;
  small.reference = true;
  CHECK(second_text({lower}, {small}) != opposite);
  Claim depends = higher;
  depends.robustness = Robustness::weight_dependent;
  CHECK(second_text({lower}, {depends}) != opposite);
}

TEST_CASE("where groups were left out of the comparison is said, without their names") {
  const Texts three{"あり", "なし", "不明"};
  Sample sample;
  sample.leave_out(sample.add("資格別", three, {claim(0, ClaimKind::higher, {0}, {1})}));
  sample.leave_out(sample.add("地域別", three, {}));
  sample.leave_out(sample.add("所属別", three, {}, Compared::too_few));
  const std::vector<Sentence> sentences = sample.sentences();
  CHECK(sentences.back().text ==
        "資格別、地域別では、母数が小さいため、一部の属性を比較に含めていない。");
  CHECK(sentences.back().figures == std::vector<std::size_t>{0, 1});
}

TEST_CASE("one claim that is not turned round is enough to say all") {
  Sample sample;
  sample.add("要介護度別（郵送）", {"要介護１", "要介護２", "要介護３"},
             {claim(0, ClaimKind::lower, {0}, {1, 2})});
  sample.add("要介護度別（Web）", {"Web_要介護１", "Web_要介護２", "Web_要介護３"},
             {claim(0, ClaimKind::higher, {0}, {1, 2}), claim(1, ClaimKind::higher, {0}, {1, 2})});
  CHECK(
      sample.texts().at(1) ==
      "要介護度別（Web）では、Web_要介護１は、ほかに比べて「①知識」と「②助言」をより重要と回答した"
      "人の割合が高かった（{fig:q1.b2}）。");
}

TEST_CASE("where nothing was found is said, by name as long as it is few") {
  const Texts two{"あり", "なし"};
  const Claim one = claim(0, ClaimKind::higher, {0}, {1});
  Sample few;
  few.add("資格別", two, {one});
  few.add("入院別", two, {});
  few.add("地域別", two, {});
  CHECK(few.texts().back() == "入院別、地域別では、統計的に支持される差はみられなかった。");

  few.add("年齢別", two, {});
  CHECK(few.texts().back() == "ほかの集計軸では、統計的に支持される差はみられなかった。");
  CHECK(few.sentences().back().figures == std::vector<std::size_t>{1, 2, 3});

  Sample none;
  none.add("入院別", two, {});
  CHECK(none.texts() == Texts{"入院別では、統計的に支持される差はみられなかった。"});
  none.add("地域別", two, {});
  CHECK(none.texts() == Texts{"どの集計軸でも、統計的に支持される差はみられなかった。"});
}

TEST_CASE("a difference between nobody knows which groups is said, and not denied") {
  const Texts regions{"東", "中", "西"};
  Sample sample;
  Claim small = claim(1, ClaimKind::differs, {0}, {1, 2}, Robustness::weight_dependent);
  small.reference = true;
  sample.add("地域別", regions, {}, Compared::yes,
             {claim(0, ClaimKind::differs, {0}, {1, 2}), small});
  sample.add("年齢別", regions, {});
  CHECK(sample.texts() ==
        Texts{"地域別では、「①知識」と「②助言」（重み依存）（参考値）の点数に、統計的に支持される差"
              "がみられたが、どの属性の間の差かまではいえない（{fig:q1.b1}）。",
              "年齢別では、統計的に支持される差はみられなかった。"});
  CHECK(sample.sentences().at(0).claims.size() == 2);

  sample.write_english();
  CHECK(sample.texts().at(0) ==
        "地域別: the answers support that scores of “① 知識” and “② 助言” (depends on the weights) "
        "(small base) differ, but not between which groups ({fig:q1.b1}). ");
}

TEST_CASE("what turns round a figure stands right behind it") {
  const Texts two{"あり", "なし"};
  Sample sample;
  sample.add("入院別", two, {claim(0, ClaimKind::higher, {0}, {1})});
  sample.add("地域別", {"東", "中", "西"}, {}, Compared::yes,
             {claim(0, ClaimKind::differs, {0}, {1, 2})});
  sample.add("通院別", two, {claim(0, ClaimKind::lower, {0}, {1})});
  CHECK_THAT(sample.texts().at(2), Catch::Contains("割合が低かった"));
}

TEST_CASE("groups that were not compared are not said to be alike") {
  const Texts two{"あり", "なし"};
  Sample sample;
  sample.add("入院別", two, {});
  sample.add("地域別", two, {}, Compared::too_few);
  sample.add("病歴別", two, {}, Compared::overlap);
  sample.add("所属別", two, {}, Compared::not_rankings);
  CHECK(sample.texts() ==
        Texts{"入院別では、統計的に支持される差はみられなかった。",
              "地域別では、比べられる属性が2つに満たないため、差を検討していない。",
              "病歴別では、複数の属性に当てはまる人がいるため、差を検討していない。",
              "所属別では、回答の組み合わせがわからない調査を含むため、差を検討していない。"});
}
