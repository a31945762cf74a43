#include "base/utf8.h"

#include <catch2/catch.hpp>

using namespace kijun;

TEST_CASE("well-formed text is valid to its end") {
  for (const std::string text : {"", "plain", "基準 = 2.0", "𠮟る", "0123456789abcdef日本語"}) {
    CHECK(utf8_valid_prefix(text) == text.size());
  }
}

TEST_CASE("overlong forms, surrogates, stray and cut bytes are found at their place") {
  CHECK(utf8_valid_prefix("ab\xC0\xAF") == 2);
  CHECK(utf8_valid_prefix("\xE0\x80\x80") == 0);
  CHECK(utf8_valid_prefix("\xED\xA0\x80") == 0);
  CHECK(utf8_valid_prefix("\xF4\x90\x80\x80") == 0);
  CHECK(utf8_valid_prefix("\xF0\x80\x80\x80") == 0);
  CHECK(utf8_valid_prefix("x\x80") == 1);
  CHECK(utf8_valid_prefix("日\xE6\x97") == 3);
  CHECK(utf8_valid_prefix("12345678\xFF") == 8);
}

TEST_CASE("long text is judged as short text is, wherever the odd bytes stand") {
  // Every pair of neighbours that the rules tell apart, at every offset from the 16-byte blocks.
  const std::vector<std::string> pieces = {"a",
                                           "\x7F",
                                           "\x80",
                                           "\x8F",
                                           "\x90",
                                           "\x9F",
                                           "\xA0",
                                           "\xBF",
                                           "\xC0",
                                           "\xC1",
                                           "\xC2",
                                           "\xDF\xBF",
                                           "\xE0",
                                           "\xE0\xA0\x80",
                                           "\xE3\x81\x82",
                                           "\xED",
                                           "\xEE",
                                           "\xEF\xBF\xBF",
                                           "\xF0",
                                           "\xF0\x90\x80\x80",
                                           "\xF4",
                                           "\xF4\x8F\xBF\xBF",
                                           "\xF5",
                                           "\xFF"};
  const auto expected = [](const std::string& text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
      const Utf8Character character = utf8_decode(text, offset);
      if (character.length == 1 && static_cast<unsigned char>(text[offset]) >= 0x80) break;
      offset += character.length;
    }
    return offset;
  };
  std::size_t wrong = 0;
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        for (std::size_t before = 0; before < 19; ++before) {
          const std::string text = std::string(before, 'x') + "日本語日本" + first + second +
                                   third + "日本語日本語日本語日本語";
          if (utf8_valid_prefix(text) != expected(text)) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("decoding and encoding are inverse") {
  for (const char32_t code : {U'a', U'é', U'基', U'𠮟', char32_t{0x10FFFF}}) {
    std::string text;
    utf8_append(text, code);
    const Utf8Character character = utf8_decode(text, 0);
    CHECK(character.code == code);
    CHECK(character.length == text.size());
  }
  CHECK(utf8_decode("\xFF", 0).code == 0xFFFD);
}

TEST_CASE("characters are counted, not bytes, and wide ones take two cells") {
  CHECK(utf8_length("基準a") == 3);
  CHECK(terminal_cells(U'基') == 2);
  CHECK(terminal_cells(U'ｱ') == 1);
  CHECK(terminal_cells(U'a') == 1);
  CHECK(terminal_cells(0x3099) == 0);
  CHECK(code_point_name(U'😀') == "U+1F600");
  CHECK(code_point_name(U'a') == "U+0061");
}
