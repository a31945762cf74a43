#include "score/compared_groups.h"

#include <algorithm>

namespace kijun {

ComparedGroups compared_groups(const Breakdown& breakdown, const std::vector<GroupTally>& tallies,
                               const std::vector<BaseClass>& bases) {
  if (breakdown.overlap) return {Compared::overlap, {}};
  if (!std::all_of(tallies.begin(), tallies.end(),
                   [](const GroupTally& group) { return group.has_rankings(); })) {
    return {Compared::not_rankings, {}};
  }
  ComparedGroups made;
  for (std::size_t g = 0; g < tallies.size(); ++g) {
    const bool total = breakdown.groups[g].kind == GroupKind::total;
    if (!total && is_shown(bases[g])) made.groups.push_back(g);
  }
  if (made.groups.size() < 2) made.compared = Compared::too_few;
  return made;
}

}  // namespace kijun
