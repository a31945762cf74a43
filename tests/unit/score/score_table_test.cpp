#include "score/score_table.h"

#include <catch2/catch.hpp>

#include "base/number.h"
#include "score/completeness_text.h"
#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<double> scores_of(const GroupScores& group) {
  std::vector<double> result;
  for (const OptionScore& option : group.options) result.push_back(option.score);
  return result;
}

}  // namespace

TEST_CASE("three options that take every rank equally often all score 2.0, the baseline") {
  const Question q = question("q", 3);
  const GroupScores group =
      score_group(q, tally({answers({0, 1, 2}, 5), answers({1, 2, 0}, 5), answers({2, 0, 1}, 5)}));
  CHECK(group.base == 15);
  CHECK(scores_of(group) == std::vector<double>{2.0, 2.0, 2.0});
  CHECK(group.options[1].rank_counts == std::vector<std::uint64_t>{5, 5, 5});
  CHECK(q.baseline() == 2.0);
}

TEST_CASE("five options that take every rank equally often all score 1.2, the baseline") {
  const Question q = question("q", 5);
  const GroupScores group =
      score_group(q, tally({answers({0, 1, 2}, 3), answers({1, 2, 3}, 3), answers({2, 3, 4}, 3),
                            answers({3, 4, 0}, 3), answers({4, 0, 1}, 3)}));
  CHECK(group.base == 15);
  CHECK(scores_of(group) == std::vector<double>(5, 1.2));
  CHECK(q.baseline() == 1.2);
}

TEST_CASE("the baseline of seven options is exact inside and 0.9 when shown") {
  const Question q = question("q", 7);
  CHECK(q.baseline() == 6.0 / 7.0);
  CHECK(format_fixed(q.baseline(), 1) == "0.9");
  CHECK(format_fixed(q.baseline(), 10) == "0.8571428571");
}

TEST_CASE("a partial answer counts in the base and gives no points for what it leaves out") {
  const Question q = question("q", 4);
  const GroupScores group =
      score_group(q, tally({answers({0, 1, 2}, 1), answers({0, not_named, not_named}, 1)}));
  CHECK(group.base == 2);
  CHECK(scores_of(group) == std::vector<double>{3.0, 1.0, 0.5, 0.0});
}

TEST_CASE("missing and rejected answers are not part of the base") {
  GroupTally made = tally({answers({2, 1, 0}, 4)});
  made.members += 3;
  made.missing = 2;
  made.rejected = 1;
  const GroupScores group = score_group(question("q", 3), made);
  CHECK(group.base == 4);
  CHECK(scores_of(group) == std::vector<double>{1.0, 2.0, 3.0});
}

TEST_CASE("an empty base scores 0 everywhere and says so by its base") {
  const GroupScores group = score_group(question("q", 3), tally({}));
  CHECK(group.base == 0);
  CHECK(scores_of(group) == std::vector<double>{0.0, 0.0, 0.0});
  CHECK(group.options[0].rank_counts == std::vector<std::uint64_t>{0, 0, 0});
}

TEST_CASE("survey weights enter the score and not the counts") {
  const Question q = question("q", 3, {2, 1});
  const GroupScores group = score_group(q, tally({{{0, 1}, 2, 1.5, 1.25}, {{2, 0}, 1, 0.5, 0.25}}));
  CHECK(group.base == 3);
  CHECK(scores_of(group) == std::vector<double>{(2 * 1.5 + 0.5) / 2, 1.5 / 2, 2 * 0.5 / 2});
  CHECK(group.options[0].rank_counts == std::vector<std::uint64_t>{2, 1});
}

TEST_CASE("completeness is the share of the points that the base could have given") {
  const Question q = question("q", 4);
  CHECK(score_group(q, tally({answers({0, 1, 2}, 7)})).completeness == 1);
  CHECK(score_group(q, tally({})).completeness == 1);
  CHECK(score_group(q, tally({answers({0, 1, 2}, 1), answers({0, not_named, not_named}, 1)}))
            .completeness == 0.75);
  // Under keep a rank in the middle may be left out.
  CHECK(score_group(q, tally({answers({0, not_named, 2}, 1)})).completeness == Approx(4.0 / 6));
  // By weight, and not at all by those without any.
  CHECK(score_group(q, tally({{{0, 1, 2}, 1, 3, 9}, {{0, 1, not_named}, 1, 1, 1}})).completeness ==
        Approx(23.0 / 24));
  CHECK(score_group(q, tally({{{0, 1, 2}, 1, 3, 9}, {{0, not_named, not_named}, 1, 0, 0}}))
            .completeness == 1);
  // A rank without points may be left out.
  CHECK(score_group(question("q", 4, {2, 1, 0}), tally({answers({0, 1, not_named}, 3)}))
            .completeness == 1);
}

