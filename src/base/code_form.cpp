#include "base/code_form.h"

#include <algorithm>

#include "base/folded.h"

namespace kijun {

std::string code_form(std::string_view text) {
  std::string made = folded(text);
  const std::size_t point = made.find('.');
  if (point == std::string::npos || point + 1 == made.size()) return made;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::size_t first = made[0] == '-' ? 1 : 0;
  const auto at = [&](std::size_t offset) {
    return made.begin() + static_cast<std::ptrdiff_t>(offset);
  };
  if (first < point && std::all_of(at(first), at(point), is_digit) &&
      std::all_of(at(point + 1), made.end(), [](char c) { return c == '0'; })) {
    made.resize(point);
  }
  return made;
}

bool has_other_form(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || c == '.' || c <= ' ';
  });
}

}  // namespace kijun
