#include "base/folded.h"

#include <catch2/catch.hpp>

using kijun::folded;

TEST_CASE("full-width letters, digits and signs become those of ASCII") {
  CHECK(folded("１２　ＡＢｃ！～") == "12 ABc!~");
  CHECK(folded("（１）：。、・") == "(1):。、・");
  CHECK(folded("①ｱ亜") == "①ｱ亜");
}

TEST_CASE("every run of blanks is one, and there are none at the ends") {
  CHECK(folded(" \t\n　a　 \r\n b\u00A0") == "a b");
  CHECK(folded("　 ").empty());
  CHECK(folded("").empty());
}

TEST_CASE("dashes and waves that encodings mix up are the same") {
  CHECK(folded("３０〜３９") == folded("30～39"));
  CHECK(folded("A\u2212B") == folded("A－B"));
  CHECK(folded("相談\u2014支援") == folded("相談\u2015支援"));
}

TEST_CASE("malformed bytes stay as they are") { CHECK(folded("a\xFF\x81 b") == "a\xFF\x81 b"); }
