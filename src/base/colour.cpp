#include "base/colour.h"

#include <charconv>
#include <cstddef>

namespace kijun {

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint8_t parts[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    const char* begin = text.data() + 1 + 2 * i;
    const auto [end, error] = std::from_chars(begin, begin + 2, parts[i], 16);
    if (error != std::errc() || end != begin + 2) return std::nullopt;
  }
  return Colour{parts[0], parts[1], parts[2]};
}

}  // namespace kijun
