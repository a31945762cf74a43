// Whether a difference between two groups depends on the rank weights.
//
// S = Σ_r (w_r − w_{r+1}) C_r, so with ΔC_r = C_r(first) − C_r(second) the first group scores at
// least as high under every non-increasing, non-negative weighting exactly when all ΔC_r ≥ 0; under
// every convex one (steps w_r − w_{r+1} not increasing) when all partial sums of ΔC are ≥ 0.
#pragma once

#include <vector>

#include "score/group_sums.h"

namespace kijun {

enum class Order {
  first,    // the first group scores at least as high under every such weighting
  second,   // the second one does
  equal,    // the same score under every such weighting
  depends,  // on the weighting
};

enum class Robustness {
  supported,         // 頑健（統計的に支持）
  agrees,            // 点推定では全重みで一致
  weight_dependent,  // 重み依存
};

struct Dominance {
  std::vector<double> steps;  // ΔC_1 … ΔC_R
  Order under_all = Order::equal;
  Order under_convex = Order::equal;
  // Of all weightings, (w_1−w_2, w_2−w_3, …, w_R) uniform on the simplex, the share that puts the
  // first group higher; where they tie throughout, one half. Descriptive only.
  double share = 0.5;
  // Intersection–union test of "the first group's C_r is higher at every r": the largest of the
  // upper tails of z_r = ΔC_r / √(p̄(1−p̄)·n/(n−1)·(1/n_eff,a + 1/n_eff,b)), p̄ the share in both
  // groups together. Conservative. A rank at which nobody or everybody counts in both groups says
  // nothing and is left out; if all are, p is 1. One of m options in a tie counts 1/m at each rank
  // that the tie takes; p̄(1−p̄) is then the variance of what respondents count.
  double p_first = 1;
  double p_second = 1;

  // Either direction.
  double p_either() const;
  // Supported: the order is the same under all weightings and the test bears it out at this level.
  Robustness robustness(double alpha) const;
};

// Needs Σω > 0 in both groups.
Dominance dominance(const GroupSums& first, const GroupSums& second, std::size_t option);

// P(Σ steps_r·v_r > 0) for v uniform on the simplex, exactly, for any depth.
double share_of_weightings(const std::vector<double>& steps);

}  // namespace kijun
