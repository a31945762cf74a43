// Running text as written → paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace kijun {

// A blank line separates paragraphs. The lines of one are joined, with a blank between two ASCII
// characters and with nothing otherwise, as Japanese is written. Each paragraph's place is its
// first line.
//
// A line that begins with "・", or with "- " or "* " (written for it), is an item of a list, and so
// is one that begins with a number, a full stop and a blank ("1. "): a paragraph of its own, whose
// text begins with its label. Lines below it belong to it until the next item or a blank line.
std::vector<Text> paragraphs(const Text& text);

// The bytes of the label that an item of a list begins with: "・", or "12. "; 0: no item.
std::size_t list_label(std::string_view paragraph);

}  // namespace kijun
