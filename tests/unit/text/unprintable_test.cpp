#include "text/unprintable.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "support/fonts.h"
#include "text/messages.h"

namespace kijun {
namespace {

using test::fonts;

// The messages, each with its place in bytes.
std::string messages(const std::string& text) {
  std::string out;
  for (const Unprintable& character : unprintable_characters(fonts(), text, Face::regular)) {
    out += std::to_string(character.offset) + " " + format(text_messages::unprintable(character));
  }
  return out;
}

TEST_CASE("everything that Japanese surveys use has a glyph") {
  const char* common =
      "①②⑳㊿ＡａｱｲｳﾞｶﾞⅣⅳ〜～―－…「」『』（）［］※㈱℡№㎡髙﨑𠮟々〆ヶゝ％＋－±×÷≧≦→"
      "㋿"
      "①";
  for (const Face face : {Face::regular, Face::bold, Face::tabular}) {
    CHECK(unprintable_characters(fonts(), common, face).empty());
  }
}

TEST_CASE(
    "marks and variation selectors are drawn with their character where the fonts know them") {
  for (const char* text : {"か\u3099は\u309A", "カ\u3099", "か\u309A", "e\u0301", "葛\U000E0100",
                           "辻\U000E0100", "漢\uFE00"}) {
    CHECK(messages(text).empty());
    CHECK(fonts().shape(text, Face::regular).glyphs.front().index != 0);
  }
  CHECK(fonts().shape("葛\U000E0100", Face::regular).glyphs.front().index !=
        fonts().shape("葛", Face::regular).glyphs.front().index);
  CHECK(fonts().shape("か\u3099", Face::regular).glyphs.front().index ==
        fonts().shape("が", Face::regular).glyphs.front().index);
}

TEST_CASE("rare characters are named once each, with what comes near") {
  CHECK(messages("絵한と𠮷と한") ==
        "3 kijun: error: the fonts have no glyph for \"한\" (U+D55C)\n"
        "  use another character; rare kanji and scripts such as Hangul cannot be printed\n"
        "9 kijun: error: the fonts have no glyph for \"𠮷\" (U+20BB7)\n"
        "  write \"吉\" instead\n");
  CHECK(messages("⼈⻑") ==
        "0 kijun: error: the fonts have no glyph for \"⼈\" (U+2F08)\n"
        "  write \"人\" instead\n"
        "3 kijun: error: the fonts have no glyph for \"⻑\" (U+2ED1)\n"
        "  write \"長\" instead\n");
  CHECK(
      messages("\uF9A0") ==
      "0 kijun: error: the fonts have no glyph for \"\uF9A0\" (U+F9A0)\n  write \"裂\" instead\n");
  CHECK(messages("︵") ==
        "0 kijun: error: the fonts have no glyph for \"︵\" (U+FE35)\n  write \"（\" instead\n");
}

TEST_CASE("an emoji is one thing however many characters it is made of") {
  CHECK(
      messages("😀👍🏽👨‍👩‍👧🇯🇵1️⃣⭐") ==
      "0 kijun: error: the fonts have no glyph for the emoji \"😀\" (U+1F600)\n"
      "  say it in words\n"
      "4 kijun: error: the fonts have no glyph for the emoji \"👍🏽\" (U+1F44D U+1F3FD)\n"
      "  say it in words\n"
      "12 kijun: error: the fonts have no glyph for the emoji \"👨‍👩‍👧\" (U+1F468 "
      "U+200D U+1F469 …)\n"
      "  say it in words\n"
      "30 kijun: error: the fonts have no glyph for the emoji \"🇯🇵\" (U+1F1EF U+1F1F5)\n"
      "  say it in words\n"
      "38 kijun: error: the fonts have no glyph for the emoji \"1️⃣\" (U+0031 U+FE0F U+20E3)\n"
      "  write \"1\" instead\n"
      "45 kijun: error: the fonts have no glyph for the emoji \"⭐\" (U+2B50)\n"
      "  write \"★\" instead\n");
}

TEST_CASE("a variant that the fonts do not have is refused, not set as another") {
  CHECK(messages("葛\U000E0105☎\uFE0F") ==
        "0 kijun: error: the fonts do not have this variant of a character: \"葛\U000E0105\" "
        "(U+845B U+E0105)\n"
        "  write \"葛\" instead\n"
        "7 kijun: error: the fonts do not have this variant of a character: \"☎\uFE0F\" (U+260E "
        "U+FE0F)\n"
        "  write \"☎\" instead\n");
}

TEST_CASE("combining marks need a character that they make one glyph with") {
  CHECK(messages("\u3099あ") ==
        "0 kijun: error: the combining mark U+3099 has no character before it\n  remove it\n");
  CHECK(messages("あ\u3099") ==
        "0 kijun: error: the fonts have no glyph for \"あ\u3099\" (U+3042 U+3099)\n"
        "  write \"あ゛\" instead\n");
}

TEST_CASE("what is not seen is refused by its code, not shown") {
  CHECK(messages("甲\u200B乙\u00AD丙\u200Dあ\u200F\u2009") ==
        "3 kijun: error: the character U+200B cannot be seen\n  remove it\n"
        "9 kijun: error: the character U+00AD cannot be seen\n  remove it\n"
        "14 kijun: error: the character U+200D cannot be seen\n  remove it\n"
        "20 kijun: error: the character U+200F cannot be seen\n  remove it\n"
        "23 kijun: error: the fonts do not have the blank U+2009\n  write an ordinary one\n");
  CHECK(messages("\uE001") ==
        "0 kijun: error: the private-use character U+E001 is another one on every machine\n"
        "  use a character of Unicode's own\n");
}

TEST_CASE("a line's end is no character, and a tab is a blank") {
  CHECK(messages("甲\n乙").empty());
  CHECK(messages("甲\t乙") ==
        "3 kijun: error: the fonts do not have the blank U+0009\n  write an ordinary one\n");
}

TEST_CASE("what cannot be drawn can be shown by a sign of its own") {
  CHECK(printable(fonts(), "甲😀か\u3099\u200B乙👨‍👩‍👧", Face::regular, "〓") ==
        "甲〓か\u3099〓乙〓");
}

}  // namespace
}  // namespace kijun
