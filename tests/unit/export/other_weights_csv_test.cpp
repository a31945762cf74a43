#include "export/other_weights_csv.h"

#include <catch2/catch.hpp>

#include "export/scores_json.h"
#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// Half of 甲 put the first option first and the others do not name it; all of 乙 put it third.
InferredReport sample() {
  InferredReport made(
      question("q", 4), {"甲", "乙"},
      {tally({answers({0, 1, 2}, 60), answers({1, 2, 3}, 60)}), tally({answers({1, 2, 0}, 120)})});
  made.report.figures[0].has_other_weights = true;
  made.infer_again();
  return made;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a row says what a group scores under a weighting, and what changes") {
  const InferredReport made = sample();
  const std::string csv = other_weights_csv(made.report, made.scores);
  CHECK(csv.starts_with(
      "\xEF\xBB\xBF"
      "figure,question,question_title,breakdown,breakdown_title,weighting,same_as,weight1,weight2,"
      "weight3,group,status,option,option_name,score,place,compared,difference,p,p_holm,mark,"
      "direction_changes,significance_changes,place_changes\r\n"
      "図表 1,q,title of q,b,by b,own,linear borda,3.0000000000,2.0000000000,1.0000000000,甲,shown,"
      "1,option 1,1.5000000000,2,yes,0.5000000000,"));
  const std::string equal =
      "\r\n図表 1,q,title of q,b,by b,equal,,2.0000000000,2.0000000000,2.0000000000,";
  CHECK(has(csv, equal + "甲,shown,1,option 1,1.0000000000,3,yes,-1.0000000000,"));
  // Another direction, as surely; nothing that is a place of its own.
  CHECK(has(csv, ",lower,yes,no,no" + equal + "甲,shown,2,"));
  CHECK(has(csv, equal + "乙,shown,1,option 1,2.0000000000,1,yes,1.0000000000,"));
  // 2 points of everybody: no difference any more.
  CHECK(has(csv, equal +
                     "甲,shown,2,option 2,2.0000000000,1,yes,0.0000000000,1.000000000e+00,"
                     "1.000000000e+00,,yes,yes,no" +
                     equal));
}

TEST_CASE("of withheld groups, and where nobody is compared, there is nothing to change") {
  InferredReport made = sample();
  made.tally.groups[0][0][1] = tally({answers({1, 2, 0}, 9)});
  made.tally.groups[0][0].push_back(made.tally.groups[0][0][1]);
  made.report.breakdowns[0].groups.push_back(coded("丙", 0, "column", {"丙"}));
  made.infer_again();
  const std::string csv = other_weights_csv(made.report, made.scores);
  CHECK(has(csv, "乙,withheld,1,option 1,,,too_few,,,,,,,\r\n"));
  CHECK(has(csv, "甲,shown,1,option 1,1.0000000000,3,too_few,,,,,,,no\r\n"));
  const std::string json = scores_json(made.report, made.scores);
  CHECK(has(json, R"("group": "乙",
              "status": "withheld"
            })"));
}

TEST_CASE("figures that are not asked are in neither file") {
  InferredReport made = sample();
  made.report.figures[0].has_other_weights = false;
  made.infer_again();
  const std::string csv = other_weights_csv(made.report, made.scores);
  CHECK(csv.find("\r\n") + 2 == csv.size());
  CHECK_FALSE(has(scores_json(made.report, made.scores), "other_weights"));
}

TEST_CASE("scores.json has the same for each weighting but the question's own") {
  const InferredReport made = sample();
  const std::string json = scores_json(made.report, made.scores);
  CHECK_FALSE(has(json, R"("weighting": "own")"));
  const std::size_t begin = json.find("\"other_weights\"");
  REQUIRE(begin != std::string::npos);
  const std::string part = json.substr(begin);
  CHECK(part.starts_with(R"("other_weights": [
        {
          "weighting": "equal",
          "weights": [2.0000000000, 2.0000000000, 2.0000000000],
          "groups": [
            {
              "group": "甲",
              "status": "shown",
              "options": [
                {
                  "option": "1",
                  "score": 1.0000000000,
                  "place": 3,
                  "place_changes": false,
                  "rest": {
                    "difference": -1.0000000000,
                    "p": )"));
  CHECK(has(part, R"(                    "mark": "lower",
                    "direction_changes": true,
                    "significance_changes": false
                  })"));
  CHECK(has(part, R"("weighting": "steep")"));
}
