#include "score/report_inference.h"

#include <catch2/catch.hpp>

#include "score/group_difference.h"
#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const std::vector<std::string> three = {"甲", "乙", "丙"};

InferredReport sample() {
  return {question("q", 3),
          three,
          {for_and_against(80, 20), for_and_against(50, 50), for_and_against(50, 50)}};
}

}  // namespace

TEST_CASE("only figures with a table or marks are inferred, unless all are wanted") {
  InferredReport made = sample();
  CHECK(made.scores.figures[0].inference);
  CHECK(shows_inference(made.report));
  made.report.figures[0].has_table = false;
  made.infer_again();
  CHECK_FALSE(made.scores.figures[0].inference);
  CHECK_FALSE(shows_inference(made.report));
  made.report.figures[0].has_marks = true;
  made.infer_again();
  CHECK(made.scores.figures[0].inference);
  CHECK(shows_inference(made.report));
  made.report.figures[0].has_marks = false;
  made.scores = with_inference(made.report, made.tally, made.scores, InferredFigures::all);
  CHECK(made.scores.figures[0].inference);
}

TEST_CASE("a group sees its difference from all others together") {
  const InferredReport made = sample();
  const auto first = difference_from_rest(made.inference(), 0, 0);
  REQUIRE(first);
  CHECK(first->difference == Approx(2.6 - 2.0));
  CHECK(first->p_holm < 0.001);
  CHECK(first->delta == Approx(0.3));
  const auto mark = mark_of(*first, 0.05);
  REQUIRE(mark);
  CHECK(mark->higher);
  CHECK(mark->robustness == Robustness::supported);
  // The others differ from their rest less, and not by themselves.
  CHECK(difference_from_rest(made.inference(), 1, 0)->difference == Approx(2.0 - 2.3));
  CHECK(mark_of(*difference_from_rest(made.inference(), 1, 1), 0.05) == std::nullopt);
}

TEST_CASE("of two groups each sees the one comparison from its side") {
  const InferredReport made(question("q", 3), {"甲", "乙"},
                            {for_and_against(80, 20), for_and_against(50, 50)});
  REQUIRE(made.inference().contrasts.size() == 1);
  const GroupDifference first = *difference_from_rest(made.inference(), 0, 0);
  const GroupDifference second = *difference_from_rest(made.inference(), 1, 0);
  CHECK(first.difference == Approx(0.6));
  CHECK(second.difference == -first.difference);
  CHECK(second.interval.low == -first.interval.high);
  CHECK(second.interval.high == -first.interval.low);
  CHECK(second.delta == -first.delta);
  CHECK(second.p_holm == first.p_holm);
  CHECK(mark_of(first, 0.05)->higher);
  CHECK_FALSE(mark_of(second, 0.05)->higher);
}

TEST_CASE("there is no mark where p is not below the level, or where a base is small") {
  GroupDifference difference;
  difference.difference = 1;
  difference.p_holm = 0.049;
  CHECK(mark_of(difference, 0.05));
  difference.reference = true;
  CHECK_FALSE(mark_of(difference, 0.05));
  difference.reference = false;
  difference.p_holm = 0.05;
  CHECK_FALSE(mark_of(difference, 0.05));

  // The second group is small; it is compared and told of, but neither it nor the rest that it is
  // alone has a mark.
  InferredReport made(question("q", 3), {"甲", "乙"},
                      {for_and_against(80, 20), for_and_against(0, 20)});
  CHECK(made.scores.figures[0].groups[1].base_class == BaseClass::reference);
  CHECK(difference_from_rest(made.inference(), 0, 0)->p_holm < 0.001);
  CHECK_FALSE(mark_of(*difference_from_rest(made.inference(), 0, 0), 0.05));
  CHECK_FALSE(mark_of(*difference_from_rest(made.inference(), 1, 0), 0.05));
}

TEST_CASE("a withheld group has no size and no estimates, and is not in anybody's rest") {
  InferredReport made = sample();
  made.tally.groups[0][0].push_back(for_and_against(0, 9));
  made.report.breakdowns[0].groups.push_back(coded("丁", 0, "column", {"丁"}));
  made.infer_again();
  // The smallest of the others goes with it.
  CHECK(made.scores.figures[0].groups[0].base_class == BaseClass::complementary);
  for (const std::size_t g : {0U, 3U}) {
    const GroupInference& withheld = made.inference().groups[g];
    CHECK(is_withheld(withheld.base));
    CHECK(withheld.size.n == 0);
    CHECK(withheld.size.n_eff == 0);
    CHECK(withheld.options.empty());
    CHECK_FALSE(difference_from_rest(made.inference(), g, 0));
  }
  REQUIRE(made.inference().contrasts.size() == 1);
  CHECK(made.inference().contrasts[0].first == std::vector<std::size_t>{1});
  CHECK(made.inference().contrasts[0].second == std::vector<std::size_t>{2});
}

