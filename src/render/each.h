// Visits the items of one kind in drawing order, with the place that their groups add to them.
#pragma once

#include <algorithm>
#include <variant>
#include <vector>

#include "scene/frame.h"

namespace kijun {

// Calls visit(const Kind&, Point offset) for every Kind (PathItem, TextItem or ImageItem) in the
// tree.
template <typename Kind, typename Visit>
void each(const std::vector<Item>& items, const Visit& visit, Point offset = {}) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<GroupItem>(&item.content)) {
      each<Kind>(group->items, visit, offset + group->offset);
    } else if (const auto* wanted = std::get_if<Kind>(&item.content)) {
      visit(*wanted, offset);
    }
  }
}

// Whether there is one in the tree.
template <typename Kind>
bool holds(const std::vector<Item>& items) {
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    const auto* group = std::get_if<GroupItem>(&item.content);
    return group ? holds<Kind>(group->items) : std::holds_alternative<Kind>(item.content);
  });
}

}  // namespace kijun
