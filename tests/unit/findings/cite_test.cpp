// What citations become, and which are refused.
#include "findings/cite.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "support/report_fixture.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

GroupTally of(std::uint64_t first, std::uint64_t last) {
  return kijun::test::tally({answers({0, 1, 2}, first), answers({1, 2, 0}, last)});
}

// A question by one breakdown, and paragraphs that cite its results.
struct Sample {
  Report report;
  Tally tally;

  Sample(const std::vector<std::string>& names, std::vector<GroupTally> groups) {
    report.style = standard_style();
    report.style.small_bases = {10, 30};
    report.surveys.emplace_back();
    report.questions = {question("q1", 3)};
    std::vector<Group> named;
    for (const std::string& name : names) named.push_back(coded(name, 0, "column", {name}));
    report.breakdowns = {breakdown("b", std::move(named))};
    report.breakdowns[0].title.value = "資格別";
    number_figures(report);
    tally.groups = {{std::move(groups)}};
  }

  void cite(const std::string& text, std::vector<Citation> citations) {
    report.contents.emplace_back(Paragraphs{{{text, {}}}});
    for (Citation& citation : citations) report.citations.push_back(std::move(citation));
  }

  Result<Report> cited() const {
    const ScoreTable scores = kijun::score(report, tally);
    return with_citations(report, scores, find(report, tally, scores, figures_to_search(report)));
  }

  std::string text() const {
    return std::get<Paragraphs>(required(cited()).contents.front()).paragraphs.front().value;
  }
  std::string messages() const { return format(cited().diagnostics()); }
};

Citation score(const std::string& group, std::size_t index, std::size_t option) {
  return {CitationKind::score,
          {"{score:q1.b." + group + "." + std::to_string(option + 1) + "}", {}},
          0,
          index,
          option};
}

Citation base(const std::string& group, std::size_t index) {
  return {CitationKind::base, {"{n:q1.b." + group + "}", {}}, 0, index, std::nullopt};
}

Citation finding(std::optional<std::size_t> option = std::nullopt) {
  const std::string name = option ? "q1.b." + std::to_string(*option + 1) : "q1.b";
  return {CitationKind::finding, {"{finding:" + name + "}", {}}, 0, 0, option};
}

}  // namespace

TEST_CASE("a score has two decimals, an N its thousands, and other braces stay") {
  // (3·800 + 1·400)/1200 = 2.333…
  Sample sample({"甲", "乙"}, {of(800, 400), of(30, 70)});
  sample.cite(
      "甲の{score:q1.b.甲.1}点（N={n:q1.b.甲}）{note:乙は{score:q1.b.乙.1}点}、{fig:q1.b}{枠}{",
      {score("甲", 0, 0), base("甲", 0), score("乙", 1, 0)});
  CHECK(sample.text() == "甲の2.33点（N=1,200）{note:乙は1.60点}、{fig:q1.b}{枠}{");
}

TEST_CASE("a report without citations stays as it is") {
  Sample sample({"甲", "乙"}, {of(80, 20), of(30, 70)});
  sample.cite("{score:q1.b.甲.1}", {});
  CHECK(sample.text() == "{score:q1.b.甲.1}");
}

TEST_CASE("the score of a small base is marked as such, its N needs no mark") {
  Sample sample({"甲", "乙"}, {of(20, 5), of(30, 70)});
  sample.cite("{score:q1.b.甲.1}、{n:q1.b.甲}", {score("甲", 0, 0), base("甲", 0)});
  CHECK(sample.text() == "2.60（参考値）、25");
}

TEST_CASE("a finding is the sentence on its figure, or on one option") {
  Sample sample({"あり", "なし"}, {of(80, 20), of(30, 70)});
  sample.cite("{finding:q1.b}", {finding()});
  CHECK(sample.text() ==
        "資格別では、ありは、なしに比べて「①option "
        "1」をより重要と回答した人の割合が高く、「②option 2」と"
        "「③option 3」をより重要と回答した人の割合が低かった（{fig:q1.b}）。");
  Sample one({"あり", "なし"}, {of(80, 20), of(30, 70)});
  one.cite("{finding:q1.b.2}", {finding(1)});
  CHECK(one.text() ==
        "資格別では、ありは、なしに比べて「②option "
        "2」をより重要と回答した人の割合が低かった（{fig:q1.b}）。");
}

