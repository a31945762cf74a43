#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kijun {
namespace {

// With commas between the thousands before the point.
std::string grouped(std::string digits) {
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t i = std::min(digits.find('.'), digits.size()); i > first + 3;) {
    i -= 3;
    digits.insert(i, ",");
  }
  return digits;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<long long> parse_integer(std::string_view text) {
  long long value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::string format_fixed(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const double rounded = std::floor(std::abs(value) * scale + 0.5 + 1e-9) / scale;
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded,
                                          std::chars_format::fixed, decimals);
  std::string digits(buffer.data(), error == std::errc() ? end : buffer.data());
  if (value < 0 && rounded > 0) digits.insert(digits.begin(), '-');
  return digits;
}

BriefNumber format_brief(double value, int least, int most) {
  constexpr double noise = 1e-9;  // of sums like 0.7 + 0.2 + 0.1
  double scale = 1;
  for (int decimals = 0; decimals <= most; ++decimals, scale *= 10) {
    const double scaled = value * scale;
    if (decimals >= least && std::abs(scaled - std::round(scaled)) <= noise * scale) {
      return {format_fixed(value, decimals), true};
    }
  }
  return {format_fixed(value, most), false};
}

std::string format_percent(double share) {
  std::string percent = format_fixed(share * 100, 1);
  if (percent == "100.0" && share < 1) return "99.9";
  if (percent == "0.0" && share > 0) return "0.1";
  return percent;
}

std::string format_shortest(double value) {
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), error == std::errc() ? end : buffer.data()};
}

std::string format_grouped(long long value) { return grouped(std::to_string(value)); }

std::string format_count(std::uint64_t n) { return grouped(std::to_string(n)); }

std::string format_grouped(double value, int decimals) {
  return grouped(format_fixed(value, decimals));
}

}  // namespace kijun
