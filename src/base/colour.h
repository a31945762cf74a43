// An opaque sRGB colour, written "#rrggbb".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  constexpr bool operator==(const Colour&) const = default;
};

// Reads "#rrggbb" (either case); anything else is nullopt.
std::optional<Colour> parse_colour(std::string_view text);

}  // namespace kijun
