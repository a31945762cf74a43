// Which groups of a figure are too small to show. Conventions, so the limits are parameters.
#pragma once

#include <cstdint>
#include <vector>

#include "resolve/style.h"

namespace kijun {

struct BaseSize {
  std::uint64_t n = 0;
  double n_eff = 0;

  double smaller() const;
};

enum class BaseClass {
  sound,
  reference,      // 参考値: shown with a mark, without marks of significance
  withheld,       // too few to show anything
  complementary,  // large enough, but withheld since the only other withheld group could be
                  // computed from it and the total
  empty,          // nobody answered, or nobody with a survey weight: there is nothing to show
};

// Its scores may be shown.
constexpr bool is_shown(BaseClass base) {
  return base == BaseClass::sound || base == BaseClass::reference;
}

// Its numbers must not be told. (Of an empty one there is none but N = 0.)
constexpr bool is_withheld(BaseClass base) {
  return base == BaseClass::withheld || base == BaseClass::complementary;
}

// The groups of one figure, by the smaller of n and n_eff. `total_is_shown`: the reader also sees
// the groups taken together; then one withheld group alone takes a second with it, the smallest of
// the others (the first of equals), if there is one that is not empty.
std::vector<BaseClass> classify_bases(const std::vector<BaseSize>& groups,
                                      const SmallBaseLimits& limits, bool total_is_shown);

}  // namespace kijun
