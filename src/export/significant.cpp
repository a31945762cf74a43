#include "export/significant.h"

#include <array>
#include <charconv>

namespace kijun {

std::string significant(double value) {
  constexpr int digits = 10;
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::scientific, digits - 1);
  return {buffer.data(), error == std::errc() ? end : buffer.data()};
}

}  // namespace kijun
