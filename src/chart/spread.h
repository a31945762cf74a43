// Boxes in a column, pushed apart.
#pragma once

#include <vector>

#include "base/length.h"

namespace kijun {

// The positions nearest to `wanted` (least squares) at which boxes of these heights, in this order
// from top to bottom, keep `separation`. All are the boxes' middles.
std::vector<Pt> spread(const std::vector<Pt>& wanted, const std::vector<Pt>& heights,
                       Pt separation);

}  // namespace kijun