TEST_CASE("mere counts are complete when every rank with points is named by all") {
  const Question q = question("q", 3, {2, 1});
  GroupTally counts;
  counts.members = counts.counted = 4;
  counts.named = {{2, 1}, {1, 2}, {1, 1}};
  CHECK(score_group(q, counts).completeness == 1);
  counts.named[2][1] = 0;
  CHECK(score_group(q, counts).completeness == Approx(11.0 / 12));
  counts.named[2][1] = 1;
  counts.named[0][0] = 1;
  CHECK(score_group(q, counts).completeness == Approx(10.0 / 12));
}

TEST_CASE("completeness is 1 exactly or less, whatever the rounding") {
  const Question q = question("q", 3, {0.7, 0.2, 0.1});
  CHECK(score_group(q, tally({answers({0, 1, 2}, 3), answers({2, 0, 1}, 4)})).completeness == 1);
  const std::uint64_t many = 1'000'000'000'000'000'000;
  const double nearly =
      score_group(q, tally({answers({0, 1, not_named}, 1), answers({0, 1, 2}, many)})).completeness;
  CHECK(nearly < 1);
  CHECK(nearly > 0.999999);
}

TEST_CASE("ties take ranks: a shared one is not left out, and one behind them may be") {
  const auto tied = tied_with_before;
  const Question q = question("q", 5);
  const auto share = [&](std::vector<std::uint16_t> ranking) {
    return score_group(q, tally({answers(std::move(ranking), 2)})).completeness;
  };
  CHECK(share({0, 1 | tied, 2}) == 1);
  CHECK(share({0, 1 | tied, 2 | tied}) == 1);
  CHECK(share({0, 1, 2 | tied, 3 | tied}) == 1);
  CHECK(share({0, 1 | tied, 2 | tied, 3 | tied, 4 | tied}) == 1);
  CHECK(share({0, 1 | tied, not_named}) == Approx(5.0 / 6));
}

namespace {

// The figure of one question by these groups.
FigureScores figure_of(const Question& q, std::vector<Group> groups,
                       std::vector<GroupTally> tallies, Base base = Base::answered) {
  Report report;
  report.style.small_bases = {0, 0};
  report.base = base;
  report.questions = {q};
  report.breakdowns = {breakdown("b", std::move(groups))};
  number_figures(report);
  Tally made;
  made.groups = {{std::move(tallies)}};
  return score(report, made).figures.at(0);
}

}  // namespace

TEST_CASE("the baseline follows what was left out, over the respondents of all groups") {
  const Question q = question("q", 4);
  const GroupTally full = tally({answers({0, 1, 2}, 3)});
  const GroupTally partial = tally({answers({3, not_named, not_named}, 1)});
  const std::vector<Group> two = {coded("x", 0, "column", {"x"}), coded("y", 0, "column", {"y"})};
  CHECK(figure_of(q, two, {full, full}).baseline == q.baseline());
  const FigureScores figure = figure_of(q, two, {full, partial});
  CHECK(figure.baseline == Approx((3 * 6 + 3) / 4.0 / 4));
  CHECK(figure.groups[0].completeness == 1);
  CHECK(figure.groups[1].completeness == 0.5);

  // A total is everybody once more, unless there is nothing else.
  Group total = whole("all", {0});
  total.kind = GroupKind::total;
  const GroupTally everybody =
      tally({answers({0, 1, 2}, 3), answers({3, not_named, not_named}, 1)});
  CHECK(figure_of(q, {two[0], total}, {full, everybody}).baseline == q.baseline());
  CHECK(figure_of(q, {total}, {everybody}).baseline == figure.baseline);
  CHECK(figure_of(q, {whole("x", {0})}, {tally({})}).baseline == q.baseline());
}

TEST_CASE("over all, those without an answer count and give no points; rejected answers do not") {
  const Question q = question("q", 4);
  GroupTally made = tally({answers({0, 1, 2}, 3)});
  made.members += 3;
  made.missing = 1;
  made.missing_weight = 1;
  made.missing_weight_squared = 1;
  made.rejected = 2;
  const std::vector<Group> one = {whole("x", {0})};
  const FigureScores answered = figure_of(q, one, {made});
  CHECK(answered.groups[0].base == 3);
  CHECK(answered.groups[0].completeness == 1);
  const FigureScores all = figure_of(q, one, {made}, Base::all);
  CHECK(all.groups[0].base == 4);
  CHECK(all.groups[0].n_eff == 4);
  CHECK_FALSE(all.groups[0].weighted);
  CHECK(scores_of(all.groups[0]) == std::vector<double>{2.25, 1.5, 0.75, 0});
  CHECK(all.groups[0].options[0].rank_counts == std::vector<std::uint64_t>{3, 0, 0});
  CHECK(all.groups[0].completeness == 0.75);
  CHECK(all.baseline == 1.125);

  made.missing_weight = 3;
  made.missing_weight_squared = 9;
  const FigureScores weighted = figure_of(q, one, {made}, Base::all);
  CHECK(weighted.groups[0].base == 4);
  CHECK(weighted.groups[0].weight == 6);
  CHECK(weighted.groups[0].n_eff == 3);
  CHECK(scores_of(weighted.groups[0]) == std::vector<double>{1.5, 1, 0.5, 0});
}

