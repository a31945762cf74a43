#include "score/withholding.h"

#include <catch2/catch.hpp>

#include "base_classes.h"
#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// A breakdown of one survey, or of those that `groups` name, and its tallies of these many.
struct Sample {
  Report report;
  Tally tally;

  Sample(std::vector<Group> groups, const std::vector<std::vector<std::uint64_t>>& by_question) {
    report.surveys.resize(3);
    report.breakdowns = {breakdown("b", std::move(groups))};
    for (const std::vector<std::uint64_t>& sizes : by_question) {
      report.questions.push_back(question("q" + std::to_string(report.questions.size() + 1), 3));
      std::vector<GroupTally>& tallies = tally.groups.emplace_back().emplace_back();
      for (const std::uint64_t n : sizes) {
        tallies.push_back(kijun::test::tally({answers({0, 1, 2}, n)}));
      }
    }
    number_figures(report);
  }

  ScoreTable scores() const { return score(report, tally); }

  Classes classes(std::size_t figure = 0) const {
    Classes found;
    const ScoreTable table = scores();
    for (const GroupScores& group : table.figures[figure].groups) {
      found.push_back(group.base_class);
    }
    return found;
  }
};

// One question by several breakdowns, each with its groups' codes of a column and their sizes.
struct Regrouped {
  Report report;
  Tally tally;

  struct Codes {
    std::vector<std::string> codes;
    std::uint64_t n = 0;
  };

  explicit Regrouped(const std::vector<std::vector<Codes>>& breakdowns) {
    report.surveys.resize(1);
    report.questions = {question("q", 3)};
    tally.groups.emplace_back();
    for (const std::vector<Codes>& made : breakdowns) {
      std::vector<Group> groups;
      std::vector<GroupTally>& tallies = tally.groups[0].emplace_back();
      for (const Codes& group : made) {
        groups.push_back(coded("g" + std::to_string(groups.size()), 0, "c", group.codes));
        tallies.push_back(kijun::test::tally({answers({0, 1, 2}, group.n)}));
      }
      const std::string key = "b" + std::to_string(report.breakdowns.size());
      report.breakdowns.push_back(breakdown(key, std::move(groups)));
    }
    number_figures(report);
  }

  std::vector<Classes> classes() const {
    std::vector<Classes> found;
    for (const FigureScores& figure : score(report, tally).figures) {
      found.push_back(base_classes(figure));
    }
    return found;
  }
};

Group total(const std::vector<std::size_t>& surveys) {
  Group made = whole("total", surveys);
  made.kind = GroupKind::total;
  return made;
}

std::vector<Group> groups_of_one_survey(std::size_t count) {
  std::vector<Group> made;
  for (std::size_t g = 0; g < count; ++g) {
    made.push_back(coded("group " + std::to_string(g + 1), 0, "c", {std::to_string(g + 1)}));
  }
  return made;
}

// What the readers would say of it: everybody asked has answered and is in a group.
SurveyAudit audit_of(std::size_t survey, std::uint64_t respondents) {
  SurveyAudit made;
  made.survey = survey;
  made.respondents = respondents;
  QuestionAudit& asked = made.questions.emplace_back();
  asked.answered = respondents;
  BreakdownAudit& used = made.breakdowns.emplace_back();
  used.members = respondents;
  return made;
}

}  // namespace

TEST_CASE("nothing of a withheld group is left in the table of scores") {
  Sample sample(groups_of_one_survey(4), {{7, 40, 12, 9}});
  sample.tally.groups[0][0][0].rankings.push_back(weighted_answers({0, not_named, not_named}, {2}));
  sample.tally.groups[0][0][0].members += 1;
  CHECK(sample.classes() == Classes{withheld, sound, reference, withheld});
  sample.report.figures[0].chart = ChartKind::dots;
  const ScoreTable scores = sample.scores();
  const GroupScores& group = scores.figures[0].groups[0];
  CHECK(group.base == 0);
  CHECK(group.n_eff == 0);
  CHECK(group.weight == 0);
  CHECK_FALSE(group.weighted);
  CHECK(group.completeness == 1);
  CHECK_FALSE(group.counts());
  REQUIRE(group.options.size() == 3);
  for (const OptionScore& option : group.options) {
    CHECK(option.score == 0);
    CHECK(option.rank_counts.empty());
    CHECK(option.rank_shares.empty());
    CHECK_FALSE(option.interval.has_value());
  }
  CHECK(scores.figures[0].groups[2].base == 12);
  CHECK(scores.figures[0].groups[2].options[0].interval.has_value());
}

