// What stands on the axes, before and after: rings, lines, the baseline, markers, the numbers of
// the scale. It is compared by how far it is off the place of its score, so that another score,
// radius or number of axes is told once, and not of everything that moved with it.
#pragma once

#include <vector>

#include "diff/change_list.h"
#include "diff/compare_items.h"

namespace kijun {

// Whether compare_plots() looks at the places of such items.
bool stands_on_axes(ItemKind kind);

// False when one of the pictures has no plot that can be understood; then nothing was compared.
bool compare_plots(const NamedPictures& pictures, const std::vector<ItemPair>& pairs,
                   ChangeList& changes);

}  // namespace kijun
