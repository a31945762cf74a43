#include "score/interval.h"

#include <cmath>

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const std::vector<double> points = {3, 2, 1};

Estimate made(const Question& question, const GroupTally& group, std::size_t option) {
  const auto estimated = estimate(question.weights, sums_of(question, {&group}), option, 0.95);
  REQUIRE(estimated);
  return *estimated;
}

void check_interval(const Interval& interval, double low, double high) {
  CHECK(interval.low == Approx(low).epsilon(1e-12).margin(1e-14));
  CHECK(interval.high == Approx(high).epsilon(1e-12).margin(1e-14));
}

}  // namespace

TEST_CASE("nobody named the option: from 0 to what a 2.5 % chance would still allow") {
  const Question q = question("q", 5);
  const Estimate e = made(q, tally({answers({0, 1, 2}, 8), answers({2, 1, 0}, 4)}), 4);
  CHECK(e.score == 0);
  CHECK(e.standard_error == 0.0);
  check_interval(e.interval, 0, 3 * (1 - std::pow(0.025, 1.0 / 12)));
  CHECK(e.cumulative == std::vector<double>{0, 0, 0});
}

TEST_CASE("everybody named the option first: the mirror of nobody") {
  const Question q = question("q", 5);
  const Estimate e = made(q, tally({answers({0, 1, 2}, 8), answers({0, 2, 1}, 4)}), 0);
  CHECK(e.score == 3);
  check_interval(e.interval, 3 * std::pow(0.025, 1.0 / 12), 3);
  CHECK(e.cumulative == std::vector<double>{1, 1, 1});
}

TEST_CASE("everybody named the option second: not certain either") {
  const Question q = question("q", 5);
  const Estimate e = made(q, tally({answers({0, 1, 2}, 12)}), 1);
  const double others = 1 - std::pow(0.025, 1.0 / 12);
  CHECK(e.score == 2);
  CHECK(e.standard_error == 0.0);
  check_interval(e.interval, 2 - 2 * others, 2 + others);
}

TEST_CASE("the effective number decides how far unanimous weighted answers bear") {
  const Question q = question("q", 4);
  const GroupTally group = tally({weighted_answers({0, 1, 2}, {1, 1, 3})});
  const double n_eff = 25.0 / 11;
  check_interval(made(q, group, 3).interval, 0, 3 * (1 - std::pow(0.025, 1 / n_eff)));
  check_interval(made(q, group, 0).interval, 3 * std::pow(0.025, 1 / n_eff), 3);
}

TEST_CASE("weights that add up to no round number leave unanimous answers unanimous") {
  const Question q = question("q", 5);
  // Σω² over the rankings and over the ranks differ in the last digit.
  GroupTally group = tally({weighted_answers({0, 1, 2}, {0.3, 1.7, 0.9, 0.1}),
                            weighted_answers({0, 2, 1}, {1.1, 0.7}),
                            weighted_answers({0, 3, 4}, {2.3, 0.6, 1.9})});
  const double n_eff = sums_of(q, {&group}).n_eff();
  const Estimate first = made(q, group, 0);
  CHECK(first.standard_error.value_or(1) == Approx(0).margin(1e-14));
  check_interval(first.interval, 3 * std::pow(0.025, 1 / n_eff), 3);

  Question equal = question("q", 3);
  equal.weights = {1, 1, 1};
  group = tally({weighted_answers({0, 1, 2}, {0.3, 1.7, 0.9, 0.1}),
                 weighted_answers({1, 2, 0}, {1.1, 0.7}),
                 weighted_answers({2, 1, 0}, {2.3, 0.6, 1.9})});
  for (std::size_t option = 0; option < 3; ++option) {
    const Estimate e = made(equal, group, option);
    CHECK(e.standard_error.value_or(1) == Approx(0).margin(1e-14));
    check_interval(e.interval, std::pow(0.025, 1 / n_eff), 1);
  }
}

