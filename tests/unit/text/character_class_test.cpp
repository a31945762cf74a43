#include "text/character_class.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/utf8.h"

namespace kijun {
namespace {

using Class = CharacterClass;

// The characters that are not of that class.
std::string others(Class of, const std::string& characters) {
  std::string found;
  for (std::size_t at = 0; at < characters.size();) {
    const Utf8Character character = utf8_decode(characters, at);
    if (character_class(character.code) != of) utf8_append(found, character.code);
    at += character.length;
  }
  return found;
}

// The lists are those of JLReq, Appendix A; full-width forms stand for the ones it names, as its
// note says.
TEST_CASE("characters have the classes that JLReq gives them") {
  CHECK(others(Class::opening_bracket, "‘“（〔［｛〈《「『【｟〘〖«〝").empty());
  CHECK(others(Class::closing_bracket, "’”）〕］｝〉》」』】｠〙〗»〟").empty());
  CHECK(others(Class::hyphen, "‐〜゠–").empty());
  CHECK(others(Class::dividing_punctuation, "！？‼⁇⁈⁉").empty());
  CHECK(others(Class::middle_dot, "・：；").empty());
  CHECK(others(Class::full_stop, "。．").empty());
  CHECK(others(Class::comma, "、，").empty());
  CHECK(others(Class::inseparable, "—―…‥〳〴〵").empty());
  CHECK(others(Class::iteration_mark, "ヽヾゝゞ々〻").empty());
  CHECK(others(Class::prolonged_sound_mark, "ー").empty());
  CHECK(others(Class::small_kana,
               "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ")
            .empty());
  CHECK(others(Class::prefixed_abbreviation, "￥＄￡＃€№").empty());
  CHECK(others(Class::postfixed_abbreviation,
               "°′″℃￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄")
            .empty());
  CHECK(others(Class::ideographic_space, "　").empty());
  CHECK(others(Class::hiragana, "あいがぱんゔゐゑ").empty());
  CHECK(others(Class::katakana, "アイガパンヴヷヸヹヺ").empty());
  CHECK(others(Class::symbol, "＝≠＜＞≦≧≒≡＋×÷±①㊿※→〓♪＆＊㈱℡").empty());
  CHECK(others(Class::ideograph, "亜漢龠〆〇髙﨑𠮟㐂").empty());
  CHECK(others(Class::western_space, " \u00A0").empty());
  CHECK(others(Class::digit, "0123456789").empty());
  CHECK(others(Class::western_letter, "AZazéßŌ").empty());
}

TEST_CASE("half-width forms and ASCII punctuation go with the full ones") {
  CHECK(others(Class::opening_bracket, "([{｢").empty());
  CHECK(others(Class::closing_bracket, ")]}｣").empty());
  CHECK(others(Class::full_stop, ".｡").empty());
  CHECK(others(Class::comma, ",､").empty());
  CHECK(others(Class::middle_dot, ":;･").empty());
  CHECK(others(Class::dividing_punctuation, "!?").empty());
  CHECK(others(Class::prolonged_sound_mark, "ｰ").empty());
  CHECK(others(Class::small_kana, "ｧｨｩｪｫｬｭｮｯﾞﾟ゛゜").empty());
  CHECK(others(Class::katakana, "ｱｶﾝｦ").empty());
  CHECK(others(Class::hyphen, "-－～").empty());
  CHECK(others(Class::postfixed_abbreviation, "%¢").empty());
  CHECK(others(Class::wide_alphanumeric, "０９ＡＺａｚ").empty());
  CHECK(others(Class::combining_mark, "\u3099\u309A\u0301\uFE0F\U000E0100").empty());
}

TEST_CASE("JLReq says which classes begin no line, and which end none") {
  for (const Class of : {Class::closing_bracket, Class::hyphen, Class::dividing_punctuation,
                         Class::middle_dot, Class::full_stop, Class::comma, Class::iteration_mark,
                         Class::prolonged_sound_mark, Class::small_kana}) {
    CHECK_FALSE(may_begin_line(of));
    CHECK(may_end_line(of));
  }
  CHECK(may_begin_line(Class::opening_bracket));
  CHECK_FALSE(may_end_line(Class::opening_bracket));
  for (const Class of : {Class::hiragana, Class::katakana, Class::ideograph, Class::symbol,
                         Class::digit, Class::western_letter, Class::wide_alphanumeric}) {
    CHECK(may_begin_line(of));
    CHECK(may_end_line(of));
  }
}

TEST_CASE("what belongs together is not parted") {
  const auto parted = [](char32_t before, char32_t after) { return may_part(before, after); };
  CHECK_FALSE(parted(U'…', U'…'));
  CHECK_FALSE(parted(U'―', U'―'));
  CHECK_FALSE(parted(U'〳', U'〵'));
  CHECK_FALSE(parted(U'5', U'0'));
  CHECK_FALSE(parted(U',', U'0'));
  CHECK_FALSE(parted(U'.', U'5'));
  CHECK_FALSE(parted(U'5', U'%'));
  CHECK_FALSE(parted(U'５', U'％'));
  CHECK_FALSE(parted(U'５', U'０'));
  CHECK_FALSE(parted(U'．', U'５'));
  CHECK_FALSE(parted(U'￥', U'5'));
  CHECK_FALSE(parted(U'5', U'℃'));
  CHECK_FALSE(parted(U'W', U'e'));
  CHECK_FALSE(parted(U'Q', U'1'));
  CHECK_FALSE(parted(U'か', 0x3099));
  CHECK(parted(U'、', U'5'));
  CHECK(parted(U'5', U'人'));
  CHECK(parted(U'b', U'調'));
  CHECK(parted(U'。', U'「'));
  CHECK(parted(U'…', U'あ'));
}

}  // namespace
}  // namespace kijun
