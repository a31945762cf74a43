#include "findings/claim.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;

const Question& four_options() {
  static const Question q = question("q", 4);
  return q;
}

// Groups of 300 (unless `n` says otherwise) that lean to option 1 by so many per hundred.
std::vector<GroupTally> leaning(const std::vector<std::uint64_t>& per_hundred) {
  std::vector<GroupTally> groups;
  for (const std::uint64_t first : per_hundred) {
    groups.push_back(tally({answers({0, 1, 2}, 3 * first), answers({1, 2, 3}, 300 - 3 * first)}));
  }
  return groups;
}

std::vector<Claim> claims(const std::vector<GroupTally>& groups, bool ordered = false,
                          std::vector<BaseClass> bases = {}) {
  InferenceSettings settings;
  settings.permutation.rounds = 0;
  Groups all;
  for (std::size_t g = 0; g < groups.size(); ++g) all.push_back(g);
  bases.resize(groups.size(), BaseClass::sound);
  const GroupDifferences found = find_differences(four_options(), groups, all, ordered, settings);
  return claims_of(7, four_options(), groups, all, bases, found, settings.alpha);
}

std::vector<Claim> claims_of_first(const std::vector<GroupTally>& groups, bool ordered = false) {
  std::vector<Claim> of_first;
  for (Claim& claim : claims(groups, ordered)) {
    if (claim.option == 0) of_first.push_back(std::move(claim));
  }
  return of_first;
}

}  // namespace

TEST_CASE("one division is seen from its smaller side") {
  const std::vector<Claim> low = claims_of_first(leaning({60, 61, 30, 62}));
  REQUIRE(low.size() == 1);
  CHECK(low[0].figure == 7);
  CHECK(low[0].kind == ClaimKind::lower);
  CHECK(low[0].first == Groups{2});
  CHECK(low[0].second == Groups{0, 1, 3});
  // 3 points for each of 0.30 against 0.61.
  CHECK(low[0].difference == Approx(3 * (0.30 - 0.61)));
  CHECK(low[0].interval.low < low[0].difference);
  CHECK(low[0].interval.high < 0);
  CHECK(low[0].robustness == Robustness::supported);
  CHECK_FALSE(low[0].reference);

  const std::vector<Claim> high = claims_of_first(leaning({30, 31, 60, 32}));
  REQUIRE(high.size() == 1);
  CHECK(high[0].kind == ClaimKind::higher);
  CHECK(high[0].first == Groups{2});
}

TEST_CASE("equal sides are seen from that of the first group, whichever is higher") {
  const std::vector<Claim> claims = claims_of_first(leaning({30, 60, 31, 61}));
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].kind == ClaimKind::lower);
  CHECK(claims[0].first == Groups{0, 2});
  CHECK(claims[0].second == Groups{1, 3});
}

TEST_CASE("of several divisions the highest groups are said, and the lowest") {
  const std::vector<Claim> claims = claims_of_first(leaning({20, 40, 41, 60, 80}));
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].kind == ClaimKind::higher);
  CHECK(claims[0].first == Groups{4});
  CHECK(claims[1].kind == ClaimKind::lower);
  CHECK(claims[1].first == Groups{0});
}

TEST_CASE("a trend is said where it explains more than any division") {
  const std::vector<Claim> steady = claims_of_first(leaning({30, 40, 50, 60}), true);
  REQUIRE(steady.size() == 1);
  CHECK(steady[0].kind == ClaimKind::rises);
  CHECK(steady[0].first == Groups{3});
  CHECK(steady[0].second == Groups{0});
  CHECK(steady[0].difference == Approx(3 * 0.30));
  CHECK(steady[0].robustness == Robustness::supported);

  // One step: what lies on either side of it is nearly level.
  const std::vector<Claim> step = claims_of_first(leaning({30, 31, 60, 61}), true);
  REQUIRE(step.size() == 1);
  CHECK(step[0].kind == ClaimKind::lower);
  CHECK(step[0].first == Groups{0, 1});

  CHECK(claims_of_first(leaning({60, 50, 40, 30}), true).at(0).kind == ClaimKind::falls);
}

TEST_CASE("a claim on a group of a small base says so, on others not") {
  const std::vector<GroupTally> groups = leaning({20, 40, 60});
  const std::vector<BaseClass> bases{BaseClass::reference, BaseClass::sound, BaseClass::sound};
  const std::vector<Claim> made = claims(groups, false, bases);
  REQUIRE(made.size() >= 2);
  for (const Claim& claim : made) CHECK(claim.reference);  // each compares it
  const std::vector<Claim> trend =
      claims(leaning({30, 40, 50, 60}), true, {BaseClass::sound, BaseClass::reference});
  REQUIRE(!trend.empty());
  CHECK(trend[0].reference);  // on the way from the first to the last
}

TEST_CASE("a difference that other weights would turn round is called dependent on them") {
  // Group 1: half rank option 1 first, the others do not name it. Group 2: all rank it third.
  const std::vector<GroupTally> groups = {tally({answers({0, 1, 2}, 150), answers({1, 2, 3}, 150)}),
                                          tally({answers({1, 2, 0}, 300)})};
  const std::vector<Claim> made = claims_of_first(groups);
  REQUIRE(made.size() == 1);
  CHECK(made[0].kind == ClaimKind::higher);
  CHECK(made[0].difference == Approx(0.5));
  CHECK(made[0].robustness == Robustness::weight_dependent);
}

TEST_CASE("a difference is dependent on the weights if that from one of the groups is") {
  // Groups 1 and 3: as in the case above. Group 2 hardly names option 1; with group 3 it is below
  // group 1 at every rank.
  const std::vector<GroupTally> groups = {
      tally({answers({0, 1, 2}, 150), answers({1, 2, 3}, 150)}), tally({answers({1, 2, 3}, 900)}),
      tally({answers({1, 2, 0}, 200), answers({1, 2, 3}, 100)})};
  const std::vector<Claim> made = claims_of_first(groups);
  REQUIRE(!made.empty());
  CHECK(made[0].kind == ClaimKind::higher);
  CHECK(made[0].first == Groups{0});
  CHECK(made[0].second == Groups{1, 2});
  CHECK(dominance(sums_of(four_options(), {&groups[0]}),
                  sums_of(four_options(), {&groups[1], &groups[2]}), 0)
            .robustness(0.05) == Robustness::supported);
  CHECK(made[0].robustness == Robustness::weight_dependent);
}

TEST_CASE("nothing is said where nothing is found") {
  CHECK(claims(leaning({50, 50, 50}), true).empty());
}
