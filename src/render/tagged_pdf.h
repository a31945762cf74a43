// What Cairo 1.16 leaves out of a PDF that can be read aloud.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "layout/document.h"
#include "render/page_parts.h"

namespace kijun {

// `pdf` is Cairo's, with two pages for each of the document's: first its artifacts, then the ink of
// its elements, each stretch that has ink in a tag of its own, in the order of parts[page].
//
// Returns a file with one page for both, the artifacts marked as such; with the structure tree,
// links, destinations, bookmarks, language, title in the window's bar, metadata (also as XMP), the
// creation time (ISO 8601; empty: none) and an identifier made from the content. Streams are copied
// as they are. Refused is a file that is not built like that.
Result<std::string> tagged_pdf(const std::string& pdf, const Document& document,
                               const std::vector<PageParts>& parts,
                               const std::string& creation_time);

}  // namespace kijun
