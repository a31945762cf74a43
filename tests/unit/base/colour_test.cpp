#include "base/colour.h"

#include <catch2/catch.hpp>

using kijun::Colour;
using kijun::parse_colour;

TEST_CASE("a colour is a hash and six hexadecimal digits") {
  CHECK(parse_colour("#0072b2") == Colour{0x00, 0x72, 0xb2});
  CHECK(parse_colour("#FFffFF") == Colour{255, 255, 255});
}

TEST_CASE("anything else is no colour") {
  for (const char* text : {"", "#", "0072b2", "#0072b", "#0072b22", "#00 2b2", "#-072b2", "red"}) {
    INFO(text);
    CHECK_FALSE(parse_colour(text).has_value());
  }
}
