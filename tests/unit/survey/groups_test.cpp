// Membership in the groups of a breakdown.
#include <map>

#include "one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Counts = std::vector<std::uint64_t>;

Group ranged(std::string name, RangeCondition range) {
  return {{std::move(name), {}}, {{0, Condition{AttributeCondition{{"size", {}}, range}}}}};
}

Counts members(const Result<Answers>& answers, std::size_t breakdown = 0) {
  Counts counts;
  for (const GroupTally& group : answers.value().tally.groups[0][breakdown]) {
    counts.push_back(group.members);
  }
  return counts;
}

const BreakdownAudit& audit_of(const Result<Answers>& answers, std::size_t breakdown = 0) {
  return answers.value().audit.surveys[0].breakdowns[breakdown];
}

}  // namespace

TEST_CASE("groups are told by codes, and a respondent without the attribute is in none") {
  OneSurvey survey;
  survey.ask_ranks().by(
      breakdown("g", {coded("one", 0, "g", {"1"}), coded("two", 0, "g", {"2", "2b"})}));
  const Result<Answers> answers = survey.read(
      "g,a,b,c\n"
      "1,1,2,3\n"
      "2,1,2,3\n"
      "2b,1,2,3\n"
      " 2 ,1,2,3\n"
      "\"1\",1,2,3\n"
      ",1,2,3\n"
      "7,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{2, 3});
  const BreakdownAudit& audit = audit_of(answers);
  CHECK(audit.members == 5);
  CHECK(audit.without_attribute == 1);
  CHECK(audit.outside == 1);
  REQUIRE(audit.columns.size() == 1);
  CHECK(audit.columns[0].used == 5);
  CHECK(audit.columns[0].missing == 1);
  CHECK(audit.columns[0].rejected == 1);
  REQUIRE(audit.first_outside.size() == 1);
  CHECK(audit.first_outside[0].place.row == 8);
  CHECK(audit.first_outside[0].place.value == "7");
  CHECK(audit.first_outside[0].reason == RejectReason::no_group);
  check_sums(answers.value().audit);
}

TEST_CASE("groups are told by ranges of a number, with either end in or out") {
  OneSurvey survey;
  survey.ask_ranks().by(breakdown("size", {ranged("< 1000", {{}, true, 1000.0, false}),
                                           ranged("1000 .. 4999", {1000.0, true, 4999.0, true}),
                                           ranged("> 4999", {4999.0, false, {}, true})}));
  const Result<Answers> answers = survey.read(
      "size,a,b,c\n"
      "0,1,2,3\n"
      "999.5,1,2,3\n"
      "1000,1,2,3\n"
      "4999,1,2,3\n"
      "4999.01,1,2,3\n"
      "-5,1,2,3\n"
      "\" 1e3 \",1,2,3\n"
      ",1,2,3\n"
      "不明,1,2,3\n"
      "nan,1,2,3\n"
      "\"1,000\",1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{3, 3, 1});
  CHECK(audit_of(answers).without_attribute == 1);
  CHECK(audit_of(answers).outside == 3);
  REQUIRE(audit_of(answers).first_outside.size() == 3);
  CHECK(audit_of(answers).first_outside[0].reason == RejectReason::not_a_number);
  CHECK(audit_of(answers).first_outside[2].place.value == "1,000");
  CHECK(audit_of(answers).not_numbers == 3);
  CHECK(survey.shown(answers.diagnostics()) ==
        "answers.csv: row 10, column \"size\": warning: breakdown \"size\" asks for numbers: 3 "
        "values are none, and no group takes them\n"
        "  the first: \"不明\" is not a number\n"
        "  numbers are written like 1234 or 12.5, without separators and units\n");
  check_sums(answers.value().audit);
}

TEST_CASE("a group may join surveys, each with its own column and codes") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"x", "y", "z"})}});
  Group women = coded("women", 0, "sex", {"2"});
  women.parts.push_back(coded("", web, "性別", {"女"}).parts[0]);
  survey.by(breakdown("sex", {women, coded("men, by post", 0, "sex", {"1"})}))
      .by(breakdown("web", {whole("web", {web})}));
  survey.write("性別,x,y,z\n女,1,2,3\n男,1,2,3\n女,1,2,3\n", "web.csv");
  const Result<Answers> answers = survey.read("sex,a,b,c\n1,1,2,3\n2,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers, 0) == Counts{3, 1});
  CHECK(members(answers, 1) == Counts{3});
  REQUIRE(answers.value().audit.surveys.size() == 2);
  CHECK(answers.value().audit.surveys[0].breakdowns.size() == 1);
  CHECK(answers.value().audit.surveys[1].breakdowns.size() == 2);
  CHECK(answers.value().audit.surveys[1].breakdowns[0].outside == 1);
  check_sums(answers.value().audit);
}

