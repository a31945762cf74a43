#include "findings/findings.h"

#include <cmath>

#include <catch2/catch.hpp>

#include "score/group_difference.h"
#include "score/report_inference.h"
#include "support/report_builder.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;

// One question by one breakdown into groups of these tallies.
struct Sample {
  Report report;
  Tally tally;

  explicit Sample(std::vector<GroupTally> groups) {
    report.surveys.emplace_back();
    report.questions.push_back(question("q1", 3));
    std::vector<Group> named;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      named.push_back(
          coded("group " + std::to_string(g + 1), 0, "column", {std::to_string(g + 1)}));
    }
    report.breakdowns.push_back(breakdown("b", std::move(named)));
    number_figures(report);
    tally.groups = {{std::move(groups)}};
  }

  FigureFindings found() const { return find(report, tally, score(report, tally)).figures.at(0); }
};

GroupTally of(std::uint64_t first, std::uint64_t last) {
  return kijun::test::tally({answers({0, 1, 2}, first), answers({1, 2, 0}, last)});
}

}  // namespace

TEST_CASE("the groups of a breakdown are compared, and the claims name their figure") {
  const FigureFindings found = Sample({of(80, 20), of(30, 70)}).found();
  CHECK(found.compared == Compared::yes);
  CHECK(found.groups == Groups{0, 1});
  REQUIRE(found.claims.size() == 3);
  CHECK(found.claims[0].figure == 0);
  CHECK(found.claims[0].first == Groups{0});
}

TEST_CASE("what no division is found of is kept, as long as nothing else is found of the figure") {
  const FigureFindings found =
      Sample({of(39, 61), of(41, 59), of(50, 50), of(59, 41), of(61, 39)}).found();
  CHECK(found.claims.empty());
  REQUIRE(found.unplaced.size() == 3);
  CHECK(found.unplaced[0].option == 0);
  CHECK(found.unplaced[0].kind == ClaimKind::differs);
  CHECK(found.unplaced[0].difference > 0);
  CHECK(found.unplaced[0].p_holm < 0.05);
  CHECK(Sample({of(80, 20), of(30, 70)}).found().unplaced.empty());
}

TEST_CASE("findings do not deny what a sign in the figure says") {
  // Fewer tests are made for signs than for findings, so that some have a sign and no finding.
  std::size_t signs_alone = 0;
  for (std::uint64_t high = 60; high < 70; ++high) {
    Sample sample({of(50, 50), of(50, 50), of(50, 50), of(high, 100 - high)});
    const ScoreTable scores = with_inference(
        sample.report, sample.tally, score(sample.report, sample.tally), InferredFigures::all);
    const auto found = [&] { return find(sample.report, sample.tally, scores).figures.at(0); };
    const FigureInference& inference = scores.figures[0].inference.value();
    const auto of_last = difference_from_rest(inference, 3, 0);
    const FigureFindings unseen = found();
    sample.report.figures[0].has_marks = true;
    const FigureFindings seen = found();
    CHECK(seen.claims.size() == unseen.claims.size());
    if (!mark_of(of_last.value(), 0.05)) continue;
    CHECK(seen.claims.size() + seen.unplaced.size() > 0);
    if (!unseen.claims.empty() || !unseen.unplaced.empty()) continue;
    ++signs_alone;
    CHECK(seen.unplaced.at(0).first == Groups{3});
    CHECK(seen.unplaced.at(0).p_holm == of_last->p_holm);
  }
  CHECK(signs_alone > 0);
}

TEST_CASE("totals and groups with a base below ten take no part") {
  Sample sample({of(114, 104), of(80, 20), of(30, 70), of(0, 9), of(4, 5)});
  sample.report.breakdowns[0].groups[0].kind = GroupKind::total;
  CHECK(sample.found().groups == Groups{1, 2});
}

TEST_CASE("what the scores withhold besides a small group takes no part either") {
  const FigureFindings found = Sample({of(80, 21), of(30, 71), of(50, 40), of(0, 9)}).found();
  CHECK(found.groups == Groups{0, 1});
  CHECK(found.left_out);
}

TEST_CASE("the limits of small bases are the template's") {
  Sample sample({of(20, 9), of(9, 20), of(4, 4), of(4, 5)});
  CHECK(sample.found().groups == Groups{0, 1});
  CHECK(sample.found().reference == Groups{0, 1});
  CHECK(sample.found().left_out);
  sample.report.style.small_bases = {8, 9};
  CHECK(sample.found().groups == Groups{0, 1, 2, 3});
  CHECK(sample.found().reference == Groups{2});
  CHECK_FALSE(sample.found().left_out);
}

TEST_CASE("a group that nobody answered is not left out: there is nothing to leave out") {
  CHECK_FALSE(Sample({of(80, 20), of(30, 70), of(0, 0)}).found().left_out);
}

TEST_CASE("level, permutations and seed are those of the spec") {
  Sample sample({of(20, 5), of(10, 15)});
  InferenceRule& rule = sample.report.inference;
  const auto first = [&] { return sample.found().claims.at(0).test; };
  // Both sides are below thirty.
  rule.level = 0.2;
  const double p = first().permutation_p.value();
  CHECK(p == first().permutation_p.value());
  rule.seed = 1;
  CHECK(p != first().permutation_p.value());
  rule.permutations = 99;
  CHECK(first().p() * 100 == Approx(std::round(first().p() * 100)));
  rule.permute_below = 25;
  CHECK_FALSE(first().permutation_p.has_value());
  rule.level = 0.001;
  CHECK(sample.found().claims.empty());
}

TEST_CASE("with fewer than two groups left there is nothing to compare") {
  const FigureFindings found = Sample({of(80, 20), of(3, 6)}).found();
  CHECK(found.compared == Compared::too_few);
  CHECK(found.claims.empty());
}

TEST_CASE("groups that share respondents are not compared") {
  Sample sample({of(80, 20), of(30, 70)});
  sample.report.breakdowns[0].overlap = true;
  CHECK(sample.found().compared == Compared::overlap);
}

TEST_CASE("groups of which only totals are known are not compared") {
  Sample sample({of(80, 20), of(30, 70)});
  sample.tally.groups[0][0][1].counted = 5;
  CHECK(sample.found().compared == Compared::not_rankings);
}

TEST_CASE("where those without an answer count, they are compared as naming nothing") {
  Sample sample({of(80, 20), of(80, 20)});
  GroupTally& second = sample.tally.groups[0][0][1];
  second.missing = 100;
  second.missing_weight = 100;
  second.missing_weight_squared = 100;
  second.members += 100;
  CHECK(sample.found().claims.empty());
  sample.report.base = Base::all;
  const FigureFindings found = sample.found();
  REQUIRE(!found.claims.empty());
  CHECK(found.claims[0].kind == ClaimKind::higher);
  CHECK(found.claims[0].difference == Approx(2.6 - 1.3));
}

TEST_CASE("trends are looked for in ordered breakdowns only") {
  const auto group = [](std::uint64_t first) { return times(of(first, 100 - first), 3); };
  Sample sample({group(30), group(40), group(50), group(60)});
  REQUIRE(!sample.found().claims.empty());
  CHECK(sample.found().claims[0].kind != ClaimKind::rises);
  sample.report.breakdowns[0].order = GroupOrder{{"the more", {}}, {"the less", {}}};
  CHECK(sample.found().claims.at(0).kind == ClaimKind::rises);
}
