// Numbers as text, the same in every locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kijun {

// The whole of `text` as a finite decimal number ("12", "-0.5", "1e3"); no blanks, no "+", no
// "nan", no hex.
std::optional<double> parse_number(std::string_view text);
std::optional<long long> parse_integer(std::string_view text);

// Rounded half away from zero at `decimals` places after adding a guard of 1e-9 to hide binary
// representation (0.15 → "0.2"); "-0.0" is never written.
std::string format_fixed(double value, int decimals);

// With the least decimals from `least` to `most` that say the number exactly; with `most`, rounded,
// when none does.
struct BriefNumber {
  std::string text;
  bool exact = true;
};
BriefNumber format_brief(double value, int least, int most);

// Of a share from 0 to 1, with one decimal: 0.98764 → "98.8". Less than all is never "100.0", and
// more than nothing never "0.0".
std::string format_percent(double share);

// The shortest text that reads back as the same double.
std::string format_shortest(double value);

// 1234567 → "1,234,567"
std::string format_grouped(long long value);
std::string format_count(std::uint64_t n);
// 1234.56 → "1,234.6", rounded as by format_fixed
std::string format_grouped(double value, int decimals);

}  // namespace kijun
