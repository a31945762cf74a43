// A PDF around the contents of its pages.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "layout/document.h"
#include "render/page_parts.h"
#include "text/font_set.h"

namespace kijun {

// `parts` are those of the document's pages. The file has a structure tree, links, destinations,
// bookmarks, language, title in the window's bar, metadata (also as XMP), the creation time (ISO
// 8601; empty: none) and an identifier made from the content.
Result<std::string> tagged_pdf(const Document& document, const std::vector<PageParts>& parts,
                               const FontSet& fonts, const std::string& creation_time);

}  // namespace kijun
