// Texts for programs that count in UTF-16.
#pragma once

#include <cstddef>
#include <string>

namespace kijun {

// At most `units` UTF-16 units (>= 1) of it: what is longer ends in "…".
std::string shortened(const std::string& text, std::size_t units);

}  // namespace kijun
