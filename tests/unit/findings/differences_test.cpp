#include "findings/differences.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <catch2/catch.hpp>

#include "support/dice.h"
#include "support/report_builder.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;

InferenceSettings asymptotic() {
  InferenceSettings settings;
  settings.permutation.rounds = 0;
  return settings;
}

// So many of a hundred rank option 1 first, the others last of three.
GroupTally first_choice(std::uint64_t of_hundred, std::uint64_t factor = 1) {
  return times(tally({answers({0, 1, 2}, of_hundred), answers({1, 2, 0}, 100 - of_hundred)}),
               factor);
}

GroupDifferences found(const Question& question, const std::vector<GroupTally>& groups,
                       bool ordered = false) {
  Groups all;
  for (std::size_t g = 0; g < groups.size(); ++g) all.push_back(g);
  return find_differences(question, groups, all, ordered, asymptotic());
}

std::vector<Division> of_option(const GroupDifferences& differences, std::size_t option) {
  std::vector<Division> divisions;
  for (const Division& division : differences.divisions) {
    if (division.option == option) divisions.push_back(division);
  }
  return divisions;
}

// Everybody draws from the same four answers.
GroupTally at_random(Dice& dice, std::uint64_t respondents) {
  const std::array<std::vector<std::uint16_t>, 4> rankings{
      {{0, 1, 2}, {1, 2, 3}, {2, 3, 4}, {4, 0, 1}}};
  std::array<std::uint64_t, 4> counts{};
  for (std::uint64_t i = 0; i < respondents; ++i) ++counts.at(dice.below(4));
  std::vector<RankingCount> drawn;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) > 0) drawn.push_back(answers(rankings.at(i), counts.at(i)));
  }
  return tally(std::move(drawn));
}

}  // namespace

TEST_CASE("of two groups a division is the contrast of the two, with the same correction") {
  const Question q = question("q", 3);
  const std::vector<GroupTally> groups = {first_choice(70), first_choice(45)};
  const Contrast expected = contrast(q, groups, {0}, {1}, asymptotic());
  const GroupDifferences differences = found(q, groups);
  REQUIRE(differences.divisions.size() == 3);
  for (const Division& division : differences.divisions) {
    const Comparison& comparison = expected.options[division.option];
    CHECK(division.test.statistic == Approx(comparison.test.statistic).epsilon(1e-12));
    CHECK(division.p_holm == Approx(comparison.p_holm).epsilon(1e-12));
    CHECK(division.high == Groups{comparison.difference > 0 ? 0U : 1U});
    CHECK(division.low == Groups{comparison.difference > 0 ? 1U : 0U});
  }
}

TEST_CASE("with survey weights a division is tested as the contrast of its sides, too") {
  const Question q = question("q", 3);
  // The respondents of the second group weigh more, and more unequally.
  const std::vector<GroupTally> groups = {
      first_choice(80), reweighted(first_choice(60), 3),
      tally({weighted_answers({0, 1, 2}, std::vector<double>(50, 0.5)),
             weighted_answers({0, 2, 1}, std::vector<double>(10, 9)),
             weighted_answers({1, 2, 0}, std::vector<double>(90, 1.5))})};
  const std::vector<Division> divisions = of_option(found(q, groups), 0);
  REQUIRE_FALSE(divisions.empty());
  for (const Division& division : divisions) {
    const Contrast expected = contrast(q, groups, division.high, division.low, asymptotic());
    const Test& test = expected.options[0].test;
    CHECK(division.test.statistic == Approx(test.statistic).epsilon(1e-12));
    CHECK(division.test.p() == Approx(test.p()).epsilon(1e-9));
  }
}

TEST_CASE("of four groups every division is corrected for: seven an option") {
  const Question q = question("q", 3);
  const std::vector<GroupTally> groups = {first_choice(60), first_choice(60), first_choice(60),
                                          first_choice(42)};
  const Contrast against_rest = contrast(q, groups, {3}, {0, 1, 2}, asymptotic());
  const std::vector<Division> divisions = of_option(found(q, groups), 0);
  REQUIRE(divisions.size() == 1);
  CHECK(divisions[0].high == Groups{0, 1, 2});
  CHECK(divisions[0].low == Groups{3});
  // The smallest p of 21: those of options 1 to 3 under this division are near each other.
  const double p = against_rest.options[0].test.p();
  CHECK(divisions[0].p_holm >= 19 * p);
  CHECK(divisions[0].p_holm <= 21 * p);
}

