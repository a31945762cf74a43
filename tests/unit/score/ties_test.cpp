// Options that share a rank, against sums over single respondents.
#include <algorithm>
#include <cmath>
#include <map>

#include <catch2/catch.hpp>

#include "score/contrast.h"
#include "score/score_table.h"
#include "support/dice.h"
#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

constexpr std::uint16_t tied = tied_with_before;

struct Respondent {
  std::vector<std::vector<std::uint16_t>> ranks;  // the options at each rank, best first
  double weight = 1;
};

// The definition: options at one rank share the points of the ranks that they take.
double points(const Respondent& one, const std::vector<double>& rank_weights, std::size_t option) {
  std::size_t place = 0;
  for (const auto& options : one.ranks) {
    double together = 0;
    for (std::size_t i = 0; i < options.size(); ++i, ++place) {
      together += place < rank_weights.size() ? rank_weights[place] : 0;
    }
    if (std::count(options.begin(), options.end(), option) > 0) {
      return together / static_cast<double>(options.size());
    }
  }
  return 0;
}

// Twice the mean of the places that the option shares, from 0; large when it is not named.
std::size_t standing(const Respondent& one, std::size_t option) {
  std::size_t place = 0;
  for (const auto& options : one.ranks) {
    if (std::count(options.begin(), options.end(), option) > 0) {
      return 2 * place + options.size() - 1;
    }
    place += options.size();
  }
  return 1000;
}

std::vector<std::uint16_t> ranking(const Respondent& one, std::size_t depth) {
  std::vector<std::uint16_t> made;
  for (const auto& options : one.ranks) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      made.push_back(i == 0 ? options[i] : static_cast<std::uint16_t>(options[i] | tied));
    }
  }
  while (made.size() < depth) made.push_back(not_named);
  return made;
}

// Whole answers, partial ones and ties of all kinds, up to the depth or beyond it.
std::vector<Respondent> respondents(Dice& dice, std::size_t count, std::size_t options,
                                    std::size_t depth, bool weighted) {
  std::vector<Respondent> made;
  for (std::size_t i = 0; i < count; ++i) {
    Respondent one;
    std::vector<std::uint16_t> left(options);
    for (std::size_t o = 0; o < options; ++o) left[o] = static_cast<std::uint16_t>(o);
    std::size_t place = 0;
    while (place < depth && !left.empty() && (place == 0 || dice.below(5) > 0)) {
      const std::size_t most = std::min<std::size_t>(left.size(), 4);
      const std::size_t size = dice.below(3) > 0 ? 1 : 1 + dice.below(most);
      std::vector<std::uint16_t>& together = one.ranks.emplace_back();
      for (std::size_t m = 0; m < size; ++m) {
        const std::size_t chosen = dice.below(left.size());
        together.push_back(left[chosen]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(chosen));
      }
      std::sort(together.begin(), together.end());
      place += size;
    }
    if (weighted) one.weight = 0.25 * static_cast<double>(1 + dice.below(8));
    made.push_back(std::move(one));
  }
  return made;
}

GroupTally tally_of(const std::vector<Respondent>& group, std::size_t depth) {
  std::map<std::vector<std::uint16_t>, std::vector<double>> by_ranking;
  for (const Respondent& one : group) by_ranking[ranking(one, depth)].push_back(one.weight);
  std::vector<RankingCount> made;
  for (const auto& [answer, weights] : by_ranking) {
    made.push_back(weighted_answers(answer, weights));
  }
  return tally(std::move(made));
}

struct Moments {
  double n = 0, weight = 0, weight_squared = 0, mean = 0, residuals = 0;  // Σω²(x−S)²
  double n_eff() const { return weight * weight / weight_squared; }
};

// Of the values that respondents have.
template <typename Value>
Moments moments(const std::vector<Respondent>& group, Value value) {
  Moments made;
  for (const Respondent& one : group) {
    made.n += 1;
    made.weight += one.weight;
    made.weight_squared += one.weight * one.weight;
    made.mean += one.weight * value(one);
  }
  made.mean /= made.weight;
  for (const Respondent& one : group) {
    made.residuals += one.weight * one.weight * std::pow(value(one) - made.mean, 2);
  }
  return made;
}

// s² = [Σω(x−x̄)²/Σω]·n/(n−1) over everybody.
template <typename Value>
double pooled_variance(const std::vector<Respondent>& group, Value value) {
  const Moments all = moments(group, value);
  double sum = 0;
  for (const Respondent& one : group) sum += one.weight * std::pow(value(one) - all.mean, 2);
  return sum / all.weight * all.n / (all.n - 1);
}

