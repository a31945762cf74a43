#include "export/scores_json.h"

#include <catch2/catch.hpp>

#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// From the key on, to the end of its line's list or object at this depth.
std::string part(const std::string& json, const std::string& from, const std::string& to) {
  const std::size_t begin = json.find(from);
  REQUIRE(begin != std::string::npos);
  const std::size_t end = json.find(to, begin);
  REQUIRE(end != std::string::npos);
  return json.substr(begin, end + to.size() - begin);
}

}  // namespace

TEST_CASE("a group has its numbers, by option, and what the test says of it and the rest") {
  const InferredReport made(question("q", 3), {"甲", "乙"},
                            {for_and_against(80, 20), for_and_against(50, 50)});
  const std::string json = scores_json(made.report, made.scores);
  CHECK(json.starts_with("{\n  \"kijun_scores\": 1,\n  \"title\": \"\",\n  \"level\": 0.05,\n"));
  CHECK(part(json, "\"weights\"", "\"p\"") ==
        R"("weights": [3, 2, 1],
      "baseline": 2.0000000000,
      "compared": "yes",
      "test": {
        "test": "pooled",
        "statistic": 19.6813186813,
        "df": 1.0000000000,
        "p")");
  CHECK(part(json, "\"group\": \"甲\"", "\"standard_error\"") ==
        R"("group": "甲",
          "total": false,
          "status": "shown",
          "n": 100,
          "n_eff": 100.0000000000,
          "weight": 100.0000000000,
          "completeness": 1.0000000000,
          "options": [
            {
              "option": "1",
              "ranks": [80, 0, 20],
              "score": 2.6000000000,
              "standard_error")");
  CHECK(part(json, "\"label\"", "}") == R"("label": "supported",
                "mark": "higher"
              })");
}

TEST_CASE("of withheld and empty groups scores.json says what they are, and no more") {
  InferredReport made(
      question("q", 3), {"甲", "乙", "丙", "丁"},
      {for_and_against(80, 20), for_and_against(0, 9), for_and_against(0, 8), tally({})});
  const std::string json = scores_json(made.report, made.scores);
  CHECK(part(json, "\"group\": \"乙\"", "}") == R"("group": "乙",
          "total": false,
          "status": "withheld"
        })");
  CHECK(part(json, "\"group\": \"丁\"", "}") == R"("group": "丁",
          "total": false,
          "status": "shown",
          "n": 0,
          "n_eff": 0.0000000000,
          "weight": 0.0000000000
        })");
  CHECK(json.find("\"compared\": \"too_few\"") != std::string::npos);
  CHECK(json.find("\"rest\"") == std::string::npos);
  CHECK(json.find("\"p\"") == std::string::npos);
}

TEST_CASE("without inference scores.json has scores alone") {
  InferredReport made(question("q", 3), {"甲", "乙"},
                      {for_and_against(80, 20), for_and_against(50, 50)});
  made.scores.figures[0].inference.reset();
  const std::string json = scores_json(made.report, made.scores);
  CHECK(part(json, "\"option\": \"1\",\n              \"ranks\"", "}") ==
        R"("option": "1",
              "ranks": [80, 0, 20],
              "score": 2.6000000000
            })");
  CHECK(json.find("compared") == std::string::npos);
}
