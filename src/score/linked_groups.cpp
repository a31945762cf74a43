#include "score/linked_groups.h"

#include <algorithm>
#include <numeric>

namespace kijun {
namespace {

bool share_a_survey(const Group& a, const Group& b) {
  return std::any_of(a.parts.begin(), a.parts.end(),
                     [&](const GroupPart& part) { return has_part(b, part.survey); });
}

}  // namespace

bool is_total(const Breakdown& breakdown, std::size_t group) {
  return breakdown.groups[group].kind == GroupKind::total;
}

std::vector<std::size_t> linked_groups(const Breakdown& breakdown, bool totals_link) {
  std::vector<std::size_t> link(breakdown.groups.size());
  std::iota(link.begin(), link.end(), std::size_t{0});
  for (std::size_t a = 0; a < link.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (!totals_link && (is_total(breakdown, a) || is_total(breakdown, b))) continue;
      if (!share_a_survey(breakdown.groups[a], breakdown.groups[b])) continue;
      std::replace(link.begin(), link.end(), std::size_t{link[a]}, std::size_t{link[b]});
    }
  }
  return link;
}

}  // namespace kijun
