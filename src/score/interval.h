// How sure a score is: standard errors, intervals of scores and of differences.
#pragma once

#include <optional>
#include <vector>

#include "score/group_sums.h"

namespace kijun {

struct Interval {
  double low = 0;
  double high = 0;
};

// One option in one group; all in points except the shares.
struct Estimate {
  double score = 0;                      // S
  std::optional<double> standard_error;  // none with fewer than two respondents
  Interval interval;                     // holds the score; within 0 and the first rank's weight
  std::vector<double> cumulative;        // C_1 … C_R, shares of 0 to 1
};

// SE² = n/(n−1) · Σω²(x−S)² / (Σω)², x a respondent's points for the option.
// The interval is symmetric on the logit of u = S/w_1: L ± t_{n−1}·SE/(w_1·u(1−u)); plain S ± t·SE
// covers far too little where few name an option.
//
// Where everybody gave the same points the logit interval does not exist. If nobody of n_eff
// answered otherwise, the share that would is below q = 1 − (half)^(1/n_eff), half = (1 −
// confidence)/2; they could give 0 to w_1 points: [S(1−q), S + (w_1−S)q]. At S = 0 that is
// [0, w_1·q], at S = w_1 its mirror.
//
// None when Σω is 0.
std::optional<Estimate> estimate(const std::vector<double>& rank_weights, const GroupSums& group,
                                 std::size_t option, double confidence);

// Of a.score − b.score, by MOVER (Zou and Donner 2008) from the two intervals:
// d − √((S_a−l_a)² + (u_b−S_b)²) to d + √((u_a−S_a)² + (S_b−l_b)²).
Interval difference_interval(const Estimate& a, const Estimate& b);

}  // namespace kijun
