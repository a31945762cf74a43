#include "table/xlsx_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

#include "base/trimmed.h"

namespace kijun {
namespace {

constexpr long long day_ms = 86'400'000;
constexpr long long first_serial_behind = 2'958'466;  // 10000-01-01
constexpr long long days_from_1900_to_1904 = 1462;

std::optional<double> number_in(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

// Most numbers of a survey: 1 to 15 digits without a zero in front.
bool is_plain_integer(std::string_view text) {
  if (text.empty() || text.size() > 15 || (text[0] == '0' && text.size() > 1)) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void append_value(std::string& out, double value) {
  if (value == 0) {
    out += '0';
    return;
  }
  std::array<char, 40> buffer{};
  char* const first = buffer.data();
  char* const last = first + buffer.size();
  const std::to_chars_result digits =
      std::to_chars(first, last, value, std::chars_format::scientific, 14);
  // The 15 digits read back as the double nearest to them; its shortest text has no zeros at the
  // end.
  double rounded = 0;
  std::from_chars(first, digits.ptr, rounded);
  const bool plain = std::abs(rounded) >= 1e-9 && std::abs(rounded) < 1e21;
  const std::to_chars_result made = std::to_chars(
      first, last, rounded, plain ? std::chars_format::fixed : std::chars_format::scientific);
  out.append(first, static_cast<std::size_t>(made.ptr - first));
}

void append_padded(std::string& out, long long value, int digits) {
  const std::string text = std::to_string(value);
  for (int n = static_cast<int>(text.size()); n < digits; ++n) out += '0';
  out += text;
}

void append_clock(std::string& out, long long ms) {
  append_padded(out, ms / 3'600'000, 2);
  out += ':';
  append_padded(out, ms / 60'000 % 60, 2);
  out += ':';
  append_padded(out, ms / 1000 % 60, 2);
  if (ms % 1000 == 0) return;
  out += '.';
  append_padded(out, ms % 1000, 3);
}

// Days counted from 1900-01-01 = 1, with a 29 February that was not.
void append_day(std::string& out, long long serial) {
  using std::chrono::days;
  if (serial == 60) {
    out += "1900-02-29";
    return;
  }
  constexpr std::chrono::sys_days day_0 =
      std::chrono::year{1899} / std::chrono::December / std::chrono::day{30};
  const std::chrono::year_month_day day{day_0 + days{serial < 60 ? serial + 1 : serial}};
  append_padded(out, int{day.year()}, 4);
  out += '-';
  append_padded(out, unsigned{day.month()}, 2);
  out += '-';
  append_padded(out, unsigned{day.day()}, 2);
}

// An ASCII letter in lower case.
char lower(char c) { return static_cast<char>(static_cast<unsigned char>(c) | 0x20U); }

// What the letters of a format's code stand for.
struct FormatParts {
  bool date = false;
  bool time = false;
  bool elapsed = false;
  bool months_or_minutes = false;
};

void note_bracket(std::string_view inside, FormatParts& parts) {
  if (inside.empty()) return;
  const char unit = lower(inside[0]);
  if (unit != 'h' && unit != 'm' && unit != 's') return;
  if (std::all_of(inside.begin(), inside.end(), [&](char c) { return lower(c) == unit; })) {
    parts.elapsed = true;
  }
}

void note_letter(char c, FormatParts& parts) {
  switch (lower(c)) {
    case 'y':
    case 'd':
    case 'e':  // year of the emperor's reign; the E of 0.0E+00 is handled before
    case 'g':
    case 'b':
      parts.date = true;
      break;
    case 'h':
    case 's':
      parts.time = true;
      break;
    case 'm':
      parts.months_or_minutes = true;
      break;
    default:
      break;
  }
}

bool starts_with_word(std::string_view code, std::string_view word) {
  return code.size() >= word.size() &&
         std::equal(word.begin(), word.end(), code.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

// How many characters of the code, from its front, are one thing.
std::size_t note_next(std::string_view code, FormatParts& parts) {
  switch (code[0]) {
    case '\\':
    case '_':
    case '*':
      return 2;  // the next character as it is, as a blank of its width, as filling
    case '"':
      return std::min(code.find('"', 1), code.size() - 1) + 1;
    case '[': {
      const std::size_t close = std::min(code.find(']'), code.size());
      note_bracket(code.substr(1, close - 1), parts);
      return close + 1;
    }
    default:
      break;
  }
  if (starts_with_word(code, "General")) return 7;
  if (starts_with_word(code, "E+") || starts_with_word(code, "E-")) return 2;
  for (const std::string_view half : {"AM/PM", "A/P"}) {
    if (!starts_with_word(code, half)) continue;
    parts.time = true;
    return half.size();
  }
  if (starts_with_word(code, "aaa")) parts.date = true;  // a weekday in Japanese
  note_letter(code[0], parts);
  return 1;
}

}  // namespace

NumberKind builtin_format(unsigned long id) {
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 34 || id == 35 ||
      id == 36 || (id >= 50 && id <= 58)) {
    return NumberKind::date;
  }
  if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47) {
    return NumberKind::time;
  }
  return id == 46 ? NumberKind::elapsed : NumberKind::number;
}

// The first section, for positive numbers, decides.
NumberKind format_kind(std::string_view code) {
  FormatParts parts;
  while (!code.empty() && code[0] != ';') {
    code.remove_prefix(std::min(note_next(code, parts), code.size()));
  }
  if (parts.elapsed && !parts.date) return NumberKind::elapsed;
  if (parts.date) return NumberKind::date;
  if (parts.time) return NumberKind::time;
  return parts.months_or_minutes ? NumberKind::date : NumberKind::number;
}

bool append_number(std::string& out, std::string_view text) {
  if (is_plain_integer(text)) {
    out += text;
    return true;
  }
  const std::optional<double> value = number_in(text);
  if (!value) return false;
  append_value(out, *value);
  return true;
}

bool append_date(std::string& out, std::string_view text, NumberKind kind, DateSystem system) {
  const std::optional<double> value = number_in(text);
  if (!value) return false;
  if (*value < 0 || *value >= static_cast<double>(first_serial_behind)) {
    append_value(out, *value);
    return true;
  }
  const long long ms = std::llround(*value * static_cast<double>(day_ms));
  const bool from_1904 = system == DateSystem::from_1904;
  const bool first_day = ms < day_ms;
  if (kind == NumberKind::elapsed || (first_day && (kind == NumberKind::time || !from_1904))) {
    append_clock(out, ms);
    return true;
  }
  const long long serial = ms / day_ms + (from_1904 ? days_from_1900_to_1904 : 0);
  if (serial >= first_serial_behind) {
    append_value(out, *value);
    return true;
  }
  append_day(out, serial);
  if (ms % day_ms == 0) return true;
  out += 'T';
  append_clock(out, ms % day_ms);
  return true;
}

void append_iso_date(std::string& out, std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('Z')) text.remove_suffix(1);
  if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
    const std::string_view fraction = text.substr(point + 1);
    if (fraction.find_first_not_of('0') == std::string_view::npos) text = text.substr(0, point);
  }
  if (text.ends_with("T00:00:00")) text.remove_suffix(9);
  out += text;
}

}  // namespace kijun