TEST_CASE("a respondent belongs to every group whose condition holds") {
  OneSurvey survey;
  Breakdown overlapping = breakdown("g", {whole("all", {0}), coded("1 or 2", 0, "g", {"1", "2"}),
                                          coded("2 or 3", 0, "g", {"2", "3"})});
  overlapping.overlap = true;
  survey.ask_ranks().by(overlapping);
  const Result<Answers> answers =
      survey.read("g,a,b,c\n1,1,2,3\n2,1,2,3\n2,3,2,1\n3,1,2,3\n,1,2,3\n9,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{6, 3, 3});
  CHECK(audit_of(answers).members == 6);
  check_sums(answers.value().audit);
}

TEST_CASE("groups of one breakdown may ask different columns") {
  OneSurvey survey;
  Breakdown overlapping =
      breakdown("g", {coded("user", 0, "user", {"1"}), coded("family", 0, "family", {"1"})});
  overlapping.overlap = true;
  survey.ask_ranks().by(overlapping);
  const Result<Answers> answers = survey.read(
      "user,family,a,b,c\n"
      "1,,1,2,3\n"
      ",1,1,2,3\n"
      "1,1,1,2,3\n"
      "0,1,1,2,3\n"
      "0,0,1,2,3\n"
      ",,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{2, 3});
  CHECK(audit_of(answers).members == 4);
  CHECK(audit_of(answers).without_attribute == 1);
  CHECK(audit_of(answers).outside == 1);
  REQUIRE(audit_of(answers).columns.size() == 2);
  CHECK(audit_of(answers).columns[0].used == 2);
  CHECK(audit_of(answers).columns[0].rejected == 2);
  check_sums(answers.value().audit);
}

TEST_CASE("a wrong attribute is told of although its respondent is in another group") {
  OneSurvey survey;
  Breakdown overlapping =
      breakdown("size", {whole("all", {0}), ranged("large", {5000.0, true, {}, true})});
  overlapping.overlap = true;
  survey.ask_ranks().by(overlapping);
  const Result<Answers> answers = survey.read(
      "size,a,b,c\n"
      "5000,1,2,3\n"
      "\"5,000人\",1,2,3\n"
      "100,1,2,3\n"
      ",1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{4, 1});
  const BreakdownAudit& audit = audit_of(answers);
  CHECK(audit.members == 4);
  CHECK(audit.outside == 0);
  REQUIRE(audit.columns.size() == 1);
  CHECK(audit.columns[0].used == 1);
  CHECK(audit.columns[0].missing == 1);
  CHECK(audit.columns[0].rejected == 2);
  CHECK(audit.columns[0].faulty == 2);
  CHECK(audit.not_numbers == 1);
  REQUIRE(audit.first_outside.size() == 2);
  CHECK(audit.first_outside[0].reason == RejectReason::not_a_number);
  CHECK(audit.first_outside[1].reason == RejectReason::no_group);
  CHECK(audit.first_outside[1].place.value == "100");
  CHECK(survey.shown(answers.diagnostics()) ==
        "answers.csv: row 3, column \"size\": warning: breakdown \"size\" asks for numbers: 1 "
        "value is none, and no group takes it\n"
        "  the first: \"5,000人\" is not a number\n"
        "  numbers are written like 1234 or 12.5, without separators and units\n");
  check_sums(answers.value().audit);
}

TEST_CASE("of two columns of one breakdown each is judged by its own conditions") {
  OneSurvey survey;
  survey.ask_ranks().by(
      breakdown("g", {coded("user", 0, "user", {"1"}), ranged("large", {5000.0, true, {}, true})}));
  const Result<Answers> answers = survey.read(
      "user,size,a,b,c\n"
      "1,不明,1,2,3\n"
      "7,5000,1,2,3\n"
      "7,不明,1,2,3\n"
      "1,,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{2, 1});
  const BreakdownAudit& audit = audit_of(answers);
  CHECK(audit.members == 3);
  CHECK(audit.outside == 1);
  REQUIRE(audit.columns.size() == 2);
  CHECK(audit.columns[0].used == 2);
  CHECK(audit.columns[0].rejected == 2);
  CHECK(audit.columns[1].used == 1);
  CHECK(audit.columns[1].missing == 1);
  CHECK(audit.columns[1].rejected == 2);
  CHECK(audit.not_numbers == 2);
  check_sums(answers.value().audit);
}

TEST_CASE("the sum of the groups is the total when each respondent is in one of them") {
  OneSurvey survey;
  survey.ask_ranks()
      .by(breakdown("all", {whole("all", {0})}))
      .by(breakdown(
          "g", {coded("1", 0, "g", {"1"}), coded("2", 0, "g", {"2"}), coded("3", 0, "g", {"3"})}));
  std::string file = "g,a,b,c\n";
  for (int i = 0; i < 600; ++i) {
    const int first = i % 3;
    const int step = i / 3 % 2 + 1;
    const auto code = [](int n) { return std::to_string(n % 3 + 1); };
    file += code(i / 7) + "," + code(first) + "," + code(first + step) + "," +
            (i % 11 == 0 ? "" : code(first + 2 * step)) + "\n";
  }
  const Result<Answers> answers = survey.read(file);
  REQUIRE(answers.ok());
  std::map<std::vector<std::uint16_t>, std::uint64_t> sum;
  for (const GroupTally& group : answers.value().tally.groups[0][1]) {
    for (const RankingCount& answer : group.rankings) sum[answer.ranking] += answer.n;
  }
  const GroupTally& total = answers.value().tally.groups[0][0][0];
  REQUIRE(sum.size() == total.rankings.size());
  for (const RankingCount& answer : total.rankings) CHECK(sum[answer.ranking] == answer.n);
}

TEST_CASE("a group without members is warned of once, one without answers for each figure") {
  OneSurvey survey;
  survey.ask_ranks()
      .ask_ranks(3, {"d", "e", "f"})
      .by(breakdown("g", {coded("some", 0, "g", {"1"}), coded("typo", 0, "g", {"01"}),
                          coded("silent", 0, "g", {"2"})}));
  CHECK(survey.messages("g,a,b,c,d,e,f\n1,1,2,3,1,2,3\n2,1,2,3,,,\n") ==
        "kijun: warning: no respondent belongs to group \"typo\" of breakdown \"g\"\n"
        "  \"kijun check\" shows the attributes that no group takes\n"
        "kijun: warning: nobody in group \"silent\" has a valid answer to question \"q2\": N is 0 "
        "in figure \"q2.g\"\n");
}

TEST_CASE("the tally knows how breakdowns cross: each combination of groups once") {
  OneSurvey survey;
  survey.ask_ranks()
      .by(breakdown("g", {coded("one", 0, "g", {"1"}), coded("two", 0, "g", {"2"})}))
      .by(breakdown("h", {coded("both", 0, "g", {"1", "2"}), coded("three", 0, "g", {"3"})}))
      .by(breakdown("k", {coded("x", 0, "k", {"x"}), coded("y", 0, "k", {"y"})}));
  const Result<Answers> answers = survey.read(
      "g,k,a,b,c\n"
      "1,x,1,2,3\n"
      "1,x,2,3,1\n"
      "2,x,1,2,3\n"
      "3,y,1,2,3\n"
      "4,y,1,2,3\n"
      ",y,1,2,3\n"
      "1,y,,,\n");
  CHECK(answers.value().tally.crossings == std::vector<Crossing>{{0, {0b00, 0b00, 0b10}},
                                                                 {0, {0b00, 0b10, 0b10}},
                                                                 {0, {0b01, 0b01, 0b01}},
                                                                 {0, {0b01, 0b01, 0b10}},
                                                                 {0, {0b10, 0b01, 0b01}}});
}
