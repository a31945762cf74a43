// All keys of a shape as a page in Markdown: a table for each mapping, with its keys, what they may
// be and what they are for.
#pragma once

#include <string>

#include "spec/shape.h"

namespace kijun {

// Begins with a heading and a line that says how it is printed. Each mapping has one section,
// headed by the places where it may stand: `questions.KEY.options[]`. Ends in a newline.
std::string reference_page(const Shape& shape, const Phrase& title, std::string_view command,
                           Language language);

}  // namespace kijun
