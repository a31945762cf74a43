// The layout's promises, checked on a finished document.
#pragma once

#include <string>
#include <vector>

#include "layout/document.h"
#include "resolve/style.h"
#include "text/font_set.h"

namespace kijun {

// One sentence for each promise that does not hold; empty when all do. Every page: its frame is
// sound; all ink lies inside the margins, page numbers in the foot and running headers in the head;
// no two blocks touch each other's ink; every link lies on the page. The document: destinations
// have names of their own, links and bookmarks lead to one, a bookmark's level is at most one
// deeper than the one before, and its structure is sound (structure_proof.h).
std::vector<std::string> layout_breaches(const Document& document, const PageStyle& page,
                                         const FontSet& fonts);

}  // namespace kijun
