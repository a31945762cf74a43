#include "base/placeholders.h"

#include <catch2/catch.hpp>

using kijun::fill;

TEST_CASE("placeholders are replaced wherever they stand") {
  CHECK(fill("{question}－{breakdown}", {{"question", "連携"}, {"breakdown", "立場別"}}) ==
        "連携－立場別");
  CHECK(fill("{n}、{n}", {{"n", "3"}}) == "3、3");
  CHECK(fill("", {{"n", "3"}}).empty());
}

TEST_CASE("other braces stay, and what is put in is not searched again") {
  CHECK(fill("{fig:q1.size} {n} { {", {{"n", "{n}"}}) == "{fig:q1.size} {n} { {");
  CHECK(fill("{a{n}}", {{"n", "1"}}) == "{a1}");
}
