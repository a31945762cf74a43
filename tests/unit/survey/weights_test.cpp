// Survey weights: what is summed, in which order, and what is refused.
#include "one_survey.h"
#include "survey/audit_text.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// A survey whose column w holds the weights, with two groups.
class WeightedSurvey : public OneSurvey {
 public:
  WeightedSurvey() {
    ask_ranks().by(breakdown("g", {coded("one", 0, "g", {"1"}), coded("two", 0, "g", {"2"})}));
    report.surveys[0].weight = Text{"w", {}};
  }
};

}  // namespace

TEST_CASE("weights and their squares are summed beside the counts") {
  WeightedSurvey survey;
  const Result<Answers> answers = survey.read(
      "g,w,a,b,c\n"
      "1,0.5,1,2,3\n"
      "1,2,1,2,3\n"
      "1,0,3,2,1\n"
      "1,1.5,,,\n"
      "1,3,1,1,2\n"
      "2,\" 4 \",1,2,3\n"
      "2,2.5e-1,1,2,3\n"
      ",9,1,2,3\n");
  INFO(survey.shown(answers.diagnostics()));
  REQUIRE(answers.ok());
  const std::vector<GroupTally>& groups = answers.value().tally.groups[0][0];
  const GroupTally& one = groups[0];
  CHECK(rankings(one) == std::vector<std::string>{"1 2 3: 2", "3 2 1: 1"});
  CHECK(one.rankings[0].weight == 2.5);
  CHECK(one.rankings[0].weight_squared == 4.25);
  CHECK(one.rankings[1].weight == 0);
  CHECK(one.rankings[1].weight_squared == 0);
  CHECK(one.members == 5);
  CHECK(one.missing == 1);
  CHECK(one.missing_weight == 1.5);
  CHECK(one.missing_weight_squared == 2.25);
  CHECK(one.rejected == 1);
  CHECK(one.rejected_weight == 3);
  CHECK(one.rejected_weight_squared == 9);
  CHECK(groups[1].rankings[0].weight == 4.25);
  CHECK(groups[1].rankings[0].weight_squared == 16.0625);

  const SurveyAudit& audit = answers.value().audit.surveys[0];
  REQUIRE(audit.weight);
  CHECK(audit.weight->name == "w");
  CHECK(audit.weight->used == audit.respondents);
  CHECK(audit.unused_columns.empty());
  CHECK(audit_text(survey.report, answers.value().audit)
            .find("    weight w          8        0         0\n") != std::string::npos);
}

TEST_CASE("everybody weighs 1 in a survey without weights, also beside one with them") {
  OneSurvey survey;
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.surveys[web].weight = Text{"w", {}};
  survey.ask_ranks().by(breakdown("all", {whole("all", {0, web})}));
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"a", "b", "c"})}});
  survey.write("w,a,b,c\n0.25,1,2,3\n", "web.csv");
  const Result<Answers> answers = survey.read("a,b,c\n1,2,3\n,,\n1,2,3\n");
  REQUIRE(answers.ok());
  const GroupTally& all = answers.value().tally.groups[0][0][0];
  CHECK(rankings(all) == std::vector<std::string>{"1 2 3: 3"});
  CHECK(all.rankings[0].weight == 2.25);
  CHECK(all.rankings[0].weight_squared == 2.0625);
  CHECK(all.missing_weight == 1);
  CHECK_FALSE(answers.value().audit.surveys[0].weight);
}

// Sums of doubles depend on their order: 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1.
TEST_CASE("a survey's weights are added up by themselves first") {
  OneSurvey survey;
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.surveys[0].weight = survey.report.surveys[web].weight = Text{"w", {}};
  survey.ask_ranks().by(breakdown("all", {whole("all", {0, web})}));
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"a", "b", "c"})}});
  survey.write("w,a,b,c\n0.2,1,2,3\n0.3,1,2,3\n", "web.csv");
  const Result<Answers> answers = survey.read("w,a,b,c\n0.1,1,2,3\n");
  REQUIRE(answers.ok());
  const double sum = answers.value().tally.groups[0][0][0].rankings[0].weight;
  CHECK(sum == 0.1 + (0.2 + 0.3));
  CHECK(sum != (0.1 + 0.2) + 0.3);
}

TEST_CASE("a weight is 0 or a number within reach: the first ten that are not are told") {
  WeightedSurvey survey;
  std::string file = "g,w,a,b,c\n";
  for (const char* weight : {"1", "", "多い", "-0.5", "inf", "1e10", "1e-10", "0", "\"1,5\""}) {
    file += "1," + std::string(weight) + ",1,2,3\n";
  }
  const std::string told =
      "answers.csv: row 3, column \"w\": error: the survey weight is blank\n"
      "  expected 0, or a number from 0.000000001 to 1,000,000,000; who shall not count at all "
      "weighs 0\n"
      "answers.csv: row 4, column \"w\": error: \"多い\" is not a number\n"
      "answers.csv: row 5, column \"w\": error: the survey weight \"-0.5\" is negative\n"
      "answers.csv: row 6, column \"w\": error: \"inf\" is not a number\n"
      "answers.csv: row 7, column \"w\": error: the survey weight \"1e10\" is out of range\n"
      "answers.csv: row 8, column \"w\": error: the survey weight \"1e-10\" is out of range\n"
      "answers.csv: row 10, column \"w\": error: \"1,5\" is not a number\n";
  CHECK(survey.messages(file) == told);
  // Whether or not the respondent is in a group or has answered.
  for (int i = 0; i < 5; ++i) file += ",?,,,\n";
  CHECK(survey.messages(file) ==
        told +
            "answers.csv: row 11, column \"w\": error: \"?\" is not a number\n"
            "answers.csv: row 12, column \"w\": error: \"?\" is not a number\n"
            "answers.csv: row 13, column \"w\": error: \"?\" is not a number\n"
            "answers.csv: column \"w\": error: 2 more survey weights are wrong\n");
}

TEST_CASE("when all weights are 0 nobody counts") {
  WeightedSurvey survey;
  CHECK(survey.messages("g,w,a,b,c\n1,0,1,2,3\n2,0.0,1,2,3\n") ==
        "answers.csv: column \"w\": error: every survey weight is 0\n"
        "  somebody must count: without \"weight:\" everybody counts alike\n");
}

TEST_CASE("a group whose weights are all 0 is told of") {
  WeightedSurvey survey;
  CHECK(
      survey.messages("g,w,a,b,c\n1,0,1,2,3\n2,1,1,2,3\n") ==
      "kijun: warning: the survey weights of all in group \"one\" who count in question \"q\" are "
      "0: it has no scores in figure \"q.g\"\n");
}

TEST_CASE("a column of weights that is not there is missing like any other") {
  WeightedSurvey survey;
  survey.report.surveys[0].weight = Text{"weight", {}};
  CHECK(survey.messages("g,Weight,a,b,c\n1,1,1,2,3\n") ==
        "kijun: error: \"answers.csv\" has no column \"weight\"\n"
        "  did you mean \"Weight\"?\n"
        "  its columns are: g, Weight, a, b, c\n");
}
