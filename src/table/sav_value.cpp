#include "table/sav_value.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace kijun {
namespace {

constexpr std::int64_t micros_of_second = 1'000'000;
constexpr std::int64_t seconds_of_day = 86'400;
constexpr std::chrono::sys_days first_day{std::chrono::year{1582} / 10 / 14};
constexpr std::chrono::sys_days last_day{std::chrono::year{9999} / 12 / 31};

// Whole numbers below this are exact as doubles.
constexpr double exact_integers = 9e15;

void append_digits(std::int64_t number, int width, std::string& to) {
  std::array<char, 24> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  to.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(width - (end - digits.data()), 0)),
            '0');
  to.append(digits.data(), end);
}

void append_plain(double value, std::string& to) {
  std::array<char, 32> digits{};
  char* const last = digits.data() + digits.size();
  if (std::abs(value) < exact_integers && value == std::floor(value)) {
    to.append(digits.data(),
              std::to_chars(digits.data(), last, static_cast<std::int64_t>(value)).ptr);
    return;
  }
  // Decimals as people write them, unless they would be endless.
  const double size = std::abs(value);
  const bool short_enough = size >= 1e-9 && size < exact_integers;
  const auto [end, error] =
      short_enough ? std::to_chars(digits.data(), last, value, std::chars_format::fixed)
                   : std::to_chars(digits.data(), last, value);
  if (error == std::errc()) to.append(digits.data(), end);
}

void append_time(std::int64_t seconds, std::int64_t micros, std::string& to) {
  append_digits(seconds / 3600, 2, to);
  to += ':';
  append_digits(seconds / 60 % 60, 2, to);
  to += ':';
  append_digits(seconds % 60, 2, to);
  if (micros == 0) return;
  to += '.';
  append_digits(micros, 6, to);
  to.resize(to.find_last_not_of('0') + 1);
}

}  // namespace

SavNumber sav_number_of(std::string_view format) {
  format = format.substr(0, format.find_first_of("0123456789."));
  for (const std::string_view name :
       {"DATE", "ADATE", "EDATE", "JDATE", "SDATE", "QYR", "MOYR", "WKYR"}) {
    if (format == name) return SavNumber::date;
  }
  if (format == "DATETIME" || format == "YMDHMS") return SavNumber::date_time;
  if (format == "TIME" || format == "DTIME" || format == "MTIME") return SavNumber::time;
  return SavNumber::plain;
}

void append_sav_number(double value, SavNumber how, std::string& to) {
  const double most = static_cast<double>((last_day - first_day).count() + 1) * seconds_of_day;
  const bool negative_time = how == SavNumber::time && value < 0;
  const double size = negative_time ? -value : value;
  if (how == SavNumber::plain || !(size >= 0) || size >= most) {
    append_plain(value, to);
    return;
  }
  const auto micros = static_cast<std::int64_t>(std::round(size * micros_of_second));
  const std::int64_t seconds = micros / micros_of_second;
  if (how == SavNumber::time) {
    if (negative_time) to += '-';
    append_time(seconds, micros % micros_of_second, to);
    return;
  }
  const std::chrono::year_month_day day(first_day + std::chrono::days(seconds / seconds_of_day));
  append_digits(static_cast<int>(day.year()), 4, to);
  to += '-';
  append_digits(static_cast<unsigned>(day.month()), 2, to);
  to += '-';
  append_digits(static_cast<unsigned>(day.day()), 2, to);
  if (how == SavNumber::date) return;
  to += 'T';
  append_time(seconds % seconds_of_day, micros % micros_of_second, to);
}

}  // namespace kijun
