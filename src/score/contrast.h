// Groups against groups: what differs, by how much, and how surely.
#pragma once

#include <vector>

#include "score/cliffs_delta.h"
#include "score/dominance.h"
#include "score/interval.h"
#include "score/permutation.h"
#include "score/pooled_test.h"
#include "score/small_base.h"

namespace kijun {

struct InferenceSettings {
  double alpha = 0.05;        // level of tests and labels; intervals cover 1 − alpha
  double permute_below = 30;  // a test permutes when the smaller of n and n_eff of a side is less
  PermutationSettings permutation;
  SmallBaseLimits bases;
  bool total_is_shown = false;  // see classify_bases()
};

// One option, first side minus second side.
struct Comparison {
  double difference = 0;
  Interval interval;
  Test test;
  double z = 0;       // the root of the test's Q, with the sign of the difference
  double p_holm = 1;  // test.p(), corrected for all comparisons of the figure
  Dominance dominance;
  Robustness robustness = Robustness::weight_dependent;
  CliffsDelta delta;
};

struct Contrast {
  std::vector<std::size_t> first;   // groups of the breakdown, taken as one
  std::vector<std::size_t> second;  // those they are compared with
  bool reference = false;           // the base of a side, taken as one, is small: 参考値
  std::vector<Comparison> options;  // as in the question
  Test all_options;
};

// The asymptotic tests, with permutation p-values where a side is small.
PooledTests tests_of(const Question& question, const std::vector<Side>& sides,
                     const InferenceSettings& settings);

// Compares two sides of a breakdown's groups. The sides share no group, groups share no respondent,
// and both sides have Σω > 0. p_holm is corrected for the options of this contrast alone; infer()
// does it for the whole figure.
Contrast contrast(const Question& question, const std::vector<GroupTally>& groups,
                  std::vector<std::size_t> first, std::vector<std::size_t> second,
                  const InferenceSettings& settings);

}  // namespace kijun
