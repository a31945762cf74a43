// For a character that the fonts lack, one that they have and that a writer can mean by it.
#pragma once

namespace kijun {

// 0: nothing comes near. From variants of kanji (𠮷 and 吉), radicals that PDF viewers copy in the
// place of kanji (⼈ and 人), forms for vertical writing (︵ and （), bullets and common emoji.
char32_t nearest_character(char32_t code);

}  // namespace kijun