TEST_CASE("who weighs next to nothing takes a score from the end of the scale in rounding only") {
  const Question q = question("q", 5);
  const GroupTally group =
      tally({weighted_answers({0, 1, 2}, {1, 1, 1}), weighted_answers({1, 0, 2}, {1e-17})});
  check_interval(made(q, group, 0).interval, 3 * std::pow(0.025, 1.0 / 3), 3);
}

TEST_CASE("a single respondent has no standard error, and an interval of almost everything") {
  const Question q = question("q", 4);
  const Estimate e = made(q, tally({answers({0, 1, 2}, 1)}), 1);
  CHECK_FALSE(e.standard_error);
  check_interval(e.interval, 2 - 2 * 0.975, 2 + 0.975);
}

TEST_CASE("two respondents give a wide interval that stays within the scale") {
  const Question q = question("q", 4);
  const Estimate e = made(q, tally({answers({0, 1, 2}, 1), answers({1, 0, 2}, 1)}), 0);
  CHECK(e.score == 2.5);
  REQUIRE(e.standard_error);
  CHECK(*e.standard_error == Approx(0.5));
  CHECK(e.interval.low >= 0);
  CHECK(e.interval.low < 0.01);
  CHECK(e.interval.high > 2.99);
  CHECK(e.interval.high <= 3);
}

TEST_CASE("no estimate of an empty group, nor of one without survey weight") {
  const Question q = question("q", 3);
  const GroupTally empty = tally({});
  const GroupTally weightless = tally({weighted_answers({0, 1, 2}, {0, 0})});
  CHECK_FALSE(estimate(points, sums_of(q, {&empty}), 0, 0.95));
  CHECK_FALSE(estimate(points, sums_of(q, {&weightless}), 0, 0.95));
}

TEST_CASE("respondents without weight change neither score nor effective number") {
  const Question q = question("q", 3);
  const GroupTally group =
      tally({weighted_answers({0, 1, 2}, {1, 2, 0}), weighted_answers({1, 0, 2}, {1, 0})});
  const GroupSums sums = sums_of(q, {&group});
  CHECK(sums.n == 5);
  CHECK(sums.n_eff() == Approx(16.0 / 6));
  CHECK(sums.score(0, q.weights) == Approx(11.0 / 4));
}

TEST_CASE("a question of one rank has the interval of a share") {
  const Question q = question("q", 3, {1});
  const Estimate e = made(q, tally({answers({0}, 3), answers({1}, 1)}), 0);
  CHECK(e.score == 0.75);
  CHECK(e.cumulative == std::vector<double>{0.75});
  CHECK(*e.standard_error == Approx(0.25));
  // logit ± t(3)·0.25/(0.75·0.25)
  const double centre = std::log(3.0);
  const double reach = 3.182446305284263 * 4 / 3;
  check_interval(e.interval, 1 / (1 + std::exp(reach - centre)),
                 1 / (1 + std::exp(-reach - centre)));
}

TEST_CASE("a wider confidence gives a wider interval") {
  const Question q = question("q", 3);
  const GroupTally group = tally({answers({0, 1, 2}, 7), answers({1, 2, 0}, 5)});
  const auto narrow = estimate(q.weights, sums_of(q, {&group}), 0, 0.8);
  const auto wide = estimate(q.weights, sums_of(q, {&group}), 0, 0.99);
  CHECK(narrow->interval.low > wide->interval.low);
  CHECK(narrow->interval.high < wide->interval.high);
}

TEST_CASE("the interval of a difference is that of the other way round, mirrored") {
  const Question q = question("q", 3);
  const Estimate a = made(q, tally({answers({0, 1, 2}, 7), answers({1, 2, 0}, 5)}), 0);
  const Estimate b = made(q, tally({answers({0, 1, 2}, 2), answers({2, 1, 0}, 9)}), 0);
  const Interval forth = difference_interval(a, b);
  const Interval back = difference_interval(b, a);
  check_interval(forth, -back.high, -back.low);
}
