#include "render/svg_text.h"

#include <catch2/catch.hpp>

namespace kijun {
namespace {

std::string number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

TEST_CASE("numbers have as many places as they need, and no more than asked for") {
  CHECK(number(12, 3) == "12");
  CHECK(number(12.5, 3) == "12.5");
  CHECK(number(0.0625, 3) == "0.063");
  CHECK(number(-0.25, 3) == "-0.25");
  CHECK(number(100.05, 2) == "100.05");
  CHECK(number(9.0 / 2048, 8) == "0.00439453");
  CHECK(number(1234567, 0) == "1234567");
}

TEST_CASE("zero has no sign") {
  CHECK(number(0, 3) == "0");
  CHECK(number(-0.0, 3) == "0");
  CHECK(number(-0.0001, 3) == "0");
}

TEST_CASE("what means something in XML is escaped") {
  CHECK(escaped("a<b>&\"c\"'図") == "a&lt;b&gt;&amp;&quot;c&quot;'図");
}

TEST_CASE("colours are hexadecimal") {
  std::string out;
  append_colour(out, {0, 0x7f, 0xff});
  CHECK(out == "#007fff");
}

TEST_CASE("an outline is written with y downwards, relative, and returns to its start") {
  using Kind = OutlineSegment::Kind;
  const Outline outline{{Kind::move, 0, 0, 0, 0, 100, 200},
                        {Kind::line, 0, 0, 0, 0, 150, 180},
                        {Kind::quadratic, 160, 170, 0, 0, 170.5F, 200},
                        {Kind::cubic, 1, 2, 3, 4, 100, 200},
                        {Kind::close},
                        {Kind::move, 0, 0, 0, 0, 110, 190}};
  CHECK(path_data(outline) == "m100-200l50 20q10 10 20.5-20c-169.5 198-167.5 196-70.5 0zm10 10");
}

TEST_CASE("an id keeps letters of any script and loses blanks and signs") {
  CHECK(as_id("q1.stake_holder-2") == "q1.stake_holder-2");
  CHECK(as_id("立場 別/\"<>&'") == "立場-別------");
}

}  // namespace
}  // namespace kijun
