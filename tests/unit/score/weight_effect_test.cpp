#include "score/weight_effect.h"

#include <numeric>

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<double> weights_of(const Question& question, WeightingKind kind) {
  for (const Weighting& weighting : weightings(question)) {
    if (weighting.kind == kind) return weighting.weights;
  }
  return {};
}

void check_weights(const std::vector<double>& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == Approx(expected[i]));
}

}  // namespace

TEST_CASE("weightings are scaled to the question's sum, so that the baseline stays") {
  const Question q = question("q", 6);
  check_weights(weights_of(q, WeightingKind::own), {3, 2, 1});
  check_weights(weights_of(q, WeightingKind::equal), {2, 2, 2});
  check_weights(weights_of(q, WeightingKind::linear), {3, 2, 1});
  check_weights(weights_of(q, WeightingKind::steep), {24.0 / 7, 12.0 / 7, 6.0 / 7});
  // 5, 4, 3 less the 1 that each of the three others gets of 2 + 1 + 0
  check_weights(weights_of(q, WeightingKind::borda), {24.0 / 9, 18.0 / 9, 12.0 / 9});
  for (const Weighting& weighting : weightings(q)) {
    Question other = q;
    other.weights = weighting.weights;
    CHECK(other.baseline() == Approx(q.baseline()));
  }
}

TEST_CASE("Borda's weights when every option is ranked, or all but one, or one") {
  check_weights(weights_of(question("q", 3), WeightingKind::borda), {4, 2, 0});
  check_weights(weights_of(question("q", 4), WeightingKind::borda), {3, 2, 1});
  check_weights(weights_of(question("q", 5, {1}), WeightingKind::borda), {1});
}

TEST_CASE("a difference that depends on the weights changes direction under some of them") {
  // More first places against more places in all.
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {tally({answers({0, 1, 2}, 60), answers({1, 2, 3}, 60)}),
                                          tally({answers({1, 2, 0}, 100), answers({0, 1, 2}, 20)})};
  const std::vector<WeightEffect> effects = weight_effects(q, groups, {});
  REQUIRE(effects.size() == 5);
  CHECK(effects[0].weighting.kind == WeightingKind::own);
  CHECK(effects[0].changed.empty());
  CHECK(effects[0].reordered.empty());
  CHECK(effects[2].changed.empty());  // 3-2-1 is its own

  // Own: 1.5 − (100 + 60)/120 > 0. Equal: half against everybody.
  CHECK(effects[0].inference.contrasts[0].options[0].difference > 0);
  CHECK(effects[1].inference.contrasts[0].options[0].difference < 0);
  const auto first = effects[1].changed.front();
  CHECK(first.contrast == 0);
  CHECK(first.option == 0);
  CHECK(first.direction);
  CHECK(first.significance);
}

TEST_CASE("options that change places within a group are told") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {tally({answers({0, 1, 2}, 30), answers({1, 2, 3}, 70)}),
                                          tally({answers({1, 2, 3}, 60), answers({2, 1, 3}, 40)})};
  const std::vector<WeightEffect> effects = weight_effects(q, groups, {});
  // Option 0 has 30 first places, option 3 has 70 third places.
  CHECK(effects[1].reordered == std::vector<std::size_t>{0});
  CHECK(effects[2].reordered.empty());
}