TEST_CASE("a withheld group takes the smallest other of its surveys with it") {
  CHECK(Sample(groups_of_one_survey(3), {{7, 40, 12}}).classes() ==
        Classes{withheld, sound, complementary});
  CHECK(Sample(groups_of_one_survey(3), {{7, 40, 9}}).classes() ==
        Classes{withheld, sound, withheld});
  CHECK(Sample(groups_of_one_survey(3), {{7, 40, 0}}).classes() ==
        Classes{withheld, complementary, empty});
  CHECK(Sample({whole("a", {0}), whole("b", {1}), coded("c", 2, "c", {"1"})}, {{7, 40, 12}})
            .classes() == Classes{withheld, sound, reference});
  CHECK(
      Sample({whole("a", {0}), coded("b", 1, "c", {"1"}), coded("c", 1, "c", {"2"})}, {{40, 50, 7}})
          .classes() == Classes{sound, complementary, withheld});
}

TEST_CASE("a total links the surveys that it takes together, and is no second group") {
  const std::vector<Group> groups{total({0, 1}), whole("a", {0}), whole("b", {1}), whole("c", {2})};
  CHECK(Sample(groups, {{47, 7, 40, 12}}).classes() ==
        Classes{sound, withheld, complementary, reference});
  CHECK(Sample({total({0}), coded("a", 0, "c", {"1"})}, {{11, 7}}).classes() ==
        Classes{reference, withheld});
}

TEST_CASE("the second group is the same for all questions of a breakdown") {
  const Sample sample(groups_of_one_survey(3), {{7, 40, 41}, {7, 40, 38}});
  CHECK(sample.classes(0) == Classes{withheld, sound, complementary});
  CHECK(sample.classes(1) == Classes{withheld, sound, complementary});
}

TEST_CASE("limits of 0 withhold and mark nothing") {
  Sample sample(groups_of_one_survey(3), {{1, 40, 0}});
  sample.report.style.small_bases = {0, 0};
  CHECK(sample.classes() == Classes{sound, sound, empty});
}

TEST_CASE("the baseline is over all groups, but for one that alone is withheld") {
  Sample sample({whole("a", {0}), whole("b", {1}), whole("c", {2})}, {{7, 40, 20}});
  GroupTally& b = sample.tally.groups[0][0][1];
  b = tally({answers({0, 1, 2}, 20), answers({0, not_named, not_named}, 20)});
  // 20 answers of 6 points and 20 of 3, and 20 of 6; not the 7 of 6.
  CHECK(sample.scores().figures[0].baseline == Approx((20 * 6 + 20 * 3 + 20 * 6) / 60.0 / 3));
  sample.tally.groups[0][0][2] = tally({answers({0, 1, 2}, 5)});
  CHECK(sample.scores().figures[0].baseline ==
        Approx((7 * 6 + 20 * 6 + 20 * 3 + 5 * 6) / 52.0 / 3));
}

TEST_CASE("counts of a survey that is a withheld group are taken out of the audit") {
  const Sample sample({whole("a", {0}), whole("b", {1})}, {{7, 40}});
  Audit audit{{audit_of(0, 7), audit_of(1, 40)}};
  withhold_counts(sample.report, sample.tally, sample.scores(), audit);
  const SurveyAudit& small = audit.surveys[0];
  CHECK(small.withheld);
  CHECK(small.respondents == 0);
  CHECK(small.questions.at(0).answered == 0);
  CHECK(small.breakdowns.at(0).withheld);
  CHECK(small.breakdowns.at(0).members == 0);
  CHECK_FALSE(audit.surveys[1].withheld);
  CHECK(audit.surveys[1].breakdowns.at(0).members == 40);
}

TEST_CASE("a survey with respondents in no group keeps its counts, but not how many are in one") {
  const Sample sample({coded("a", 0, "c", {"1"}), whole("b", {1})}, {{7, 40}});
  Audit audit{{audit_of(0, 50), audit_of(1, 40)}};
  audit.surveys[0].breakdowns[0].members = 7;
  audit.surveys[0].breakdowns[0].outside = 43;
  withhold_counts(sample.report, sample.tally, sample.scores(), audit);
  CHECK_FALSE(audit.surveys[0].withheld);
  CHECK(audit.surveys[0].respondents == 50);
  CHECK(audit.surveys[0].breakdowns[0].withheld);
  CHECK(audit.surveys[0].breakdowns[0].outside == 0);
}

