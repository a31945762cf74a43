#include "score/permutation.h"

#include <bitset>
#include <cmath>
#include <cstdlib>
#include <map>

#include <catch2/catch.hpp>

#include "score/pooled_test.h"
#include "score/random.h"
#include "support/report_builder.h"
#include "tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// Of all ways to choose which of the two groups' unweighted answers make up the second group, the
// share in which the option's points differ from their mean by at least as much as they did.
// Counted exactly, over sums of points.
double exact_p(const Question& question, const GroupTally& first, const GroupTally& second,
               std::size_t option) {
  std::vector<std::size_t> points;  // by respondent
  std::size_t observed = 0;
  for (const GroupTally* group : {&first, &second}) {
    observed = 0;
    for (const RankingCount& answer : group->rankings) {
      std::size_t given = 0;
      for (std::size_t rank = 0; rank < answer.ranking.size(); ++rank) {
        if (answer.ranking[rank] == option)
          given = static_cast<std::size_t>(question.weights[rank]);
      }
      points.insert(points.end(), answer.n, given);
      observed += given * answer.n;
    }
  }
  std::size_t total = 0;
  for (const std::size_t given : points) total += given;
  // ways[m][s]: choices of m respondents with s points together
  const std::size_t size = second.base();
  std::vector<std::vector<double>> ways(size + 1, std::vector<double>(total + 1));
  ways[0][0] = 1;
  for (const std::size_t given : points) {
    for (std::size_t m = size; m > 0; --m) {
      for (std::size_t s = given; s <= total; ++s) ways[m][s] += ways[m - 1][s - given];
    }
  }
  const auto distance = [&](std::size_t sum) {  // from the expected sum, times all respondents
    return std::abs(static_cast<long long>(sum * points.size()) -
                    static_cast<long long>(total * size));
  };
  double all = 0;
  double reached = 0;
  for (std::size_t s = 0; s <= total; ++s) {
    all += ways[size][s];
    if (distance(s) >= distance(observed)) reached += ways[size][s];
  }
  return reached / all;
}

struct Respondent {
  std::vector<std::uint16_t> ranking;
  double weight = 1;
};

GroupTally tally_of(const std::vector<Respondent>& respondents) {
  std::map<std::vector<std::uint16_t>, std::vector<double>> by_ranking;
  for (const Respondent& one : respondents) by_ranking[one.ranking].push_back(one.weight);
  std::vector<RankingCount> rankings;
  rankings.reserve(by_ranking.size());
  for (const auto& [ranking, weights] : by_ranking) {
    rankings.push_back(weighted_answers(ranking, weights));
  }
  return tally(rankings);
}

// p under every division of the respondents into `size` and the others: of each option, then of
// all.
std::vector<double> enumerated_p(const Question& question,
                                 const std::vector<Respondent>& respondents, std::size_t size) {
  const auto statistics = [&](std::uint32_t in_first) {
    std::vector<Respondent> first;
    std::vector<Respondent> second;
    for (std::size_t i = 0; i < respondents.size(); ++i) {
      ((in_first >> i) & 1U ? first : second).push_back(respondents[i]);
    }
    const GroupTally a = tally_of(first);
    const GroupTally b = tally_of(second);
    const PooledTests tests = pooled_tests(question, {{&a}, {&b}});
    std::vector<double> made;
    made.reserve(tests.options.size() + 1);
    for (const Test& test : tests.options) made.push_back(test.statistic);
    made.push_back(tests.all_options.statistic);
    return made;
  };
  const std::vector<double> observed = statistics((1U << size) - 1);  // the first `size`
  double all = 0;
  std::vector<double> p(observed.size());
  for (std::uint32_t choice = 0; choice < 1U << respondents.size(); ++choice) {
    if (std::bitset<32>(choice).count() != size) continue;
    const std::vector<double> made = statistics(choice);
    all += 1;
    for (std::size_t i = 0; i < p.size(); ++i) {
      if (made[i] >= observed[i] - 1e-9) p[i] += 1;
    }
  }
  for (double& value : p) value /= all;
  return p;
}

// Four standard errors of a share of so many rounds.
double error(double p, std::uint64_t rounds) {
  return 4 * std::sqrt(p * (1 - p) / static_cast<double>(rounds)) + 1 / static_cast<double>(rounds);
}

