// Tallies made by hand.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "survey/tally.h"

namespace kijun::test {

inline RankingCount answers(std::vector<std::uint16_t> ranking, std::uint64_t n) {
  return {std::move(ranking), n, static_cast<double>(n), static_cast<double>(n)};
}

// Respondents with the same ranking and these survey weights.
inline RankingCount weighted_answers(std::vector<std::uint16_t> ranking,
                                     const std::vector<double>& weights) {
  RankingCount made{std::move(ranking), weights.size(), 0, 0};
  for (const double weight : weights) {
    made.weight += weight;
    made.weight_squared += weight * weight;
  }
  return made;
}

inline GroupTally tally(std::vector<RankingCount> rankings) {
  GroupTally made;
  for (const RankingCount& answer : rankings) made.members += answer.n;
  made.rankings = std::move(rankings);
  return made;
}

// The same respondents so many times over.
inline GroupTally times(GroupTally group, std::uint64_t factor) {
  for (RankingCount& answer : group.rankings) {
    answer.n *= factor;
    answer.weight *= static_cast<double>(factor);
    answer.weight_squared *= static_cast<double>(factor);
  }
  group.members *= factor;
  return group;
}

// Every respondent's weight multiplied.
inline GroupTally reweighted(GroupTally group, double factor) {
  for (RankingCount& answer : group.rankings) {
    answer.weight *= factor;
    answer.weight_squared *= factor * factor;
  }
  return group;
}

}  // namespace kijun::test
