// Groups of a breakdown whose numbers make up a published one together.
#pragma once

#include <cstddef>
#include <vector>

#include "resolve/report.h"

namespace kijun {

bool is_total(const Breakdown& breakdown, std::size_t group);

// By group: a number that is the same for groups linked by surveys, also by way of other groups; by
// way of a total where totals link.
std::vector<std::size_t> linked_groups(const Breakdown& breakdown, bool totals_link);

}  // namespace kijun
