// A PDF's metadata as XMP (ISO 16684-1).
#pragma once

#include <string>

#include "layout/document.h"

namespace kijun {

// Title, author, subject, language and time of the document; what is empty is left out.
std::string xmp(const Document& document, const std::string& creation_time);

}  // namespace kijun