TEST_CASE("a total has intervals and is compared with nobody") {
  InferredReport made = sample();
  made.report.breakdowns[0].groups.push_back(whole("全体", {0}));
  made.report.breakdowns[0].groups.back().kind = GroupKind::total;
  made.tally.groups[0][0].push_back(for_and_against(180, 120));
  made.infer_again();
  CHECK(made.inference().compared == Compared::yes);
  CHECK(made.inference().groups[3].options.size() == 3);
  CHECK_FALSE(difference_from_rest(made.inference(), 3, 0));
  CHECK(made.inference().contrasts[0].second == std::vector<std::size_t>{1, 2});
}

TEST_CASE("groups that cannot be compared have intervals and no tests") {
  InferredReport made = sample();
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK(made.inference().compared == Compared::overlap);
  CHECK(made.inference().groups[0].options.size() == 3);
  CHECK(made.inference().contrasts.empty());
  CHECK_FALSE(made.inference().all_options);

  made = sample();
  // 100 further answers of which only counts are known: the interval is that of whole answers.
  GroupTally& counted = made.tally.groups[0][0][0];
  counted.rankings.clear();
  counted.counted = 100;
  counted.named = {{80, 0, 20}, {0, 100, 0}, {20, 0, 80}};
  const Interval whole = made.inference().groups[0].options[0].interval;
  made.infer_again();
  CHECK(made.inference().compared == Compared::not_rankings);
  CHECK(made.inference().groups[0].options[0].interval.low == Approx(whole.low));
  CHECK(made.inference().groups[0].options[0].interval.high == Approx(whole.high));

  InferredReport alone(question("q", 3), {"甲"}, {for_and_against(80, 20)});
  CHECK(alone.inference().compared == Compared::too_few);
  CHECK(alone.inference().groups[0].options.size() == 3);
}

TEST_CASE("what other weights make of a figure is there where it is asked for") {
  InferredReport made = sample();
  CHECK(made.scores.figures[0].weight_effects.empty());
  CHECK_FALSE(shows_other_weights(made.report));
  made.report.figures[0].has_other_weights = true;
  made.infer_again();
  CHECK(shows_other_weights(made.report));
  const std::vector<WeightEffect>& effects = made.scores.figures[0].weight_effects;
  REQUIRE(effects.size() == 3);
  // Under the own weights it is the inference of the figure's table. 80 · 4 + 20 · 0 under Borda's.
  CHECK(difference_from_rest(effects[0].inference, 0, 0)->p_holm ==
        difference_from_rest(made.inference(), 0, 0)->p_holm);
  CHECK(effects[2].inference.groups[0].options[0].score == Approx(3.2));
}

TEST_CASE("other weights withhold the groups that the scores withhold, and compare as they do") {
  InferredReport made = sample();
  made.report.figures[0].has_other_weights = true;
  made.tally.groups[0][0].push_back(for_and_against(0, 9));
  made.report.breakdowns[0].groups.push_back(coded("丁", 0, "column", {"丁"}));
  made.infer_again();
  for (const WeightEffect& effect : made.scores.figures[0].weight_effects) {
    for (const std::size_t g : {0U, 3U}) CHECK(effect.inference.groups[g].options.empty());
    REQUIRE(effect.inference.contrasts.size() == 1);
    CHECK(effect.inference.contrasts[0].first == std::vector<std::size_t>{1});
  }

  made = sample();
  made.report.figures[0].has_other_weights = true;
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  for (const WeightEffect& effect : made.scores.figures[0].weight_effects) {
    CHECK(effect.inference.compared == Compared::overlap);
    CHECK(effect.inference.contrasts.empty());
    CHECK(effect.inference.groups[0].options.size() == 3);
  }

  made = sample();
  made.report.figures[0].has_other_weights = true;
  GroupTally& counted = made.tally.groups[0][0][0];
  counted.rankings.clear();
  counted.counted = 100;
  counted.named = {{80, 0, 20}, {0, 100, 0}, {20, 0, 80}};
  made.infer_again();
  const std::vector<WeightEffect>& effects = made.scores.figures[0].weight_effects;
  CHECK(effects[2].inference.compared == Compared::not_rankings);
  CHECK(effects[2].inference.groups[0].options[0].score == Approx(3.2));
}
