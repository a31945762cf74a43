// Text as it was meant, however wide it was typed.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

// Full-width letters, digits and signs (U+FF01 to U+FF5E) as ASCII; the dashes, minus signs and
// wave dashes that stand for each other in different encodings as one; every run of blanks, line
// ends included, as one blank, and none at the ends. Nothing else changes, not even malformed
// bytes.
std::string folded(std::string_view text);

constexpr bool is_ascii_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace kijun
