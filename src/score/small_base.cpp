#include "score/small_base.h"

#include <algorithm>

namespace kijun {
namespace {

// n_eff of thirty respondents of weight 0.7 may come out just under 30.
constexpr double rounding = 1e-9;

BaseClass class_of(const BaseSize& size, const SmallBaseLimits& limits) {
  if (size.n == 0 || size.n_eff <= 0) return BaseClass::empty;
  if (size.smaller() < limits.withhold_below - rounding) return BaseClass::withheld;
  if (size.smaller() < limits.reference_below - rounding) return BaseClass::reference;
  return BaseClass::sound;
}

}  // namespace

double BaseSize::smaller() const { return std::min(static_cast<double>(n), n_eff); }

std::vector<BaseClass> classify_bases(const std::vector<BaseSize>& groups,
                                      const SmallBaseLimits& limits, bool total_is_shown) {
  std::vector<BaseClass> classes;
  classes.reserve(groups.size());
  for (const BaseSize& group : groups) classes.push_back(class_of(group, limits));
  if (!total_is_shown || std::count(classes.begin(), classes.end(), BaseClass::withheld) != 1) {
    return classes;
  }
  std::size_t second = groups.size();
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!is_shown(classes[g])) continue;
    if (second == groups.size() || groups[g].smaller() < groups[second].smaller()) second = g;
  }
  if (second < groups.size()) classes[second] = BaseClass::complementary;
  return classes;
}

}  // namespace kijun
