#include "base/number.h"

#include <catch2/catch.hpp>

using namespace kijun;

TEST_CASE("a number is the whole text, finite and decimal") {
  CHECK(parse_number("0.5") == 0.5);
  CHECK(parse_number("-12") == -12.0);
  for (const char* text : {"", " 1", "1 ", "+1", "nan", ".nan", "inf", "0x10", "1,000", "1e999"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text).has_value());
  }
}

TEST_CASE("an integer is not read from a fraction or from out of range") {
  CHECK(parse_integer("0012") == 12);
  CHECK_FALSE(parse_integer("1.0").has_value());
  CHECK_FALSE(parse_integer("99999999999999999999").has_value());
}

TEST_CASE("decimals are rounded half away from zero, as people do") {
  CHECK(format_fixed(6.0 / 7.0, 1) == "0.9");
  CHECK(format_fixed(2, 1) == "2.0");
  CHECK(format_fixed(0.15, 1) == "0.2");
  CHECK(format_fixed(1.005, 2) == "1.01");
  CHECK(format_fixed(-0.04, 1) == "0.0");
  CHECK(format_fixed(-1.25, 1) == "-1.3");
}

TEST_CASE("the shortest text reads back as the same number") {
  CHECK(format_shortest(0.1) == "0.1");
  CHECK(format_shortest(3) == "3");
}

TEST_CASE("a brief number has no more decimals than it needs, and says whether it is rounded") {
  const auto shown = [](double value) {
    const BriefNumber number = format_brief(value, 1, 2);
    return (number.exact ? "= " : "≒ ") + number.text;
  };
  CHECK(shown(2) == "= 2.0");
  CHECK(shown(1.2) == "= 1.2");
  CHECK(shown(0.75) == "= 0.75");
  CHECK(shown((0.7 + 0.2 + 0.1) / 4) == "= 0.25");
  CHECK(shown(6.0 / 7) == "≒ 0.86");
  CHECK(shown(0.9873) == "≒ 0.99");
  CHECK(shown(1.99999) == "≒ 2.00");
}

TEST_CASE("less than all is never 100 percent, and more than nothing never 0") {
  CHECK(format_percent(1) == "100.0");
  CHECK(format_percent(0.99999) == "99.9");
  CHECK(format_percent(0.98764) == "98.8");
  CHECK(format_percent(0.00001) == "0.1");
  CHECK(format_percent(0) == "0.0");
}

TEST_CASE("thousands are grouped with commas") {
  CHECK(format_grouped(0) == "0");
  CHECK(format_grouped(999) == "999");
  CHECK(format_grouped(1578) == "1,578");
  CHECK(format_grouped(-1234567) == "-1,234,567");
  CHECK(format_grouped(198.34, 1) == "198.3");
  CHECK(format_grouped(1234567.25, 1) == "1,234,567.3");
  CHECK(format_grouped(999.96, 1) == "1,000.0");
}