std::uint64_t rounds_reached(double p, const PermutationSettings& settings) {
  return static_cast<std::uint64_t>(std::llround(p * static_cast<double>(settings.rounds + 1)) - 1);
}

}  // namespace

TEST_CASE("random numbers are those of the published generator") {
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317U);
  CHECK(random.next() == 3203168211198807973U);
  CHECK(random.next() == 9817491932198370423U);
  CHECK(random.next() == 4593380528125082431U);
  CHECK(random.next() == 16408922859458223821U);
}

TEST_CASE("a bounded draw stays below its bound and favours no number") {
  Random random(1);
  CHECK(random.below(1) == 0);
  std::vector<std::size_t> counts(7);
  for (int i = 0; i < 70000; ++i) ++counts.at(random.below(7));
  for (const std::size_t count : counts) CHECK(count == Approx(10000).margin(400));
  // Of three times 2^30 numbers the plain high half would give every third one twice as often.
  std::size_t low = 0;
  for (int i = 0; i < 30000; ++i)
    if (random.below(3U << 30U) < 1U << 30U) ++low;
  CHECK(low == Approx(10000).margin(400));
}

TEST_CASE("permutation p-values of the toy data lie within their error of the exact ones") {
  const Oracle oracle = toy();
  const std::vector<GroupTally> groups = oracle.tallies("grp_ab");
  const Question& q = oracle.question();
  CHECK(exact_p(q, groups[0], groups[1], 0) == Approx(433.0 / 646646).epsilon(1e-12));
  CHECK(exact_p(q, groups[0], groups[1], 2) == Approx(8461.0 / 646646).epsilon(1e-12));

  PermutationSettings settings;
  settings.rounds = 99'999;
  const auto p = permutation_test(q, {{&groups[0]}, {&groups[1]}}, settings);
  REQUIRE(p);
  for (std::size_t option = 0; option < 4; ++option) {
    const double exact = exact_p(q, groups[0], groups[1], option);
    CHECK(p->options[option] == Approx(exact).margin(error(exact, settings.rounds)));
  }
  const double exact = 765.0 / 646646;  // by going through all divisions once
  CHECK(p->all_options == Approx(exact).margin(error(exact, settings.rounds)));
}

TEST_CASE("the same seed gives the same rounds on every machine; another seed gives others") {
  const Oracle oracle = toy();
  const std::vector<GroupTally> groups = oracle.tallies("grp");
  const std::vector<Side> sides = {{&groups[0]}, {&groups[1]}, {&groups[2]}};
  const PermutationSettings settings;
  const auto p = permutation_test(oracle.question(), sides, settings);
  REQUIRE(p);
  std::vector<std::uint64_t> reached;
  for (const double option : p->options) reached.push_back(rounds_reached(option, settings));
  reached.push_back(rounds_reached(p->all_options, settings));
  CHECK(reached == std::vector<std::uint64_t>{6, 3285, 43, 2649, 4});

  PermutationSettings other = settings;
  other.seed = 1;
  CHECK(permutation_test(oracle.question(), sides, other)->options != p->options);
}

TEST_CASE("the same rounds come out under survey weights, whose sums are not whole numbers") {
  const Oracle oracle = toy("toy_weighted");
  const std::vector<GroupTally> groups = oracle.tallies("grp");
  const PermutationSettings settings;
  const auto p =
      permutation_test(oracle.question(), {{&groups[0]}, {&groups[1]}, {&groups[2]}}, settings);
  REQUIRE(p);
  std::vector<std::uint64_t> reached;
  for (const double option : p->options) reached.push_back(rounds_reached(option, settings));
  reached.push_back(rounds_reached(p->all_options, settings));
  CHECK(reached == std::vector<std::uint64_t>{19, 2519, 69, 3415, 6});
}

TEST_CASE("weights that are all alike change nothing") {
  const Oracle oracle = toy();
  const std::vector<GroupTally> groups = oracle.tallies("grp_ab");
  const GroupTally a = reweighted(groups[0], 0.7);
  const GroupTally b = reweighted(groups[1], 0.7);
  const auto plain = permutation_test(oracle.question(), {{&groups[0]}, {&groups[1]}}, {});
  const auto weighted = permutation_test(oracle.question(), {{&a}, {&b}}, {});
  CHECK(weighted->options == plain->options);
  CHECK(weighted->all_options == plain->all_options);
}