TEST_CASE("a division is found only if it is true of each of its groups") {
  const Question q = question("q", 3);
  // The first is far above; the second is no different from the third.
  const std::vector<GroupTally> groups = {first_choice(80), first_choice(41), first_choice(40)};
  const std::vector<Division> divisions = of_option(found(q, groups), 0);
  REQUIRE(divisions.size() == 1);
  CHECK(divisions[0].high == Groups{0});
  // Although {first, second} against the third is significant as a test of sums.
  const Contrast sums = contrast(q, groups, {0, 1}, {2}, asymptotic());
  CHECK(21 * sums.options[0].test.p() < 0.05);
}

TEST_CASE("where no division is true of each of its groups, the surest one is still known") {
  // The one in the middle is like all others, and the ends differ.
  const std::vector<GroupTally> steps = {first_choice(39), first_choice(41), first_choice(50),
                                         first_choice(59), first_choice(61)};
  const GroupDifferences differences = found(question("q", 3), steps);
  CHECK(differences.divisions.empty());
  REQUIRE(differences.unplaced.size() == 3);
  const Division& first = differences.unplaced[0];
  CHECK(first.option == 0);
  CHECK(first.high.size() + first.low.size() == 5);
  CHECK(first.p_holm < 0.05);
  const Contrast sums = contrast(question("q", 3), steps, first.high, first.low, asymptotic());
  CHECK(first.test.statistic == Approx(sums.options[0].test.statistic));
  // The trend says what no division can.
  const GroupDifferences ordered = found(question("q", 3), steps, true);
  CHECK(ordered.trends.size() == 3);
  CHECK(ordered.unplaced.empty());
  CHECK(ordered.uneven.empty());
  // Nothing differs; and what differs is found.
  CHECK(found(question("q", 3), {first_choice(50), first_choice(50)}).unplaced.empty());
  CHECK(found(question("q", 3), {first_choice(80), first_choice(20)}).unplaced.empty());
}

TEST_CASE("what is left unplaced names the groups asked for by their own indices") {
  const GroupDifferences differences =
      find_differences(question("q", 3),
                       {first_choice(99), first_choice(39), first_choice(41), first_choice(50),
                        first_choice(59), first_choice(61)},
                       {1, 2, 3, 4, 5}, false, asymptotic());
  REQUIRE_FALSE(differences.unplaced.empty());
  for (const Division& division : differences.unplaced) {
    Groups both = division.high;
    both.insert(both.end(), division.low.begin(), division.low.end());
    std::sort(both.begin(), both.end());
    CHECK(both == Groups{1, 2, 3, 4, 5});
  }
}

TEST_CASE("a trend that one group goes against is known where no division is supported") {
  const std::vector<GroupTally> groups = {first_choice(38), first_choice(43), first_choice(49),
                                          first_choice(52), first_choice(51), first_choice(62)};
  const GroupDifferences differences = found(question("q", 3), groups, true);
  CHECK(differences.divisions.empty());
  CHECK(differences.trends.empty());
  CHECK(differences.unplaced.empty());
  REQUIRE(differences.uneven.size() == 3);
  CHECK(differences.uneven[0].rises);
  CHECK(differences.uneven[0].p_holm < 0.05);
}

TEST_CASE("groups in three tiers are divided twice, the highest first") {
  const Question q = question("q", 3);
  const std::vector<GroupTally> groups = {first_choice(20, 3), first_choice(50, 3),
                                          first_choice(80, 3), first_choice(81, 3)};
  const std::vector<Division> divisions = of_option(found(q, groups), 0);
  REQUIRE(divisions.size() == 2);
  CHECK(divisions[0].high == Groups{2, 3});
  CHECK(divisions[0].low == Groups{0, 1});
  CHECK(divisions[1].high == Groups{1, 2, 3});
  CHECK(divisions[1].low == Groups{0});
}

TEST_CASE("only the groups asked for are compared, and stand under their own indices") {
  const Question q = question("q", 3);
  const std::vector<GroupTally> groups = {first_choice(99), first_choice(60), first_choice(99),
                                          first_choice(30)};
  const GroupDifferences differences = find_differences(q, groups, {1, 3}, false, asymptotic());
  REQUIRE(!differences.divisions.empty());
  CHECK(differences.divisions[0].high == Groups{1});
  CHECK(differences.divisions[0].low == Groups{3});
}

