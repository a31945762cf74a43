#include "score/dominance.h"

#include <catch2/catch.hpp>

#include "score/cliffs_delta.h"
#include "score/distributions.h"
#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

Dominance compared(const Question& question, const GroupTally& a, const GroupTally& b,
                   std::size_t option) {
  return dominance(sums_of(question, {&a}), sums_of(question, {&b}), option);
}

// P(Σ c_r·E_r > 0) of independent exponentials, by partial fractions; the c must differ.
double by_partial_fractions(const std::vector<double>& c) {
  double share = 0;
  for (std::size_t r = 0; r < c.size(); ++r) {
    if (c[r] <= 0) continue;
    double term = 1;
    for (std::size_t s = 0; s < c.size(); ++s) {
      if (s != r) term *= c[r] / (c[r] - c[s]);
    }
    share += term;
  }
  return share;
}

}  // namespace

TEST_CASE("the share of weightings follows the closed forms of three ranks") {
  CHECK(share_of_weightings({0.3, -0.1, -0.2}) == Approx(0.09 / (0.4 * 0.5)));
  CHECK(share_of_weightings({-0.1, 0.3, -0.2}) == Approx(0.09 / (0.4 * 0.5)));
  CHECK(share_of_weightings({0.1, 0.2, -0.3}) == Approx(1 - 0.09 / (0.4 * 0.5)));
  CHECK(share_of_weightings({0.1, 0, -0.3}) == Approx(0.25));
}

TEST_CASE("the share of weightings is exact for any depth, and for equal steps") {
  const std::vector<double> steps = {0.31, -0.12, 0.05, -0.4, 0.22, -0.07};
  CHECK(share_of_weightings(steps) == Approx(by_partial_fractions(steps)).epsilon(1e-10));
  CHECK(share_of_weightings({0.2, 0.2, -0.2, -0.2}) == Approx(0.5));
  CHECK(share_of_weightings({0.2, 0.2, 0.2, -0.2}) == Approx(0.875));
}

TEST_CASE("the share of weightings is all, none or a half where no weighting matters") {
  CHECK(share_of_weightings({0.1, 0, 0.3}) == 1);
  CHECK(share_of_weightings({-0.1, 0, -0.3}) == 0);
  CHECK(share_of_weightings({0, 0, 0}) == 0.5);
  CHECK(share_of_weightings({0.2}) == 1);
}

TEST_CASE("a clear difference at every rank is robust, and the test supports it") {
  const Question q = question("q", 4);
  const GroupTally a = tally({answers({0, 1, 2}, 30), answers({1, 0, 2}, 10)});
  const GroupTally b = tally({answers({0, 1, 2}, 8), answers({1, 2, 3}, 32)});
  const Dominance made = compared(q, a, b, 0);
  CHECK(made.under_all == Order::first);
  CHECK(made.under_convex == Order::first);
  CHECK(made.p_first < 1e-5);
  CHECK(made.p_second > 0.99);
  CHECK(made.robustness(0.05) == Robustness::supported);
  const Dominance mirrored = compared(q, b, a, 0);
  CHECK(mirrored.under_all == Order::second);
  CHECK(mirrored.p_second == Approx(made.p_first).epsilon(1e-12));
  CHECK(mirrored.robustness(0.05) == Robustness::supported);
}

TEST_CASE("a small difference at every rank agrees under all weights and no more") {
  const Question q = question("q", 4);
  const Dominance made = compared(q, tally({answers({0, 1, 2}, 11), answers({1, 2, 3}, 9)}),
                                  tally({answers({0, 1, 2}, 10), answers({1, 2, 3}, 10)}), 0);
  CHECK(made.under_all == Order::first);
  CHECK(made.robustness(0.05) == Robustness::agrees);
}

TEST_CASE("more first places against more places in all depends on the weights") {
  const Question q = question("q", 4);
  const GroupTally first_places = tally({answers({0, 1, 2}, 50), answers({1, 2, 3}, 50)});
  const GroupTally places = tally({answers({1, 0, 2}, 90), answers({1, 2, 3}, 10)});
  const Dominance made = compared(q, first_places, places, 0);
  CHECK(made.steps[0] == Approx(0.5));
  CHECK(made.steps[1] == Approx(-0.4));
  CHECK(made.under_all == Order::depends);
  CHECK(made.under_convex == Order::depends);
  CHECK(made.robustness(0.05) == Robustness::weight_dependent);
}

