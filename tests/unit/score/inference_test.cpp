#include "score/inference.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// Answers over four options with a lean to one of them.
GroupTally leaning(std::uint16_t to, std::uint64_t strongly, std::uint64_t otherwise) {
  const auto other = [&](unsigned step) { return static_cast<std::uint16_t>((to + step) % 4U); };
  return tally({answers({to, other(1), other(2)}, strongly),
                answers({other(1), other(2), other(3)}, otherwise),
                answers({other(3), other(1), to}, otherwise)});
}

InferenceSettings asymptotic() {
  InferenceSettings settings;
  settings.permutation.rounds = 0;
  return settings;
}

std::vector<double> p_values(const FigureInference& figure) {
  std::vector<double> p;
  for (const Contrast& contrast : figure.contrasts) {
    for (const Comparison& comparison : contrast.options) p.push_back(comparison.test.p());
  }
  return p;
}

}  // namespace

TEST_CASE("two groups are compared once, three each with the others together") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {leaning(0, 40, 20), leaning(1, 40, 30),
                                          leaning(2, 50, 10)};
  const FigureInference two = infer(q, {groups[0], groups[1]}, asymptotic());
  REQUIRE(two.contrasts.size() == 1);
  CHECK(two.contrasts[0].first == std::vector<std::size_t>{0});
  CHECK(two.contrasts[0].second == std::vector<std::size_t>{1});

  const FigureInference three = infer(q, groups, asymptotic());
  REQUIRE(three.contrasts.size() == 3);
  CHECK(three.contrasts[1].first == std::vector<std::size_t>{1});
  CHECK(three.contrasts[1].second == std::vector<std::size_t>{0, 2});
  CHECK(three.options.size() == 4);
  CHECK(three.options[0].test.df == 2);
  CHECK(three.all_options->df == 2 * 3);
}

TEST_CASE("complete answers add up to the same points, which takes a degree of freedom") {
  const Question q = question("q", 4);
  const GroupTally a = tally({answers({0, 1, 2}, 20), answers({1, 2, 3}, 20),
                              answers({3, 0, 1}, 11), answers({2, 3, 0}, 9)});
  const FigureInference figure = infer(q, {a, times(a, 2)}, asymptotic());
  CHECK(figure.all_options->df == 3);
  GroupTally partial = a;
  partial.rankings[0].ranking[2] = not_named;
  CHECK(infer(q, {a, partial}, asymptotic()).all_options->df == 4);
}

TEST_CASE("the others of a group are the sum of their tallies") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {leaning(0, 40, 20), leaning(1, 40, 30),
                                          leaning(2, 50, 10)};
  std::vector<RankingCount> rest = groups[1].rankings;
  rest.insert(rest.end(), groups[2].rankings.begin(), groups[2].rankings.end());
  const FigureInference figure = infer(q, groups, asymptotic());
  const FigureInference pair = infer(q, {groups[0], tally(rest)}, asymptotic());
  for (std::size_t o = 0; o < 4; ++o) {
    const Comparison& with_rest = figure.contrasts[0].options[o];
    const Comparison& with_sum = pair.contrasts[0].options[o];
    CHECK(with_rest.difference == with_sum.difference);
    CHECK(with_rest.test.statistic == with_sum.test.statistic);
    CHECK(with_rest.interval.low == with_sum.interval.low);
    CHECK(with_rest.p_holm >= with_sum.p_holm);  // twelve comparisons instead of four
  }
}

TEST_CASE("several groups against several are one contrast") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {leaning(0, 40, 20), leaning(1, 40, 30),
                                          leaning(0, 50, 10), leaning(1, 30, 10)};
  const Contrast made = contrast(q, groups, {0, 2}, {1, 3}, asymptotic());
  const GroupSums first = joined(sums_of(q, {&groups[0]}), sums_of(q, {&groups[2]}));
  const GroupSums second = joined(sums_of(q, {&groups[1]}), sums_of(q, {&groups[3]}));
  CHECK(made.first == std::vector<std::size_t>{0, 2});
  CHECK(made.options[0].difference ==
        Approx(first.score(0, q.weights) - second.score(0, q.weights)));
  CHECK(made.options[0].z > 0);
  for (const Comparison& option : made.options) {
    CHECK(option.z * option.z == Approx(option.test.statistic));
    CHECK(option.z * option.difference >= 0);
  }
  CHECK(made.options[0].robustness == Robustness::supported);
}

TEST_CASE("Holm runs over every option of every contrast of the figure") {
  const Question q = question("q", 4);
  const FigureInference figure =
      infer(q, {leaning(0, 12, 20), leaning(1, 14, 30), leaning(2, 13, 20)}, asymptotic());
  const std::vector<double> p = p_values(figure);
  REQUIRE(p.size() == 12);
  const auto smallest = static_cast<std::size_t>(std::min_element(p.begin(), p.end()) - p.begin());
  CHECK(figure.contrasts[smallest / 4].options[smallest % 4].p_holm ==
        Approx(std::min(1.0, 12 * p[smallest])));
  double least_option = 1;
  double least_holm = 1;
  for (const OptionTest& option : figure.options) {
    least_option = std::min(least_option, option.test.p());
    least_holm = std::min(least_holm, option.p_holm);
  }
  CHECK(least_holm == Approx(std::min(1.0, 4 * least_option)));
}

