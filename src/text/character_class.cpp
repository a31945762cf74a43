#include "text/character_class.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kijun {
namespace {

using Class = CharacterClass;

struct Range {
  char32_t first = 0;
  char32_t last = 0;
  Class of = Class::symbol;
};

struct Members {
  Class of;
  std::u32string_view characters;
};

// JLReq Appendix A; then behind a blank the forms it does not list.
constexpr std::array members{
    Members{Class::opening_bracket, U"‘“（〔［｛〈《「『【｟〘〖«〝 ([{｢‚„‹"},
    Members{Class::closing_bracket, U"’”）〕］｝〉》」』】｠〙〗»〟 )]}｣›"},
    Members{Class::hyphen, U"‐〜゠– ～－-"},
    Members{Class::dividing_punctuation, U"！？‼⁇⁈⁉ !?"},
    Members{Class::middle_dot, U"・：； ･:;"},
    Members{Class::full_stop, U"。． ｡."},
    Members{Class::comma, U"、， ､,"},
    Members{Class::inseparable, U"—―…‥〳〴〵 ─"},
    Members{Class::iteration_mark, U"ヽヾゝゞ々〻"},
    Members{Class::prolonged_sound_mark, U"ー ｰ"},
    Members{Class::small_kana,
            U"ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶ"
            U"ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ ゛゜ｧｨｩｪｫｬｭｮｯﾞﾟ"},
    Members{Class::prefixed_abbreviation, U"￥＄￡＃€№ ¥$£#"},
    Members{Class::postfixed_abbreviation, U"°′″℃￠％‰ℓ ¢%"},
};

// Where whole blocks are of one class, but for the members above.
constexpr std::array blocks{
    Range{U' ', U' ', Class::western_space},
    Range{U'0', U'9', Class::digit},
    Range{U'A', U'Z', Class::western_letter},
    Range{U'a', U'z', Class::western_letter},
    Range{0x00A0, 0x00A0, Class::western_space},
    Range{0x00C0, 0x00D6, Class::western_letter},
    Range{0x00D8, 0x00F6, Class::western_letter},
    Range{0x00F8, 0x024F, Class::western_letter},
    Range{0x0300, 0x036F, Class::combining_mark},
    Range{0x20D0, 0x20FF, Class::combining_mark},
    Range{0x3000, 0x3000, Class::ideographic_space},
    Range{0x3006, 0x3007, Class::ideograph},  // 〆〇
    Range{0x3041, 0x3096, Class::hiragana},
    Range{0x3099, 0x309A, Class::combining_mark},
    Range{0x309F, 0x309F, Class::hiragana},
    Range{0x30A1, 0x30FA, Class::katakana},
    Range{0x30FF, 0x30FF, Class::katakana},
    Range{0x3303, 0x3357, Class::postfixed_abbreviation},  // ㌃ to ㍗
    Range{0x3380, 0x33D4, Class::postfixed_abbreviation},  // ㎀ to ㏔
    Range{0x3400, 0x4DBF, Class::ideograph},
    Range{0x4E00, 0x9FFF, Class::ideograph},
    Range{0xF900, 0xFAFF, Class::ideograph},
    Range{0xFE00, 0xFE0F, Class::combining_mark},
    Range{U'０', U'９', Class::wide_alphanumeric},
    Range{U'Ａ', U'Ｚ', Class::wide_alphanumeric},
    Range{U'ａ', U'ｚ', Class::wide_alphanumeric},
    Range{0xFF66, 0xFF9D, Class::katakana},
    Range{0x20000, 0x3FFFF, Class::ideograph},
    Range{0xE0100, 0xE01EF, Class::combining_mark},
};

constexpr std::size_t count_of_members() {
  std::size_t count = 0;
  for (const Members& each : members) count += each.characters.size();
  return count;
}

// In the order of their codes, to be searched. A blank parts the members, and is none.
constexpr auto sorted_members() {
  std::array<Range, count_of_members()> sorted{};
  std::size_t count = 0;
  for (const Members& each : members) {
    for (const char32_t code : each.characters) {
      if (code != U' ') sorted.at(count++) = {code, code, each.of};
    }
  }
  while (count < sorted.size()) sorted.at(count++) = {0x10FFFF, 0x10FFFF, Class::symbol};
  std::sort(sorted.begin(), sorted.end(),
            [](const Range& a, const Range& b) { return a.first < b.first; });
  return sorted;
}
constexpr auto single_characters = sorted_members();

template <typename Ranges>
const Range* find_range(const Ranges& ranges, char32_t code) {
  const auto behind =
      std::upper_bound(ranges.begin(), ranges.end(), code,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  if (behind == ranges.begin() || code > std::prev(behind)->last) return nullptr;
  return &*std::prev(behind);
}

bool is_word(Class of) { return of == Class::digit || of == Class::western_letter; }

}  // namespace

CharacterClass character_class(char32_t code) {
  if (code >= 0x4E00 && code <= 0x9FFF) return Class::ideograph;  // most of them
  const Range* range = find_range(single_characters, code);
  if (range == nullptr) range = find_range(blocks, code);
  return range == nullptr ? Class::symbol : range->of;
}

bool is_blank(CharacterClass of) {
  return of == Class::western_space || of == Class::ideographic_space;
}

bool may_begin_line(CharacterClass of) {
  switch (of) {
    case Class::closing_bracket:
    case Class::hyphen:
    case Class::dividing_punctuation:
    case Class::middle_dot:
    case Class::full_stop:
    case Class::comma:
    case Class::inseparable:
    case Class::iteration_mark:
    case Class::prolonged_sound_mark:
    case Class::small_kana:
    case Class::postfixed_abbreviation:
    case Class::combining_mark:
      return false;
    case Class::opening_bracket:
    case Class::prefixed_abbreviation:
    case Class::ideographic_space:
    case Class::hiragana:
    case Class::katakana:
    case Class::ideograph:
    case Class::wide_alphanumeric:
    case Class::symbol:
    case Class::digit:
    case Class::western_space:
    case Class::western_letter:
      break;
  }
  return true;
}

bool may_end_line(CharacterClass of) {
  return of != Class::opening_bracket && of != Class::prefixed_abbreviation;
}

bool may_part(char32_t before, char32_t after) {
  const Class left = character_class(before);
  const Class right = character_class(after);
  if (!may_end_line(left) || !may_begin_line(right)) return false;
  if (is_word(left) && is_word(right)) return false;
  const bool wide_sign = before == U'，' || before == U'．';
  if ((left == Class::wide_alphanumeric || wide_sign) && right == Class::wide_alphanumeric) {
    return false;
  }
  const bool sign = before == U',' || before == U'.' || before == U':';
  return !(sign && right == Class::digit);
}

}  // namespace kijun
