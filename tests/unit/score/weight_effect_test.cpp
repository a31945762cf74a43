#include "score/weight_effect.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<double> weights_of(const Question& question, WeightingKind kind) {
  for (const Weighting& weighting : weightings(question)) {
    const bool alike =
        std::find(weighting.also.begin(), weighting.also.end(), kind) != weighting.also.end();
    if (weighting.kind == kind || alike) return weighting.weights;
  }
  return {};
}

void check_weights(const std::vector<double>& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == Approx(expected[i]).margin(1e-12));
}

using Kinds = std::vector<WeightingKind>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Kinds kinds_of(const Question& question) {
  Kinds kinds;
  for (const Weighting& weighting : weightings(question)) kinds.push_back(weighting.kind);
  return kinds;
}

// Of groups that are all compared.
std::vector<WeightEffect> effects_of(const Question& question,
                                     const std::vector<GroupTally>& groups) {
  ComparedGroups compared;
  for (std::size_t g = 0; g < groups.size(); ++g) compared.groups.push_back(g);
  return weight_effects(question, groups, {groups.size(), BaseClass::sound}, compared, {});
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

TEST_CASE("weights that come to the same are there once, the question's own first") {
  using enum WeightingKind;
  CHECK(kinds_of(question("q", 6)) == Kinds{own, equal, steep, borda});
  CHECK(weightings(question("q", 6)).front().also == Kinds{linear});
  CHECK(kinds_of(question("q", 6, {5, 3, 1})) == Kinds{own, equal, linear, steep, borda});
  CHECK(kinds_of(question("q", 6, {2, 2, 2})) == Kinds{own, linear, steep, borda});
  CHECK(kinds_of(question("q", 6, {0.3, 0.2, 0.1})) == Kinds{own, equal, steep, borda});
  // All ranks but the last, which is none: Borda's are 3-2-1.
  CHECK(kinds_of(question("q", 4)) == Kinds{own, equal, steep});
  CHECK(weightings(question("q", 4)).front().also == Kinds{linear, borda});
  // Of two ranks, 2-1 is steep, too.
  CHECK(kinds_of(question("q", 6, {5, 1})) == Kinds{own, equal, linear, borda});
  CHECK(weightings(question("q", 6, {5, 1}))[2].also == Kinds{steep});
}

TEST_CASE("where all options are ranked equal weights would score all alike, and are left out") {
  using enum WeightingKind;
  CHECK(kinds_of(question("q", 3)) == Kinds{own, steep, borda});
  CHECK(kinds_of(question("q", 5, {5, 4, 3, 2, 1})) == Kinds{own, steep, borda});
}

TEST_CASE("where one rank is asked there are no other weights") {
  CHECK(kinds_of(question("q", 4, {3})) == Kinds{WeightingKind::own});
}

TEST_CASE("a difference that depends on the weights changes direction under some of them") {
  // More first places against more places in all.
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {tally({answers({0, 1, 2}, 60), answers({1, 2, 3}, 60)}),
                                          tally({answers({1, 2, 0}, 100), answers({0, 1, 2}, 20)})};
  const std::vector<WeightEffect> effects = effects_of(q, groups);
  REQUIRE(effects.size() == 3);  // 3-2-1 and Borda's are its own
  CHECK(effects[0].weighting.kind == WeightingKind::own);
  CHECK(effects[0].changed.empty());
  CHECK(effects[0].reordered.empty());

  // Own: 1.5 − (100 + 60)/120 > 0. Equal: half against everybody.
  CHECK(effects[0].inference.contrasts[0].options[0].difference == Approx(1.5 - 160.0 / 120));
  CHECK(effects[1].inference.contrasts[0].options[0].difference == Approx(2 * (0.5 - 1)));
  const auto first = effects[1].changed.front();
  CHECK(first.contrast == 0);
  CHECK(first.option == 0);
  CHECK(first.direction);
  CHECK(first.significance);
  // Both groups see the one comparison.
  for (const std::size_t group : {0U, 1U}) {
    CHECK(change_of(effects[1], group, 0).direction);
    CHECK(change_of(effects[1], group, 0).significance);
    CHECK_FALSE(change_of(effects[0], group, 0).direction);
  }
}

TEST_CASE("options that change places within a group are told, the higher first") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {tally({answers({0, 1, 2}, 30), answers({1, 2, 3}, 70)}),
                                          tally({answers({1, 2, 3}, 60), answers({2, 1, 3}, 40)})};
  const std::vector<WeightEffect> effects = effects_of(q, groups);
  // Option 0 has 30 first places, option 3 has 70 third places.
  REQUIRE(effects[1].reordered.size() == 1);
  CHECK(effects[1].reordered[0].group == 0);
  CHECK(effects[1].reordered[0].options == Pairs{{0, 3}});
  CHECK(effects[2].reordered.empty());

  CHECK(change_of(effects[1], 0, 0).place);
  CHECK(change_of(effects[1], 0, 3).place);
  CHECK_FALSE(change_of(effects[1], 0, 1).place);
  CHECK_FALSE(change_of(effects[1], 1, 0).place);
  CHECK(places(effects[0].inference.groups[0]) == std::vector<std::size_t>{3, 1, 2, 4});
  // Options 1 and 2 are named by everybody.
  CHECK(places(effects[1].inference.groups[0]) == std::vector<std::size_t>{4, 1, 1, 3});
}

TEST_CASE("groups that are not compared, and withheld ones, have no comparisons to change") {
  const Question q = question("q", 4);
  const std::vector<GroupTally> groups = {tally({answers({0, 1, 2}, 30), answers({1, 2, 3}, 70)}),
                                          tally({answers({0, 1, 2}, 3), answers({1, 2, 3}, 5)})};
  const std::vector<BaseClass> bases = {BaseClass::sound, BaseClass::withheld};
  const std::vector<WeightEffect> effects =
      weight_effects(q, groups, bases, {Compared::too_few, {0}}, {});
  REQUIRE(effects.size() == 3);
  CHECK(effects[1].changed.empty());
  REQUIRE(effects[1].reordered.size() == 1);
  CHECK(effects[1].reordered[0].group == 0);
  CHECK(effects[1].inference.groups[1].options.empty());
  CHECK(places(effects[1].inference.groups[1]).empty());
}
