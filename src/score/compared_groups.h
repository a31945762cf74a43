// Which groups of a figure are compared with each other.
#pragma once

#include <cstddef>
#include <vector>

#include "resolve/report.h"
#include "score/small_base.h"
#include "survey/tally.h"

namespace kijun {

// Why a figure's groups are not compared.
enum class Compared {
  yes,
  too_few,       // fewer than two groups have a base that may be shown
  overlap,       // respondents may be in several groups
  not_rankings,  // of some answers only totals are known
};

struct ComparedGroups {
  Compared compared = Compared::yes;
  // Indices in the breakdown, in its order: those whose base may be shown. Totals are not among
  // them. None where nothing is compared for another reason than `too_few`.
  std::vector<std::size_t> groups;
};

// `tallies` and `bases` are those of the breakdown's groups.
ComparedGroups compared_groups(const Breakdown& breakdown, const std::vector<GroupTally>& tallies,
                               const std::vector<BaseClass>& bases);

}  // namespace kijun
