#include "table/cell.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {
std::string value(std::string_view raw) {
  std::string scratch;
  return std::string(cell_value(raw, scratch));
}
}  // namespace

TEST_CASE("ASCII blanks and ideographic spaces are trimmed at both ends only") {
  CHECK(value(" \t1　") == "1");
  CHECK(value("　　要介護 １　") == "要介護 １");
  CHECK(value(" 　 ").empty());
  CHECK(value("").empty());
  // The bytes of U+3000 at the end, but of another character.
  CHECK(value("\xF0\xA3\x80\x80") == "\xF0\xA3\x80\x80");
}

TEST_CASE("quotes around a cell are no part of it, and doubled ones stand for one") {
  CHECK(value("\"1\"") == "1");
  CHECK(value("\" 1 \"") == "1");
  CHECK(value("\"\"").empty());
  CHECK(value("\"a\"\"b\"") == "a\"b");
  CHECK(value("\"\"\"\"") == "\"");
  CHECK(value("\"a,\nb\"") == "a,\nb");
}

TEST_CASE("a value is shown without what cannot be seen, and not endlessly") {
  CHECK(shown_value("a\nb\x1B[31m\xC2\x9B\u202E") == "a b [31m  ");
  CHECK(shown_value(std::string(40, 'x')) == std::string(40, 'x'));
  CHECK(shown_value("あ" + std::string(40, 'x')) == "あ" + std::string(39, 'x') + "…");
}
