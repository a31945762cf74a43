// Which groups of a figure rank an option higher than which others, as far as the answers bear it
// out.
//
// Groups are divided into two sides in every way (more than `most_divided` of them: each against
// the rest), and every division is tested on every option by the pooled statistic
// (score/pooled_test.h): Q of the two sides' scores, χ² with 1 degree of freedom; by permutation
// where a side is small (InferenceSettings::permute_below). Along an ordered
// breakdown the trend is tested too: Q = (Σ n_eff,g (g − ḡ) S_g)² / (s0² Σ n_eff,g (g − ḡ)²), g =
// 1, 2, … and ḡ their n_eff-weighted mean; χ² with 1 degree of freedom. Holm's correction goes over
// all of these together.
//
// A division is found when its corrected p is below alpha and it is true of each of its groups:
// every group of the one side scores higher than every group of the other, and each such pair by
// itself bears it out, z = (S_a − S_b) / √(s0² (1/n_eff,a + 1/n_eff,b)) one-sided below alpha (an
// intersection–union test: needs no correction).
#pragma once

#include <cstddef>
#include <vector>

#include "resolve/report.h"
#include "score/contrast.h"
#include "score/pooled_test.h"
#include "survey/tally.h"

namespace kijun {

// Of these 127 divisions are tested; twenty groups would have half a million.
inline constexpr std::size_t most_divided = 8;

// The groups of `high` score higher than those of `low`. Indices of the breakdown's groups.
struct Division {
  std::size_t option = 0;
  std::vector<std::size_t> high;
  std::vector<std::size_t> low;
  Test test;
  double p_holm = 1;  // test.p(), corrected
};

// Scores rise, or fall, from each group of an ordered breakdown to the next.
struct Trend {
  std::size_t option = 0;
  bool rises = false;
  Test test;
  double p_holm = 1;
  // As of two groups (score/dominance.h), with the trend of each C_r in place of its difference:
  // the score is Σ_r (w_r − w_{r+1}) C_r, so a trend that all C_r share is there under every
  // weighting.
  Robustness robustness = Robustness::weight_dependent;
};

struct GroupDifferences {
  std::vector<Division> divisions;  // those found, by option, the smallest `high` first
  std::vector<Trend> trends;        // those found: no score goes against them
  std::size_t tests = 0;            // among how many Holm's correction was made
};

// `compared`: indices of two or more groups that share no respondents, each with Σω > 0 and whole
// rankings (GroupTally::has_rankings()). `ordered`: they rise or fall in something, in this order.
GroupDifferences find_differences(const Question& question, const std::vector<GroupTally>& groups,
                                  const std::vector<std::size_t>& compared, bool ordered,
                                  const InferenceSettings& settings);

}  // namespace kijun
