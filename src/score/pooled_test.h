// The pooled (Strasser–Weber) test: do groups score an option, or all options, alike?
//
// Pooled over all groups: s0² = [Σω(x−x̄)²/Σω]·n/(n−1), and likewise the options' covariance Σ0.
// One option: Q = Σ_g n_eff,g (S_g − S̃)²/s0², S̃ the n_eff-weighted mean of the groups' scores,
// χ² with G − 1 degrees of freedom. All options: Q = Σ_g n_eff,g (S_g−S̃)′ Σ0⁺ (S_g−S̃), χ² with
// (G − 1)·rank Σ0. Unweighted it is R's coin::independence_test. Unpooled tests (Welch, Wald)
// reject a true null half of the time when one group is small.
#pragma once

#include <optional>
#include <vector>

#include "score/group_sums.h"

namespace kijun {

struct Test {
  double statistic = 0;  // Q
  double df = 0;         // 0: everybody answered alike, p is 1
  double asymptotic_p = 1;
  std::optional<double> permutation_p;  // where a group is too small for the asymptotic one

  double p() const { return permutation_p.value_or(asymptotic_p); }
};

// What the statistic needs of a group.
struct GroupMeans {
  double n_eff = 0;
  std::vector<double> scores;  // by option; finite even when n_eff is 0
};

GroupMeans means_of(const Question& question, const GroupSums& sums);

// s0² and the pseudo-inverse of Σ0, which stay the same however respondents are divided.
class PooledStatistic {
 public:
  // The sides must not share respondents; at least one has Σω > 0.
  PooledStatistic(const Question& question, const std::vector<Side>& sides);

  // Q over these groups; 0 where everybody gave the same points.
  double of_option(const std::vector<GroupMeans>& groups, std::size_t option) const;
  double of_all(const std::vector<GroupMeans>& groups) const;

  std::size_t rank() const { return rank_; }
  double variance(std::size_t option) const { return variances_[option]; }  // s0²

 private:
  std::vector<double> variances_;  // s0² by option; 0 when there is no spread
  std::vector<double> factors_;    // rank_ rows of F, one number per option: Σ0⁺ = F′F
  std::size_t rank_ = 0;
};

// The asymptotic tests of sides with Σω > 0, two or more.
struct PooledTests {
  std::vector<Test> options;
  Test all_options;
};

PooledTests pooled_tests(const Question& question, const std::vector<Side>& sides);

}  // namespace kijun
