// The ink of a page, sorted by what it is part of.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/document.h"

namespace kijun {

struct PlacedInk {
  const std::vector<Item>* items;  // of the page: lives as long as it does
  Point offset;                    // added to their coordinates
};

// Ink that is one stretch of an element: marked as such in a PDF.
struct ElementInk {
  std::size_t element;
  std::vector<PlacedInk> ink;  // empty: the element stands here, with nothing to see
};

struct PageParts {
  std::vector<PlacedInk> artifacts;
  std::vector<ElementInk> elements;  // in reading order; no two neighbours of one element
};

// None when there is ink that is neither part of an element nor an artifact.
std::optional<PageParts> parts_of(const Page& page);

}  // namespace kijun
