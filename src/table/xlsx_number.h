// Numbers and dates of a workbook as text. Excel keeps dates as numbers; only the format in which a
// cell is shown says that it is one.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

// What a number format shows.
enum class NumberKind : unsigned char {
  number,
  date,     // years, months, days or weekdays, with or without a time
  time,     // a time of day alone
  elapsed,  // hours, minutes or seconds that go on behind 24 or 60: [h]:mm
};

// Formats that every workbook has without writing them down (ISO 29500-1, 18.8.30, with those of
// Japanese Excel).
NumberKind builtin_format(unsigned long id);
// A format's code: "yyyy/mm/dd", "[$-411]ggge\"年\"m\"月\"", "0.0_ ;[Red]-0.0".
NumberKind format_kind(std::string_view code);

enum class DateSystem { from_1900, from_1904 };

// The number that stands in a workbook ("0.30000000000000004", "1E-3"), appended as Excel shows it
// in full: the shortest decimal of at most 15 digits ("0.3", "0.001"). False if it is no number.
bool append_number(std::string& out, std::string_view text);

// The same for a cell shown as a date or time: "2017-01-18", "2017-01-18T09:30:00", "09:30:00",
// "26:30:00" for hours that have passed. A number that Excel cannot show so (negative, behind the
// year 9999) is appended as a number. In the system from 1900, day 60 is 1900-02-29 as in Excel,
// though there was no such day.
bool append_date(std::string& out, std::string_view text, NumberKind kind, DateSystem system);

// A date that stands in the workbook as text (ISO 8601), appended in the same form:
// "2017-01-18T00:00:00Z" is "2017-01-18".
void append_iso_date(std::string& out, std::string_view text);

}  // namespace kijun