TEST_CASE("a trend is that of Cochran and Armitage where one option is named") {
  const Question q = question("q", 3, {1});
  const auto of_hundred = [](std::uint64_t named) {
    return tally({answers({0}, named), answers({1}, 100 - named)});
  };
  const GroupDifferences differences =
      found(q, {of_hundred(40), of_hundred(50), of_hundred(65)}, true);
  REQUIRE(differences.trends.size() == 2);
  CHECK(differences.trends[0].rises);
  CHECK_FALSE(differences.trends[1].rises);
  // T = Σ g·(named − n·p̄) = 25; its variance p̄(1−p̄)·Σ n(g−ḡ)² = 0.24972222…·200.
  const double p = 155.0 / 300;
  const double chi_squared = 25.0 * 25.0 / (p * (1 - p) * 200);
  CHECK(differences.trends[0].test.statistic == Approx(chi_squared * 299 / 300).epsilon(1e-12));
}

TEST_CASE("there is no trend where a group goes against it, nor in a breakdown without an order") {
  const Question q = question("q", 3);
  const std::vector<GroupTally> rising = {first_choice(30), first_choice(50), first_choice(70)};
  CHECK(found(q, rising, true).trends.size() == 3);
  CHECK(found(q, rising, false).trends.empty());
  const std::vector<GroupTally> dip = {first_choice(30), first_choice(70), first_choice(69)};
  CHECK(found(q, dip, true).trends.empty());
  const std::vector<GroupTally> level = {first_choice(30), first_choice(70), first_choice(70)};
  CHECK(found(q, level, true).trends.empty());
}

TEST_CASE("a trend of which every rank has its part is robust, others are not") {
  const Question q = question("q", 4);
  const auto named = [](std::uint64_t first, std::uint64_t second, std::uint64_t none) {
    return tally({answers({0, 1, 2}, first), answers({1, 0, 2}, second), answers({1, 2, 3}, none)});
  };
  const GroupDifferences robust =
      found(q, {named(40, 80, 180), named(80, 80, 140), named(120, 80, 100)}, true);
  REQUIRE(!robust.trends.empty());
  CHECK(robust.trends[0].option == 0);
  CHECK(robust.trends[0].robustness == Robustness::supported);
  // More rank it first, but fewer name it at all.
  const GroupDifferences depends =
      found(q, {named(0, 240, 60), named(120, 105, 75), named(180, 30, 90)}, true);
  REQUIRE(!depends.trends.empty());
  CHECK(depends.trends[0].option == 0);
  CHECK(depends.trends[0].robustness == Robustness::weight_dependent);
}

TEST_CASE("of more than eight groups each is compared with the rest") {
  const Question q = question("q", 3);
  std::vector<GroupTally> groups(9, first_choice(50));
  groups[4] = first_choice(95);
  groups[7] = first_choice(94);
  // Together they stand out, but neither does alone: the other one is among the rest.
  CHECK(of_option(found(q, groups), 0).empty());
  groups[7] = first_choice(50);
  const std::vector<Division> divisions = of_option(found(q, groups), 0);
  REQUIRE(divisions.size() == 1);
  CHECK(divisions[0].high == Groups{4});
  groups.pop_back();
  groups[7] = first_choice(94);
  REQUIRE(of_option(found(q, groups), 0).size() == 1);
  CHECK(of_option(found(q, groups), 0)[0].high == Groups{4, 7});
}

TEST_CASE("where a side has fewer than thirty, its tests permute") {
  const Question q = question("q", 3);
  const GroupTally few = tally({answers({0, 1, 2}, 18), answers({1, 2, 0}, 2)});
  InferenceSettings settings;
  settings.permutation.rounds = 999;
  const GroupDifferences differences =
      find_differences(q, {few, first_choice(30)}, {0, 1}, false, settings);
  REQUIRE(differences.divisions.size() == 3);
  // (1 + 0)/1000 at the least, times three options.
  for (const Division& division : differences.divisions) {
    CHECK(division.p_holm >= 0.001);
    CHECK(division.p_holm * 1000 == Approx(std::round(division.p_holm * 1000)));
  }
}

TEST_CASE("where nothing differs, one figure in twenty at most is said to") {
  const Question q = question("q", 5);
  Dice dice(7);
  std::size_t wrong = 0;
  constexpr std::size_t figures = 600;
  for (std::size_t i = 0; i < figures; ++i) {
    std::vector<GroupTally> groups;
    for (const std::uint64_t n : {40U, 300U, 120U, 60U}) groups.push_back(at_random(dice, n));
    const GroupDifferences differences = found(q, groups, true);
    if (!differences.divisions.empty() || !differences.trends.empty()) ++wrong;
  }
  // 0.05 of 600 is 30; 3 standard deviations above it are 46.
  CHECK(wrong <= 46);
}
