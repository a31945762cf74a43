// A shape as a JSON Schema (draft-07, which editors' YAML extensions read), so that editors
// complete keys, explain them and check values.
//
// What the reader takes the schema takes too. It refuses all that the reader refuses, but for what
// no schema can say: the syntax of conditions, bounds of lengths and of numbers in quotes, lists of
// an even number of items, numbers written in a way that YAML reads and Kijun does not (0755), and
// whatever needs a look at two places at once.
#pragma once

#include <string>

#include "spec/shape.h"

namespace kijun {

// Ends in a newline. `title` names what the shape is of: "Kijun spec".
std::string json_schema(const Shape& shape, std::string_view title, Language language);

}  // namespace kijun
