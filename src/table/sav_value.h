// Numbers of an SPSS file as cells, by their column's format: dates and times are numbers there.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

enum class SavNumber {
  plain,      // the shortest decimal: 1, 0.5, 1260
  date,       // 2017-01-18; also months, quarters and weeks, which SPSS keeps as their first day
  date_time,  // 2017-01-18T09:30:00
  time,       // 09:30:00; more than a day too: 49:30:00
};

// How a column of this format ("F8.2", "DATE11", "DATETIME20") is written.
SavNumber sav_number_of(std::string_view format);

// Appends the number. Dates are seconds since the first day of the Gregorian calendar, 14 October
// 1582; those beyond the years 1582 to 9999 are written as numbers.
void append_sav_number(double value, SavNumber how, std::string& to);

}  // namespace kijun