std::vector<Respondent> together(std::vector<Respondent> a, const std::vector<Respondent>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("two firsts get the mean of the first two ranks' points each, and the next is third") {
  const Question q = question("q", 4);
  const GroupTally group =
      tally({answers({0, 1 | tied, 2}, 3), answers({3, 1, 2 | tied}, 2), answers({2, 0, 1}, 1)});
  const GroupScores scores = score_group(q, group);
  CHECK(scores.base == 6);
  CHECK(scores.options[0].score == (3 * 2.5 + 1 * 2) / 6);
  CHECK(scores.options[1].score == (3 * 2.5 + 2 * 1.5 + 1 * 1) / 6);
  CHECK(scores.options[2].score == (3 * 1 + 2 * 1.5 + 1 * 3) / 6);
  CHECK(scores.options[3].score == 1.0);
  // Both firsts count at the first rank, both seconds at the second.
  using Counts = std::vector<std::uint64_t>;
  CHECK(scores.options[0].rank_counts == Counts{3, 1, 0});
  CHECK(scores.options[1].rank_counts == Counts{3, 2, 1});
  CHECK(scores.options[2].rank_counts == Counts{1, 2, 3});
  const GroupSums sums = sums_of(q, {&group});
  CHECK(sums.cumulative_shares(0) == std::vector<double>{1.5 / 6, 4.0 / 6, 4.0 / 6});
}

TEST_CASE("a tie that reaches beyond the ranks asked shares the points that there are") {
  const Question q = question("q", 6);
  const GroupTally group = tally({answers({5, 4, 0, 1 | tied, 2 | tied, 3 | tied}, 2)});
  const GroupScores scores = score_group(q, group);
  for (std::size_t option = 0; option < 4; ++option) {
    CHECK(scores.options[option].score == 0.25);
    CHECK(scores.options[option].rank_counts == std::vector<std::uint64_t>{0, 0, 2});
  }
  CHECK(scores.options[4].score == 2.0);
  const GroupSums sums = sums_of(q, {&group});
  CHECK(sums.cumulative_shares(3) == std::vector<double>{0, 0, 0.25});
}

TEST_CASE("groups taken together keep their ties apart by rank and size") {
  const Question q = question("q", 4);
  const GroupTally a = tally({answers({0, 1 | tied, 2}, 3)});
  const GroupTally b = tally({answers({0, 1 | tied, 2 | tied}, 2), answers({0, 3 | tied, 1}, 1)});
  const GroupSums both = joined(sums_of(q, {&a}), sums_of(q, {&b}));
  const GroupSums side = sums_of(q, {&a, &b});
  REQUIRE(both.options[0].ties.size() == 2);
  REQUIRE(side.options[0].ties.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(both.options[0].ties[i].weight == side.options[0].ties[i].weight);
    CHECK(both.options[0].ties[i].standing.shared_by == side.options[0].ties[i].standing.shared_by);
  }
  CHECK(both.options[0].ties[0].weight == 4);
}

TEST_CASE("scores, errors, tests and effects with ties are those of each respondent's own points") {
  Dice dice(20260418);
  for (int round = 0; round < 60; ++round) {
    const std::size_t options = 4 + dice.below(4);
    const std::size_t depth = 2 + dice.below(2);
    const bool weighted = round % 2 == 1;
    Question q = question("q", options,
                          depth == 2 ? std::vector<double>{5, 2} : std::vector<double>{3, 2, 1});
    const auto first = respondents(dice, 20 + dice.below(30), options, depth, weighted);
    const auto second = respondents(dice, 15 + dice.below(30), options, depth, weighted);
    const auto everybody = together(first, second);
    const GroupTally a = tally_of(first, depth);
    const GroupTally b = tally_of(second, depth);
    const GroupSums sums_a = sums_of(q, {&a});
    const GroupSums sums_b = sums_of(q, {&b});
    const PooledTests tests = pooled_tests(q, {{&a}, {&b}});
    for (std::size_t option = 0; option < options; ++option) {
      const auto x = [&](const Respondent& one) { return points(one, q.weights, option); };
      const Moments of_a = moments(first, x);
      const Moments of_b = moments(second, x);
      const auto estimated = estimate(q.weights, sums_a, option, 0.95);
      REQUIRE(estimated);
      CHECK(estimated->score == Approx(of_a.mean).epsilon(1e-12).margin(1e-12));
      const double error = std::sqrt(of_a.n / (of_a.n - 1) * of_a.residuals) / of_a.weight;
      CHECK(estimated->standard_error.value_or(0) == Approx(error).epsilon(1e-10).margin(1e-10));

      const double variance = pooled_variance(everybody, x);
      if (variance > 1e-9) {
        const double mean =
            (of_a.n_eff() * of_a.mean + of_b.n_eff() * of_b.mean) / (of_a.n_eff() + of_b.n_eff());
        const double q_option = (of_a.n_eff() * std::pow(of_a.mean - mean, 2) +
                                 of_b.n_eff() * std::pow(of_b.mean - mean, 2)) /
                                variance;
        CHECK(tests.options[option].statistic == Approx(q_option).epsilon(1e-9).margin(1e-9));
      }

      // C_r is the mean of what a respondent counts under the weights 1, …, 1, 0, …: dominance
      // tests it as such.
      const Dominance found = dominance(sums_a, sums_b, option);
      double least = 1e9;
      for (std::size_t rank = 0; rank < depth; ++rank) {
        std::vector<double> counted(depth, 0.0);
        std::fill_n(counted.begin(), rank + 1, 1.0);
        const auto y = [&](const Respondent& one) { return points(one, counted, option); };
        const double step = moments(first, y).mean - moments(second, y).mean;
        CHECK(found.steps[rank] == Approx(step).epsilon(1e-10).margin(1e-10));
        const double spread = pooled_variance(everybody, y);
        if (spread < 1e-9) continue;
        least = std::min(least, step / std::sqrt(spread * (1 / of_a.n_eff() + 1 / of_b.n_eff())));
      }
      if (least < 1e9) {
        CHECK(found.p_first == Approx(std::erfc(least / std::sqrt(2)) / 2).epsilon(1e-8));
      }

      double delta = 0;
      for (const Respondent& one : first) {
        for (const Respondent& other : second) {
          const std::size_t r = standing(one, option);
          const std::size_t s = standing(other, option);
          delta += one.weight * other.weight * (r < s ? 1 : r > s ? -1 : 0);
        }
      }
      const CliffsDelta effect = cliffs_delta(sums_a, sums_b, option);
      CHECK(effect.value == Approx(delta / of_a.weight / of_b.weight).epsilon(1e-9).margin(1e-9));
    }
  }
}

TEST_CASE("permutations deal out the points of ties") {
  // With one respondent against all others, p counts who has points at least as far out.
  const Question q = question("q", 3);
  const GroupTally one = tally({answers({0, 1 | tied, 2}, 1)});
  const GroupTally others =
      tally({answers({0, 1 | tied, 2}, 1), answers({1, 0, 2}, 6), answers({2, 1, 0}, 2)});
  PermutationSettings settings;
  settings.rounds = 99'999;
  const auto p = permutation_test(q, {{&one}, {&others}}, settings);
  REQUIRE(p);
  // Points for option 0: 2.5 2.5 2×6 1×2; the mean is 1.9, so 2.5 (twice) and 1 (twice) are as far.
  CHECK(p->options[0] == Approx(0.4).margin(0.007));
}

TEST_CASE("completeness and baseline with ties are those of each respondent's own points") {
  Dice dice(20260419);
  for (int round = 0; round < 40; ++round) {
    const std::size_t options = 4 + dice.below(4);
    const Question q = question("q", options, {3, 2, 1});
    const auto first = respondents(dice, 3 + dice.below(9), options, 3, round % 2 == 1);
    const auto second = respondents(dice, 3 + dice.below(9), options, 3, round % 2 == 1);
    const auto given = [&](const Respondent& one) {
      double sum = 0;
      for (std::size_t option = 0; option < options; ++option) {
        sum += points(one, q.weights, option);
      }
      return sum;
    };
    Report report;
    report.style.small_bases = {0, 0};
    report.questions = {q};
    report.breakdowns = {
        breakdown("b", {coded("x", 0, "column", {"x"}), coded("y", 0, "column", {"y"})})};
    number_figures(report);
    Tally made;
    made.groups = {{{tally_of(first, 3), tally_of(second, 3)}}};
    const FigureScores figure = score(report, made).figures.at(0);
    CHECK(figure.groups[0].completeness == Approx(moments(first, given).mean / 6).epsilon(1e-12));
    CHECK(figure.groups[1].completeness == Approx(moments(second, given).mean / 6).epsilon(1e-12));
    const double pooled = moments(together(first, second), given).mean;
    CHECK(figure.baseline == Approx(pooled / static_cast<double>(options)).epsilon(1e-12));
  }
}