TEST_CASE("an order may hold under convex weights only") {
  const Question q = question("q", 4);
  const Dominance made =
      compared(q, tally({answers({0, 1, 2}, 50), answers({1, 2, 3}, 50)}),
               tally({answers({0, 1, 2}, 20), answers({1, 0, 2}, 40), answers({1, 2, 3}, 40)}), 0);
  CHECK(made.under_all == Order::depends);
  CHECK(made.under_convex == Order::first);  // .3, .3 − .1, .2 − .1
  CHECK(made.robustness(0.05) == Robustness::weight_dependent);
}

TEST_CASE("a rank that everybody reaches does not hide a difference in the others") {
  const Question q = question("q", 3);  // three of three: C_3 is 1 for every option
  const Dominance made =
      compared(q, tally({answers({0, 1, 2}, 40)}), tally({answers({1, 2, 0}, 40)}), 0);
  CHECK(made.steps[2] == 0);
  CHECK(made.under_all == Order::first);
  CHECK(made.p_first < 1e-10);
  CHECK(made.robustness(0.05) == Robustness::supported);
}

TEST_CASE("groups that answer alike are equal under all weights, with no test to support it") {
  const Question q = question("q", 4);
  const GroupTally a = tally({answers({0, 1, 2}, 3)});
  const Dominance named = compared(q, a, times(a, 2), 0);
  CHECK(named.under_all == Order::equal);
  CHECK(named.p_either() == 1);
  CHECK(named.robustness(0.05) == Robustness::agrees);
  const GroupTally mixed = tally({answers({0, 1, 2}, 3), answers({1, 2, 3}, 4)});
  const Dominance spread = compared(q, mixed, times(mixed, 7), 0);
  CHECK(spread.under_all == Order::equal);
  CHECK(spread.p_first == Approx(0.5));
  CHECK(spread.robustness(0.05) == Robustness::agrees);
}

TEST_CASE("with one rank there are no weights to depend on") {
  const Question q = question("q", 3, {1});
  const Dominance made = compared(q, tally({answers({0}, 30), answers({1}, 10)}),
                                  tally({answers({0}, 10), answers({1}, 30)}), 0);
  CHECK(made.steps == std::vector<double>{0.5});
  CHECK(made.share == 1);
  CHECK(made.robustness(0.05) == Robustness::supported);
}

TEST_CASE("Cliff's delta goes from −1 to 1 and counts not named as the lowest answer") {
  const Question q = question("q", 4);
  const GroupTally first = tally({answers({0, 1, 2}, 5)});
  const GroupTally third = tally({answers({1, 2, 0}, 4)});
  const GroupTally never = tally({answers({1, 2, 3}, 6)});
  const auto delta = [&](const GroupTally& a, const GroupTally& b) {
    return cliffs_delta(sums_of(q, {&a}), sums_of(q, {&b}), 0);
  };
  CHECK(delta(first, third).value == 1);
  CHECK(delta(third, first).value == -1);
  CHECK(delta(third, never).value == 1);
  CHECK(delta(never, never).value == 0);
  CHECK(delta(first, third).standard_error == 0.0);
}

TEST_CASE("Cliff's delta has a standard error only where respondents count alike") {
  const Question q = question("q", 4);
  const GroupTally some = tally({answers({0, 1, 2}, 5), answers({1, 0, 2}, 5)});
  const GroupTally one = tally({answers({1, 0, 2}, 1)});
  const GroupTally weighted = reweighted(some, 0.5);
  const auto delta = [&](const GroupTally& a, const GroupTally& b) {
    return cliffs_delta(sums_of(q, {&a}), sums_of(q, {&b}), 0);
  };
  CHECK(delta(some, some).standard_error);
  CHECK_FALSE(delta(some, one).standard_error);
  CHECK_FALSE(delta(some, weighted).standard_error);
  CHECK(delta(some, weighted).value == Approx(0).margin(1e-15));
}

TEST_CASE("tails are computed as tails: p-values of 1e-300 come out") {
  CHECK(normal_upper(37) == Approx(5.7255712225245e-300).epsilon(1e-10));
  CHECK(chi_squared_upper(37.0 * 37.0, 1) == Approx(2 * 5.7255712225245e-300).epsilon(1e-10));
  CHECK(chi_squared_upper(0, 3) == 1);
  CHECK(student_quantile(0.025, 9) == Approx(2.262157162798205).epsilon(1e-12));
  CHECK(student_quantile(0.025, 1e6) == Approx(1.9599660).epsilon(1e-6));
}
