#include "export/findings_json.h"

#include <catch2/catch.hpp>

#include "findings/sentences.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// A question by one breakdown, and all that the program finds in it.
struct Sample {
  Report report;
  ScoreTable scores;
  Findings findings;

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
    report.contents = {FindingsBlock{{0}}};
    tally_.groups = {{std::move(groups)}};
    find_all();
  }

  void find_all() {
    scores = kijun::score(report, tally_);
    findings = kijun::find(report, tally_, scores);
  }

  std::string json() const { return findings_json(report, scores, findings); }
  std::string text() const {
    std::string said;
    for (const Sentence& sentence : sentences_of(report, findings, {0})) said += sentence.text;
    return said;
  }

 private:
  Tally tally_;
};

GroupTally of(std::uint64_t first, std::uint64_t last) {
  return tally({answers({0, 1, 2}, first), answers({1, 2, 0}, last)});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a claim stands below its sentence, with the cells it is made of") {
  // Of 200 respondents 110 give option 1 three points and 90 one: s0² = 0.99·200/199, Q = 50/s0².
  const std::string json = Sample({"あり", "なし"}, {of(80, 20), of(30, 70)}).json();
  CHECK(json.substr(0, json.find("            },\n            {\n")) == R"({
  "kijun_findings": 1,
  "level": 0.05,
  "permutation": {
    "below": 30,
    "rounds": 9999,
    "seed": 20180330
  },
  "small_bases": {
    "withhold_below": 10,
    "reference_below": 30
  },
  "paragraphs": [
    {
      "question": "q1",
      "question_title": "title of q1",
      "sentences": [
        {
          "text": "資格別では、ありは、なしに比べて「①option 1」をより重要と回答した人の割合が高く、「②option 2」と「③option 3」をより重要と回答した人の割合が低かった（図表 1）。",
          "figures": ["q1.b"],
          "claims": [
            {
              "figure": "図表 1",
              "name": "q1.b",
              "breakdown": "b",
              "option": "1",
              "option_name": "option 1",
              "kind": "higher",
              "first": {
                "score": 2.6000000000,
                "groups": [
                  {
                    "group": "あり",
                    "n": 100,
                    "n_eff": 100.0000000000,
                    "score": 2.6000000000
                  }
                ]
              },
              "second": {
                "score": 1.6000000000,
                "groups": [
                  {
                    "group": "なし",
                    "n": 100,
                    "n_eff": 100.0000000000,
                    "score": 1.6000000000
                  }
                ]
              },
              "difference": 1.0000000000,
              "interval": [0.7394849717, 1.2273840709],
              "test": "pooled",
              "statistic": 50.2525252525,
              "p": 1.351806403e-12,
              "p_holm": 4.055419209e-12,
              "label": "supported",
              "small_base": false
)");
  CHECK(json.substr(json.find("      \"figures\": [\n")) == R"(      "figures": [
        {
          "figure": "図表 1",
          "name": "q1.b",
          "breakdown": "b",
          "breakdown_title": "資格別",
          "compared": "yes",
          "tests": 3,
          "groups": [
            {
              "group": "あり",
              "n": 100,
              "n_eff": 100.0000000000,
              "small_base": false
            },
            {
              "group": "なし",
              "n": 100,
              "n_eff": 100.0000000000,
              "small_base": false
            }
          ]
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("a trend has the groups that it goes along") {
  Sample sample({"若年", "中年", "高年"},
                {times(of(40, 60), 3), times(of(50, 50), 3), times(of(60, 40), 3)});
  sample.report.breakdowns[0].order = GroupOrder{{"年齢が高いほど", {}}, {"年齢が低いほど", {}}};
  sample.find_all();
  const std::string json = sample.json();
  const std::string claim = json.substr(json.find("\"kind\": \"rises\""));
  // Q = 120²/(600 s0²), s0² = 900/899; of 9 divisions and 3 trends.
  CHECK(claim.substr(0, claim.find("\n            }")) == R"("kind": "rises",
              "groups": [
                {
                  "group": "若年",
                  "n": 300,
                  "n_eff": 300.0000000000,
                  "score": 1.8000000000
                },
                {
                  "group": "中年",
                  "n": 300,
                  "n_eff": 300.0000000000,
                  "score": 2.0000000000
                },
                {
                  "group": "高年",
                  "n": 300,
                  "n_eff": 300.0000000000,
                  "score": 2.2000000000
                }
              ],
              "difference": 0.4000000000,
              "interval": [0.2401865377, 0.5552796868],
              "test": "trend",
              "statistic": 23.9733333333,
              "p": 9.767926643e-07,
              "p_holm": 1.172151197e-05,
              "label": "supported",
              "small_base": false)");
}

TEST_CASE("figures without a claim are told, with why they were not compared") {
  Sample sample({"あり", "なし"}, {of(50, 50), of(50, 50)});
  CHECK(has(sample.json(), "\"compared\": \"yes\",\n          \"tests\": 3,\n"));
  CHECK(has(sample.json(),
            "\"text\": \"資格別では、統計的に支持される差はみられなかった。\",\n"
            "          \"figures\": [\"q1.b\"],\n          \"claims\": []\n"));
  sample.report.breakdowns[0].overlap = true;
  sample.find_all();
  CHECK(has(sample.json(),
            "\"compared\": \"overlap\",\n          \"tests\": 0,\n          \"groups\": []\n"));
}

TEST_CASE("small bases and dependence on the weights are said") {
  // 20 of 26 rank option 1 first, the others last; all of the second group rank it second.
  const Sample sample({"あり", "なし"}, {of(20, 6), tally({answers({1, 0, 2}, 300)})});
  const std::string json = sample.json();
  CHECK(has(json, "\"label\": \"depends\",\n              \"small_base\": true\n"));
  CHECK(has(json, "\"test\": \"permutation\""));
}

TEST_CASE("of groups with a base below ten there is nothing in findings and findings.json") {
  // 7 of 9 and 4 of 8: their scores, their numbers and their names occur nowhere else.
  const std::vector<std::string> names{"あり", "なし", "秘密の九", "秘密の八"};
  const std::vector<GroupTally> groups{of(80, 20), of(30, 70), of(7, 2), of(5, 3)};
  Sample sample(names, groups);
  const std::vector<std::string> withheld{"秘密", "\"n\": 9,", "\"n\": 8,", "2.5555555556",
                                          "2.2500000000"};
  CHECK(has(sample.text(), "資格別では、母数が小さいため、一部の属性を比較に含めていない。"));
  for (const std::string& number : withheld) {
    INFO(number);
    CHECK_FALSE(has(sample.json(), number));
    CHECK_FALSE(has(sample.text(), number));
  }
  // They are what there would be.
  sample.report.style.small_bases.withhold_below = 0;
  sample.find_all();
  for (const std::string& number : withheld) {
    INFO(number);
    CHECK(has(sample.json(), number));
  }
}

TEST_CASE("what texts cite and claim stands behind the paragraphs, with the cells") {
  Sample sample({"あり", "なし", "秘密", "伏せる"}, {of(80, 20), of(30, 70), of(4, 4), of(5, 4)});
  CHECK_FALSE(has(sample.json(), "\"citations\""));
  CHECK_FALSE(has(sample.json(), "\"claims\": [\n    {"));
  sample.report.citations = {
      {CitationKind::score, {"{score:q1.b.あり.1}", {}}, 0, 0, 0},
      {CitationKind::base, {"{n:q1.b.なし}", {}}, 0, 1, std::nullopt},
      {CitationKind::finding, {"{finding:q1.b.1}", {}}, 0, 0, 0},
  };
  sample.report.claims = {{{"あり < なし on q1.1", {}}, 0, 0, ClaimedOrder::lower, {0}, {1}},
                          {{"あり > 秘密 on q1.1", {}}, 0, 0, ClaimedOrder::higher, {0}, {2}}};
  sample.find_all();
  const std::string json = sample.json();
  const std::string behind = json.substr(json.find("  \"citations\": [\n"));
  CHECK(behind.substr(0, behind.find("          \"claims\": [\n")) == R"(  "citations": [
    {
      "citation": "{score:q1.b.あり.1}",
      "figure": "図表 1",
      "name": "q1.b",
      "breakdown": "b",
      "option": "1",
      "option_name": "option 1",
      "group": "あり",
      "n": 100,
      "n_eff": 100.0000000000,
      "score": 2.6000000000,
      "small_base": false
    },
    {
      "citation": "{n:q1.b.なし}",
      "figure": "図表 1",
      "name": "q1.b",
      "breakdown": "b",
      "group": "なし",
      "n": 100,
      "n_eff": 100.0000000000,
      "small_base": false
    },
    {
      "citation": "{finding:q1.b.1}",
      "figure": "図表 1",
      "name": "q1.b",
      "breakdown": "b",
      "option": "1",
      "option_name": "option 1",
      "sentences": [
        {
          "text": "資格別では、ありは、なしに比べて「①option 1」をより重要と回答した人の割合が高かった（図表 1）。",
          "figures": ["q1.b"],
)");
  const std::string claims = json.substr(json.find("\n  \"claims\": [\n"));
  CHECK(claims.substr(0, claims.find("        \"kind\"")) == R"(
  "claims": [
    {
      "claim": "あり < なし on q1.1",
      "order": "lower",
      "verdict": "contrary",
      "implied": false,
      "left_out": [],
      "numbers": {
        "figure": "図表 1",
        "name": "q1.b",
        "breakdown": "b",
        "option": "1",
        "option_name": "option 1",
)");
  CHECK(claims.substr(claims.find("        \"label\"")) == R"(        "label": "supported",
        "small_base": false
      }
    },
    {
      "claim": "あり > 秘密 on q1.1",
      "order": "higher",
      "verdict": "not_compared",
      "figure": "図表 1",
      "name": "q1.b",
      "compared": "yes"
    }
  ]
}
)");
}