TEST_CASE("a side under 30 is permuted, larger sides are not") {
  const Question q = question("q", 4);
  const FigureInference figure =
      infer(q, {leaning(0, 9, 10), leaning(1, 40, 30), leaning(2, 50, 10)}, {});
  CHECK(figure.groups[0].base == BaseClass::reference);
  CHECK(figure.options[0].test.permutation_p);
  CHECK(figure.all_options->permutation_p);
  CHECK(figure.contrasts[0].options[0].test.permutation_p);
  CHECK(figure.contrasts[0].all_options.permutation_p);
  // Group 1 with 100 against the 29 of group 0 and the 70 of group 2 together.
  CHECK_FALSE(figure.contrasts[1].options[0].test.permutation_p);
  const Test& test = figure.contrasts[0].options[0].test;
  CHECK(test.p() == *test.permutation_p);
  CHECK(test.asymptotic_p != *test.permutation_p);
}

TEST_CASE("thirty respondents of uneven weight are few, and are permuted") {
  const Question q = question("q", 4);
  GroupTally uneven = leaning(0, 10, 10);
  uneven.rankings[0] = weighted_answers(uneven.rankings[0].ranking, {1, 1, 1, 1, 1, 1, 1, 1, 1, 5});
  const FigureInference figure = infer(q, {uneven, leaning(1, 40, 30)}, {});
  CHECK(figure.groups[0].size.n == 30);
  CHECK(figure.groups[0].base == BaseClass::reference);
  CHECK(figure.options[0].test.permutation_p);
}

TEST_CASE("a withheld group has no estimates and takes no part in any test") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {leaning(0, 40, 20), leaning(3, 3, 2), leaning(1, 40, 30),
                                          leaning(2, 50, 10)};
  const FigureInference figure = infer(q, groups, {});
  CHECK(figure.groups[1].base == BaseClass::withheld);
  CHECK(figure.groups[1].options.empty());
  CHECK(figure.groups[0].options.size() == 4);
  REQUIRE(figure.contrasts.size() == 3);
  CHECK(figure.contrasts[0].second == std::vector<std::size_t>{2, 3});

  const FigureInference without = infer(q, {groups[0], groups[2], groups[3]}, {});
  CHECK(figure.all_options->statistic == without.all_options->statistic);
  CHECK(p_values(figure) == p_values(without));
}

TEST_CASE("where the total is shown the second withheld group takes no part either") {
  const Question q = question("q", 4);
  InferenceSettings settings;
  settings.total_is_shown = true;
  const FigureInference figure = infer(
      q, {leaning(0, 40, 20), leaning(3, 3, 2), leaning(1, 40, 31), leaning(2, 20, 10)}, settings);
  CHECK(figure.groups[3].base == BaseClass::complementary);
  CHECK(figure.groups[3].options.empty());
  REQUIRE(figure.contrasts.size() == 1);
  CHECK(figure.contrasts[0].second == std::vector<std::size_t>{2});
}

TEST_CASE("one group, or one left to show, has estimates and nothing to compare") {
  const Question q = question("q", 4);
  for (const std::vector<GroupTally>& groups :
       {std::vector<GroupTally>{leaning(0, 40, 20)},
        std::vector<GroupTally>{leaning(0, 40, 20), leaning(0, 2, 1), tally({})}}) {
    const FigureInference figure = infer(q, groups, {});
    CHECK(figure.groups[0].options.size() == 4);
    CHECK(figure.options.empty());
    CHECK_FALSE(figure.all_options);
    CHECK(figure.contrasts.empty());
  }
  CHECK(infer(q, {}, {}).groups.empty());
}

TEST_CASE("groups that all gave the same answer do not differ, and nothing divides by zero") {
  const Question q = question("q", 4);
  const GroupTally same = tally({answers({0, 1, 2}, 40)});
  const FigureInference figure = infer(q, {same, same}, {});
  CHECK(figure.all_options->df == 0);
  CHECK(figure.all_options->p() == 1);
  for (const Comparison& comparison : figure.contrasts[0].options) {
    CHECK(comparison.difference == 0);
    CHECK(comparison.test.statistic == 0);
    CHECK(comparison.test.p() == 1);
    CHECK(comparison.p_holm == 1);
    CHECK(comparison.dominance.under_all == Order::equal);
    CHECK(comparison.delta.value == 0);
  }
}

TEST_CASE("single respondents can be compared, and bear nothing") {
  const Question q = question("q", 3);
  InferenceSettings settings;
  settings.bases = {0, 0};
  const FigureInference figure =
      infer(q, {tally({answers({0, 1, 2}, 1)}), tally({answers({2, 1, 0}, 1)})}, settings);
  REQUIRE(figure.contrasts.size() == 1);
  const Comparison& made = figure.contrasts[0].options[0];
  CHECK(made.difference == 2);
  CHECK(made.interval.low < 0);
  CHECK(made.test.p() == 1);  // swapping the two is as extreme
  CHECK(figure.contrasts[0].options[1].test.p() == 1);
}

TEST_CASE("a group without survey weight is empty, whatever its number of respondents") {
  const Question q = question("q", 4);
  const FigureInference figure =
      infer(q, {reweighted(leaning(0, 40, 20), 0), leaning(1, 40, 30), leaning(2, 50, 10)}, {});
  CHECK(figure.groups[0].base == BaseClass::empty);
  CHECK(figure.groups[0].size.n == 80);
  CHECK(figure.contrasts.size() == 1);
}

TEST_CASE("a question of one rank is a table of shares") {
  const Question q = question("q", 3, {1});
  const FigureInference figure = infer(
      q, {tally({answers({0}, 30), answers({1}, 20)}), tally({answers({0}, 20), answers({2}, 60)})},
      {});
  CHECK(figure.all_options->df == 2);
  CHECK(figure.contrasts[0].options[0].difference == Approx(0.35));
  CHECK(figure.contrasts[0].options[0].dominance.steps.size() == 1);
}
