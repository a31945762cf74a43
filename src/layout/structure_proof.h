// The promises about a document's structure, checked on a finished document.
#pragma once

#include <string>
#include <vector>

#include "layout/document.h"

namespace kijun {

// One sentence for each promise that does not hold; empty when all do. All ink is part of an
// element or an artifact, and says so once. Every element is shown on a page, itself or by what is
// below it; stands where its tag may stand; a figure says in words what it shows; headings begin at
// level 1 and skip none. A link belongs to a link's element and says where it leads.
std::vector<std::string> structure_breaches(const Document& document);

}  // namespace kijun
