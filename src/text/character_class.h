// The character classes of Japanese typesetting, and what they forbid at the ends of lines.
//
// The classes are those of JLReq ("Requirements for Japanese Text Layout", W3C, Appendix A; after
// JIS X 4051), without the ones that only ruby, warichu and vertical writing have (cl-20 to cl-23,
// cl-28 to cl-30): nothing in a report is set like that. Some are parted where the rules need it,
// and half-width forms, which JLReq does not list, go with the full ones.
#pragma once

#include <cstdint>

namespace kijun {

enum class CharacterClass : std::uint8_t {
  opening_bracket,         // cl-01 「（
  closing_bracket,         // cl-02 」）
  hyphen,                  // cl-03 ‐〜
  dividing_punctuation,    // cl-04 ！？
  middle_dot,              // cl-05 ・：
  full_stop,               // cl-06 。
  comma,                   // cl-07 、
  inseparable,             // cl-08 …―
  iteration_mark,          // cl-09 々
  prolonged_sound_mark,    // cl-10 ー
  small_kana,              // cl-11 ゃ; also ゛ and ゜, which UAX #14 keeps from a line's start
  prefixed_abbreviation,   // cl-12 ￥
  postfixed_abbreviation,  // cl-13 ％℃㎡
  ideographic_space,       // cl-14
  hiragana,                // cl-15
  katakana,                // cl-16
  ideograph,               // cl-19, kanji
  wide_alphanumeric,       // cl-19, full-width digits and letters: １Ａ
  symbol,                  // cl-17, cl-18, the rest of cl-19, and whatever has no class
  digit,                   // cl-24
  western_space,           // cl-26
  western_letter,          // cl-27
  combining_mark,          // part of the character before it: U+3099, U+0301, variation selectors
};

CharacterClass character_class(char32_t code);

bool is_blank(CharacterClass of);

// 行頭禁則: cl-02 to cl-07 and cl-09 to cl-11 as in JLReq 3.1.7; also cl-08 (UAX #14 for …; with it
// no pair of them is parted) and cl-13 (a unit stays with its number).
bool may_begin_line(CharacterClass of);

// 行末禁則: cl-01 as in JLReq 3.1.8; also cl-12 (￥ stays with its number).
bool may_end_line(CharacterClass of);

// Whether a line may end between two characters that stand side by side, as far as this is
// Japanese: what may_begin_line() and may_end_line() say, and nothing inside numbers (5,000;
// １．５) and words of letters (JLReq 3.1.10).
bool may_part(char32_t before, char32_t after);

}  // namespace kijun