TEST_CASE("that nothing is found is what the findings say of a figure, too") {
  Sample sample({"あり", "なし"}, {of(50, 50), of(50, 50)});
  sample.cite("{finding:q1.b}", {finding()});
  CHECK(sample.text() == "資格別では、統計的に支持される差はみられなかった。");
}

TEST_CASE("that nobody can say between which groups options differ is a finding on them, too") {
  const std::vector<std::string> names{"甲", "乙", "丙", "丁", "戊"};
  Sample one(names, {of(39, 61), of(41, 59), of(50, 50), of(59, 41), of(61, 39)});
  one.cite("{finding:q1.b.2}", {finding(1)});
  CHECK(
      one.text() ==
      "資格別では、「②option "
      "2」の点数に、統計的に支持される差がみられたが、どの属性の間の差かまではいえない（{fig:q1.b}"
      "）。");
}

TEST_CASE("a finding that is not there is refused with those that are") {
  // Option 2 is second in all answers of the one kind, and first in those of the other.
  Sample sample({"あり", "なし"},
                {kijun::test::tally({answers({0, 1, 2}, 80), answers({2, 1, 0}, 20)}),
                 kijun::test::tally({answers({0, 1, 2}, 30), answers({2, 1, 0}, 70)})});
  sample.cite("{finding:q1.b.2}", {finding(1)});
  CHECK(sample.messages() == R"(kijun: error: "{finding:q1.b.2}": nothing is found of ②option 2
  something is found of: ①option 1, ③option 3
  the findings say of the figure: 資格別では、ありは、なしに比べて「①option 1」をより重要と回答した人の割合が高く、「③option 3」をより重要と回答した人の割合が低かった（{fig:q1.b}）。
)");
  Sample none({"あり", "なし"}, {of(50, 50), of(50, 50)});
  none.cite("{finding:q1.b.2}", {finding(1)});
  CHECK(none.messages() == R"(kijun: error: "{finding:q1.b.2}": nothing is found of ②option 2
  nothing is found of any option
  the findings say of the figure: 資格別では、統計的に支持される差はみられなかった。
)");
}

TEST_CASE("no number of a group that is withheld is told, and no score of one without answers") {
  Sample sample({"甲", "乙", "丙"}, {of(80, 20), of(3, 4), of(0, 0)});
  sample.cite("{score:q1.b.乙.1}{n:q1.b.乙}{score:q1.b.丙.1}{n:q1.b.丙}",
              {score("乙", 1, 0), base("乙", 1), score("丙", 2, 0), base("丙", 2)});
  CHECK(sample.messages() ==
        R"(kijun: error: "{score:q1.b.乙.1}" cites a number of "乙", which is withheld
  the group's base is too small to show, or another's could be worked out from it: write the text without the number
kijun: error: "{n:q1.b.乙}" cites a number of "乙", which is withheld
  the group's base is too small to show, or another's could be worked out from it: write the text without the number
kijun: error: "{score:q1.b.丙.1}" cites a score of "丙", which has no answers
  write the text without the number
)");
}

TEST_CASE("findings are looked for where they are said, cited or claimed") {
  Sample sample({"甲", "乙"}, {of(80, 20), of(30, 70)});
  sample.report.breakdowns.push_back(sample.report.breakdowns.front());
  sample.report.breakdowns.back().key = "c";
  sample.report.figures.clear();
  number_figures(sample.report);
  using Wanted = std::vector<bool>;
  CHECK(figures_to_search(sample.report) == Wanted{false, false});
  CHECK_FALSE(says_findings(sample.report));
  sample.report.citations = {score("甲", 0, 0)};
  CHECK(figures_to_search(sample.report) == Wanted{false, false});
  CHECK_FALSE(says_findings(sample.report));
  sample.report.citations.push_back(finding());
  CHECK(figures_to_search(sample.report) == Wanted{true, false});
  CHECK(says_findings(sample.report));
  sample.report.citations.clear();
  sample.report.contents = {FindingsBlock{{1}}};
  CHECK(figures_to_search(sample.report) == Wanted{false, true});
  CHECK(says_findings(sample.report));
  sample.report.contents.clear();
  sample.report.claims = {{{}, 1, 0, ClaimedOrder::higher, {0}, {1}}};
  CHECK(figures_to_search(sample.report) == Wanted{false, true});
  CHECK_FALSE(says_findings(sample.report));
}
