#include "render/page_parts.h"

namespace kijun {
namespace {

class Sorting {
 public:
  // False when there is ink outside of all parts.
  bool sort(const std::vector<Item>& items, Point offset) {
    for (const Item& item : items) {
      const auto* group = std::get_if<GroupItem>(&item.content);
      if (group == nullptr) return false;
      const Point inside = offset + group->offset;
      if (group->part) {
        add(*group->part, {&group->items, inside});
      } else if (!sort(group->items, inside)) {
        return false;
      }
    }
    return true;
  }

  PageParts parts;

 private:
  void add(const Part& part, const PlacedInk& ink) {
    if (!part.element) {
      parts.artifacts.push_back(ink);
      return;
    }
    const bool goes_on = !parts.elements.empty() && parts.elements.back().element == *part.element;
    if (!goes_on) parts.elements.push_back({*part.element, {}});
    if (!ink.items->empty()) parts.elements.back().ink.push_back(ink);
  }
};

}  // namespace

std::optional<PageParts> parts_of(const Page& page) {
  Sorting sorting;
  if (!sorting.sort(page.frame.items, {})) return std::nullopt;
  return std::move(sorting.parts);
}

}  // namespace kijun