TEST_CASE("answers move with their weights, which one or two equal rankings give exactly") {
  const Question q = question("q", 4);
  const std::vector<Respondent> respondents = {
      {{0, 1, 2}, 0.5}, {{0, 1, 2}, 1.7}, {{0, 2, 1}, 1.0}, {{0, 3, 1}, 0.8},
      {{1, 0, 2}, 1.2}, {{0, 1, 3}, 2.0}, {{3, 1, 2}, 0.4}, {{2, 0, 1}, 1.5},
      {{2, 1, 3}, 1.1}, {{1, 3, 2}, 0.6}, {{1, 3, 2}, 1.3}, {{3, 2, 1}, 0.9}};
  const GroupTally first = tally_of({respondents.begin(), respondents.begin() + 6});
  const GroupTally second = tally_of({respondents.begin() + 6, respondents.end()});
  PermutationSettings settings;
  settings.rounds = 99'999;
  const auto p = permutation_test(q, {{&first}, {&second}}, settings);
  REQUIRE(p);
  const std::vector<double> exact = enumerated_p(q, respondents, 6);
  for (std::size_t option = 0; option < 4; ++option) {
    CHECK(p->options[option] ==
          Approx(exact[option]).margin(error(exact[option], settings.rounds)));
  }
  CHECK(p->all_options == Approx(exact[4]).margin(error(exact[4], settings.rounds)));
}

TEST_CASE("the weights of many equal rankings are rebuilt closely enough") {
  const Question q = question("q", 3);
  const std::vector<Respondent> respondents = {
      {{0, 1, 2}, 0.3}, {{0, 1, 2}, 1.0}, {{0, 1, 2}, 2.5}, {{0, 1, 2}, 0.7}, {{1, 0, 2}, 1.2},
      {{1, 0, 2}, 0.4}, {{2, 1, 0}, 0.6}, {{2, 1, 0}, 0.8}, {{2, 1, 0}, 3.1}, {{1, 2, 0}, 0.5},
      {{1, 2, 0}, 1.4}, {{0, 1, 2}, 1.1}, {{0, 1, 2}, 0.2}};
  const GroupTally first = tally_of({respondents.begin(), respondents.begin() + 6});
  const GroupTally second = tally_of({respondents.begin() + 6, respondents.end()});
  const auto p = permutation_test(q, {{&first}, {&second}}, {});
  REQUIRE(p);
  const std::vector<double> exact = enumerated_p(q, respondents, 6);
  for (std::size_t option = 0; option < 3; ++option) {
    CHECK(p->options[option] == Approx(exact[option]).margin(0.03));
  }
  CHECK(p->all_options == Approx(exact[3]).margin(0.03));
}

TEST_CASE("where everybody answered alike every round is as extreme: p is 1") {
  const Question q = question("q", 3);
  const GroupTally a = tally({answers({0, 1, 2}, 5)});
  const auto p = permutation_test(q, {{&a}, {&a}}, {});
  CHECK(p->options == std::vector<double>{1, 1, 1});
  CHECK(p->all_options == 1);
}

TEST_CASE("a round in which a group gets only respondents without weight counts as no difference") {
  const Question q = question("q", 3);
  const GroupTally a = tally({weighted_answers({0, 1, 2}, {1}), weighted_answers({1, 2, 0}, {0})});
  const GroupTally b =
      tally({weighted_answers({2, 1, 0}, {0, 0}), weighted_answers({1, 0, 2}, {1})});
  const auto p = permutation_test(q, {{&a}, {&b}}, {});
  REQUIRE(p);
  for (const double option : p->options) CHECK((option > 0 && option <= 1));
}

TEST_CASE("no permutation without rounds, nor where it takes too many draws") {
  const Question q = question("q", 3);
  const GroupTally a = tally({answers({0, 1, 2}, 5)});
  const GroupTally b = tally({answers({1, 0, 2}, 500)});
  CHECK_FALSE(permutation_test(q, {{&a}, {&b}}, {0, 1, 1000}));
  CHECK_FALSE(permutation_test(q, {{&a}, {&b}}, {100, 1, 499}));
  // Five draws a round: the large group gets who is left.
  CHECK(permutation_test(q, {{&a}, {&b}}, {100, 1, 500}));
  CHECK(permutation_test(q, {{&b}, {&a}}, {100, 1, 500}));
}
