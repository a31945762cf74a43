// Numbers, dates and number formats of workbooks.
#include "table/xlsx_number.h"

#include <string>

#include <catch2/catch.hpp>

using namespace kijun;

namespace {

std::string number(const std::string& text) {
  std::string out;
  return append_number(out, text) ? out : "no number";
}

std::string date(const std::string& text, NumberKind kind = NumberKind::date,
                 DateSystem system = DateSystem::from_1900) {
  std::string out;
  return append_date(out, text, kind, system) ? out : "no number";
}

}  // namespace

TEST_CASE("a number is the shortest decimal of 15 digits at most, as Excel shows it") {
  CHECK(number("1") == "1");
  CHECK(number("0") == "0");
  CHECK(number("-0") == "0");
  CHECK(number("1260") == "1260");
  CHECK(number("123456789012345") == "123456789012345");
  CHECK(number("1234567890123456") == "1234567890123460");
  CHECK(number("1.0") == "1");
  CHECK(number("007") == "7");
  CHECK(number("+5") == "5");
  CHECK(number(" 5\n") == "5");
  CHECK(number("0.30000000000000004") == "0.3");
  CHECK(number("2.9999999999999996") == "3");
  CHECK(number("0.1") == "0.1");
  CHECK(number("-2.5") == "-2.5");
  CHECK(number("1E-3") == "0.001");
  CHECK(number("1.5E+3") == "1500");
  CHECK(number("1E20") == "100000000000000000000");
  CHECK(number("1e300") == "1e+300");
  CHECK(number("1e-300") == "1e-300");
  CHECK(number("0.33333333333333331") == "0.333333333333333");
}

TEST_CASE("what is no finite number is said to be none") {
  for (const char* text : {"", " ", "abc", "1,5", "1 2", "NaN", "INF", "1e400", "0x10", "--1"}) {
    CHECK(number(text) == "no number");
    CHECK(date(text) == "no number");
  }
}

TEST_CASE("days count from 1900 with a 29 February that never was, or from 1904") {
  CHECK(date("1") == "1900-01-01");
  CHECK(date("59") == "1900-02-28");
  CHECK(date("60") == "1900-02-29");
  CHECK(date("61") == "1900-03-01");
  CHECK(date("43118") == "2018-01-18");
  CHECK(date("2958465") == "9999-12-31");
  CHECK(date("0", NumberKind::date, DateSystem::from_1904) == "1904-01-01");
  CHECK(date("41656", NumberKind::date, DateSystem::from_1904) == "2018-01-18");
}

TEST_CASE("a time of day stands behind its date, or alone") {
  CHECK(date("43118.395833333336") == "2018-01-18T09:30:00");
  CHECK(date("43118.3958333333") == "2018-01-18T09:30:00");
  CHECK(date("43118.000005787") == "2018-01-18T00:00:00.500");
  CHECK(date("43117.99999999999") == "2018-01-18");
  CHECK(date("0.5", NumberKind::time) == "12:00:00");
  CHECK(date("0.5") == "12:00:00");
  CHECK(date("0") == "00:00:00");
  CHECK(date("0.5", NumberKind::date, DateSystem::from_1904) == "1904-01-01T12:00:00");
  CHECK(date("0.5", NumberKind::time, DateSystem::from_1904) == "12:00:00");
  CHECK(date("43118.5", NumberKind::time) == "2018-01-18T12:00:00");
  CHECK(date("1.5", NumberKind::elapsed) == "36:00:00");
}

TEST_CASE("what Excel cannot show as a date stays a number") {
  CHECK(date("-1") == "-1");
  CHECK(date("2958466") == "2958466");
  CHECK(date("1e15", NumberKind::elapsed) == "1000000000000000");
  CHECK(date("2957004", NumberKind::date, DateSystem::from_1904) == "2957004");
}

TEST_CASE("dates that are written as text lose what says nothing") {
  const auto iso = [](const std::string& text) {
    std::string out;
    append_iso_date(out, text);
    return out;
  };
  CHECK(iso("2018-01-18") == "2018-01-18");
  CHECK(iso("2018-01-18T00:00:00Z") == "2018-01-18");
  CHECK(iso("2018-01-18T00:00:00.000") == "2018-01-18");
  CHECK(iso("2018-01-18T09:30:00.500") == "2018-01-18T09:30:00.500");
}

TEST_CASE("the first section of a number format says whether it shows a date") {
  for (const char* code :
       {"yyyy/m/d", "m/d/yy h:mm", "[$-411]ggge\"年\"m\"月\"d\"日\"", "[$-F800]dddd\\,\\ mmmm\\ dd",
        "mmm", "aaa", "yyyy\\-mm\\-dd;@", "[Red]d", "e.m.d", "DD.MM.YYYY"}) {
    CHECK(format_kind(code) == NumberKind::date);
  }
  for (const char* code : {"h:mm", "h:mm AM/PM", "mm:ss.0", "hh\"時\"mm\"分\"", "A/P h"}) {
    CHECK(format_kind(code) == NumberKind::time);
  }
  for (const char* code : {"[h]:mm", "[mm]:ss", "[ss].00"}) {
    CHECK(format_kind(code) == NumberKind::elapsed);
  }
  for (const char* code : {"General", "0.00", "0.00E+00", "##0.0E-0", "@", "0\"days\"", "\\d0",
                           "_d0", "*y0", "#,##0;yyyy", "[Red]0", "[$¥-411]#,##0", "General\"m\"",
                           "[>=100]0;d", "", "\"", "[", "\\", "0 [hello]"}) {
    CHECK(format_kind(code) == NumberKind::number);
  }
}

TEST_CASE("built-in formats are known by their number, Japanese ones too") {
  for (const unsigned long id : {14UL, 17UL, 22UL, 27UL, 31UL, 36UL, 50UL, 58UL}) {
    CHECK(builtin_format(id) == NumberKind::date);
  }
  for (const unsigned long id : {18UL, 21UL, 32UL, 33UL, 45UL, 47UL}) {
    CHECK(builtin_format(id) == NumberKind::time);
  }
  CHECK(builtin_format(46) == NumberKind::elapsed);
  for (const unsigned long id : {0UL, 1UL, 13UL, 23UL, 37UL, 44UL, 48UL, 49UL, 59UL, 164UL}) {
    CHECK(builtin_format(id) == NumberKind::number);
  }
}