TEST_CASE("counts stay where two groups of a survey are withheld: they say the sum alone") {
  const Sample sample(groups_of_one_survey(3), {{7, 40, 12}});
  Audit audit{{audit_of(0, 59)}};
  withhold_counts(sample.report, sample.tally, sample.scores(), audit);
  CHECK_FALSE(audit.surveys[0].withheld);
  CHECK(audit.surveys[0].breakdowns[0].members == 59);
}

TEST_CASE(
    "no breakdown shows a group from which another one's withheld group could be worked out") {
  // The 12 go with the 7. The second breakdown shows them again, and 47 of which 40 are known.
  const Regrouped table({{{{"1"}, 40}, {{"2"}, 7}, {{"3"}, 100}, {{"4"}, 12}},
                         {{{"1", "2"}, 47}, {{"3"}, 100}, {{"4"}, 12}}});
  const std::vector<Classes> expected = {{complementary, withheld, sound, complementary},
                                         {sound, sound, reference}};
  CHECK(table.classes() == expected);
  // The same of a survey of which it is known how they cross, whatever the conditions are.
  Regrouped crossed = table;
  crossed.tally.crossings = {
      {0, {0b0001, 0b001}}, {0, {0b0010, 0b001}}, {0, {0b0100, 0b010}}, {0, {0b1000, 0b100}}};
  for (Group& group : crossed.report.breakdowns[1].groups) {
    std::get<AttributeCondition>(group.parts[0].condition->test).column.value = "other";
  }
  CHECK(crossed.classes() == expected);
}

TEST_CASE("breakdowns that do not divide respondents alike betray nothing") {
  Regrouped crossed(
      {{{{"1"}, 40}, {{"2"}, 7}, {{"3"}, 100}}, {{{"5"}, 47}, {{"6"}, 60}, {{"7"}, 40}}});
  const std::vector<Classes> expected = {{complementary, withheld, sound}, {sound, sound, sound}};
  for (const GroupSet a : {0b001U, 0b010U, 0b100U}) {
    for (const GroupSet b : {0b001U, 0b010U, 0b100U}) {
      crossed.tally.crossings.push_back({0, {a, b}});
    }
  }
  CHECK(crossed.classes() == expected);
}

TEST_CASE("surveys that two breakdowns join otherwise do not betray one of them") {
  Sample sample({whole("a", {0}), whole("b", {1}), whole("c", {2})}, {{7, 40, 50}});
  sample.report.breakdowns.push_back(breakdown("joined", {whole("ab", {0, 1}), whole("c", {2})}));
  sample.tally.groups[0].push_back(
      {tally({answers({0, 1, 2}, 47)}), tally({answers({0, 1, 2}, 50)})});
  sample.report.figures.clear();
  number_figures(sample.report);
  // Those of b are among the respondents that the audit counts: it is the sum that must go.
  CHECK(sample.classes(0) == Classes{withheld, sound, sound});
  CHECK(sample.classes(1) == Classes{complementary, sound});
}

TEST_CASE("a total that is withheld takes the counts of its surveys out of the audit") {
  const Sample sample({total({0}), coded("a", 0, "c", {"1"}), coded("b", 0, "c", {"2"})},
                      {{9, 5, 4}});
  Audit audit{{audit_of(0, 9), audit_of(1, 40)}};
  withhold_counts(sample.report, sample.tally, sample.scores(), audit);
  CHECK(audit.surveys[0].withheld);
  CHECK(audit.surveys[0].breakdowns.at(0).withheld);
  CHECK_FALSE(audit.surveys[1].withheld);

  // Of a filter it is those who fulfil it that nobody may count.
  Sample filtered = sample;
  filtered.report.breakdowns[0].filter =
      Condition{AttributeCondition{{"f", {}}, CodeCondition{{"1"}}}};
  audit = {{audit_of(0, 70)}};
  withhold_counts(filtered.report, filtered.tally, filtered.scores(), audit);
  CHECK_FALSE(audit.surveys[0].withheld);
  CHECK(audit.surveys[0].respondents == 70);
  CHECK(audit.surveys[0].breakdowns.at(0).withheld);
}