TEST_CASE("the terminal is told of the groups that lack points, by figure") {
  Report report;
  report.style.small_bases = {0, 0};
  report.questions = {question("q", 4)};
  report.breakdowns = {
      breakdown("b", {coded("x", 0, "column", {"x"}), coded("y", 0, "column", {"y"}),
                      coded("z", 0, "column", {"z"})})};
  number_figures(report);
  const GroupTally full = tally({answers({0, 1, 2}, 3)});
  const GroupTally partial = tally({answers({3, not_named, not_named}, 1)});
  Tally made;
  made.groups = {{{full, partial, full}}};
  CHECK(completeness_text(report, score(report, made)) ==
        "Completeness below 100 %: points given, of those that the base could have given\n"
        "  q.b: y 50.0 %\n");
  made.groups = {{{partial, partial, full}}};
  CHECK(completeness_text(report, score(report, made)) ==
        "Completeness below 100 %: points given, of those that the base could have given\n"
        "  q.b: x 50.0 %, y 50.0 %\n");
  made.groups = {{{full, full, full}}};
  CHECK(completeness_text(report, score(report, made)) ==
        "Completeness: 100 % in every group that figures show\n");
}

TEST_CASE("the score table has the figures of the report in their order") {
  Report report;
  report.style.small_bases = {0, 0};
  report.questions = {question("q1", 3), question("q2", 4, {1})};
  report.breakdowns = {
      breakdown("b", {coded("x", 0, "column", {"x"}), coded("y", 0, "column", {"y"})})};
  number_figures(report);
  Tally made;
  made.groups = {{{tally({answers({0, 1, 2}, 1)}), tally({answers({1, 0, 2}, 2)})}},
                 {{tally({answers({3}, 7)}), tally({})}}};
  const ScoreTable table = score(report, made);
  REQUIRE(table.figures.size() == 2);
  CHECK(table.figures[0].question == 0);
  CHECK(table.figures[0].baseline == 2.0);
  CHECK(scores_of(table.figures[0].groups[1]) == std::vector<double>{2.0, 3.0, 1.0});
  CHECK(table.figures[1].question == 1);
  CHECK(table.figures[1].breakdown == 0);
  CHECK(table.figures[1].baseline == 0.25);
  CHECK(scores_of(table.figures[1].groups[0]) == std::vector<double>{0, 0, 0, 1.0});
  CHECK(table.figures[1].groups[0].base == 7);
}

TEST_CASE("shares of ranks are weighted, and options of a tie share its ranks") {
  const Question q = question("q", 4);
  const GroupTally made =
      tally({weighted_answers({0, 1, 2}, {3}), weighted_answers({1, 0, 3}, {1})});
  const GroupScores group = score_group(q, made);
  CHECK(group.options[0].rank_shares == std::vector<double>{0.75, 0.25, 0});
  CHECK(group.options[2].rank_shares == std::vector<double>{0, 0, 0.75});
  const std::uint16_t with_first = 1 | tied_with_before;
  const GroupScores tied = score_group(q, tally({answers({0, with_first, 2}, 4)}));
  CHECK(tied.options[1].rank_shares == std::vector<double>{0.5, 0.5, 0});
  CHECK_FALSE(group.options[0].interval.has_value());
}

TEST_CASE("scores have their interval where a figure shows it, at the report's level") {
  Report report;
  report.surveys.resize(1);
  report.questions = {question("q1", 4)};
  report.breakdowns = {breakdown("b", {whole("all", {0})})};
  number_figures(report);
  report.figures.push_back(report.figures[0]);
  report.figures[1].chart = ChartKind::dots;
  report.inference.level = 0.1;
  report.style.small_bases = {0, 0};
  const GroupTally group = tally({answers({0, 1, 2}, 7), answers({2, 1, 0}, 5)});
  const ScoreTable table = score(report, {{{{group}}}});
  CHECK_FALSE(table.figures[0].groups[0].options[0].interval.has_value());
  const OptionScore& shown = table.figures[1].groups[0].options[0];
  REQUIRE(shown.interval.has_value());
  const auto expected =
      estimate(report.questions[0].weights, sums_of(report.questions[0], {&group}), 0, 0.9);
  CHECK(shown.interval->low == expected->interval.low);
  CHECK(shown.interval->high == expected->interval.high);
  CHECK(shown.interval->low < shown.score);
}
