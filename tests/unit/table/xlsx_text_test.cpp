// Texts of workbooks: escapes, quotes, and the store of shared ones.
#include "table/xlsx_text.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "table/cell.h"
#include "table/shared_strings.h"

using namespace kijun;

namespace {

std::string unescaped(std::string text) {
  unescape_xlsx(text);
  return text;
}

std::string quoted(std::string text) {
  quote_like_csv(text);
  return text;
}

}  // namespace

TEST_CASE("an escape stands for one character") {
  CHECK(unescaped("a_x000D_b") == "a\rb");
  CHECK(unescaped("_x005F_x000D_") == "_x000D_");
  CHECK(unescaped("_x3042__x3044_") == "あい");
  CHECK(unescaped("_xD83D__xDE00_") == "😀");
  CHECK(unescaped("_x0041") == "_x0041");
  CHECK(unescaped("a_xyz_b_x00g0_") == "a_xyz_b_x00g0_");
}

TEST_CASE("an escape that names no character of a text stays as it is written") {
  CHECK(unescaped("_x0000_") == "_x0000_");
  CHECK(unescaped("_xD83D_!") == "_xD83D_!");
  CHECK(unescaped("_xDE00__xD83D_") == "_xDE00__xD83D_");
}

TEST_CASE("a text that begins with a quote is quoted as in CSV, and comes back whole") {
  for (const char* text : {"\"", "\"a\"", "\"a\" and \"b\"", "a \"b\"", ""}) {
    std::string scratch;
    CHECK(cell_value(quoted(text), scratch) == text);
  }
  CHECK(quoted("a\"") == "a\"");
  CHECK(quoted("\"a\"") == "\"\"\"a\"\"\"");
}

TEST_CASE("shared texts of any length are kept apart") {
  SharedStrings strings(std::size_t{8} << 20U);
  std::vector<std::string> texts;
  for (const std::size_t length :
       std::vector<std::size_t>{0, 1, 127, 128, 16383, 16384, 700'000, 600'000, 2'000'000, 3}) {
    texts.emplace_back(length, static_cast<char>('a' + static_cast<int>(texts.size())));
    REQUIRE(strings.add(texts.back()));
  }
  REQUIRE(strings.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(strings[i] == texts[i]);
}

TEST_CASE("shared texts that would take too much memory are refused") {
  SharedStrings strings(std::size_t{2} << 20U);
  CHECK(strings.add(std::string(1'000'000, 'a')));
  CHECK_FALSE(strings.add(std::string(1'048'576, 'b')));
  CHECK(strings.add("c"));
  CHECK(strings.size() == 2);
  SharedStrings without_text((std::size_t{1} << 20U) + 400);
  std::size_t many = 0;
  while (without_text.add("")) ++many;
  CHECK(many == 100);
}
