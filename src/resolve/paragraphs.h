// Running text as written → paragraphs.
#pragma once

#include <vector>

#include "base/span.h"

namespace kijun {

// A blank line separates paragraphs. The lines of one are joined, with a blank between two ASCII
// characters and with nothing otherwise, as Japanese is written. Each paragraph's place is its
// first line.
std::vector<Text> paragraphs(const Text& text);

}  // namespace kijun
