// Holm's correction for several comparisons.
#pragma once

#include <vector>

namespace kijun {

// Adjusted p-values in the order of `p`: the i-th smallest (from 0) of m is multiplied by m − i,
// never below the adjusted value of a smaller one, at most 1.
std::vector<double> holm(const std::vector<double>& p);

}  // namespace kijun
