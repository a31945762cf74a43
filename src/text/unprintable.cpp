#include "text/unprintable.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/character_class.h"
#include "text/nearest_character.h"

namespace kijun {
namespace {

using Reason = Unprintable::Reason;

constexpr char32_t zero_width_joiner = 0x200D;

bool is_within(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

bool is_variation_selector(char32_t code) {
  return is_within(code, 0xFE00, 0xFE0F) || is_within(code, 0xE0100, 0xE01EF);
}

bool is_regional_indicator(char32_t code) { return is_within(code, 0x1F1E6, 0x1F1FF); }

// Unicode's Default_Ignorable_Code_Point and the annotation characters: never seen, glyph or not.
bool is_invisible(char32_t code) {
  return code == 0x00AD || code == 0x034F || code == 0x061C || is_within(code, 0x115F, 0x1160) ||
         is_within(code, 0x17B4, 0x17B5) || is_within(code, 0x180B, 0x180F) ||
         is_within(code, 0x200B, 0x200F) || is_within(code, 0x202A, 0x202E) ||
         is_within(code, 0x2060, 0x206F) || code == 0x3164 || is_within(code, 0xFE00, 0xFE0F) ||
         code == 0xFEFF || code == 0xFFA0 || is_within(code, 0xFFF0, 0xFFFB) ||
         is_within(code, 0xE0000, 0xE0FFF);
}

bool is_blank_of_some_width(char32_t code) {
  return code == U'\t' || code == 0x1680 || is_within(code, 0x2000, 0x200A) || code == 0x202F ||
         code == 0x205F;
}

bool is_private(char32_t code) { return is_within(code, 0xE000, 0xF8FF) || code >= 0xF0000; }

// Of what has no glyph here.
bool is_emoji(char32_t code) {
  return is_regional_indicator(code) || is_within(code, 0x1F000, 0x1F0FF) ||
         is_within(code, 0x1F300, 0x1FAFF) || is_within(code, 0x2300, 0x23FF) ||
         is_within(code, 0x2600, 0x27BF) || is_within(code, 0x2B00, 0x2BFF);
}

// Whether a reader sees `code` as part of what stands before it.
bool goes_with(char32_t before, char32_t code) {
  return character_class(code) == CharacterClass::combining_mark || code == zero_width_joiner ||
         before == zero_width_joiner || is_within(code, 0x1F3FB, 0x1F3FF) ||
         is_within(code, 0xE0020, 0xE007F);
}

class Inspector {
 public:
  Inspector(const FontSet& fonts, Face face) : fonts_(fonts), face_(face) {}

  // What is wrong with `cluster`, one character and what goes with it; nothing: it can be drawn.
  bool unprintable(std::string_view cluster, Unprintable& found) const {
    const Utf8Character base = utf8_decode(cluster, 0);
    const bool alone = cluster.size() == base.length;
    const bool has_glyph = fonts_.has_glyph(base.code, face_);
    if (is_invisible(base.code)) {
      found.reason = Reason::invisible;
    } else if (character_class(base.code) == CharacterClass::combining_mark) {
      found.reason = Reason::lone_mark;
    } else if (is_blank_of_some_width(base.code)) {
      found.reason = Reason::blank;
      found.instead = " ";
    } else if (is_private(base.code)) {
      found.reason = Reason::private_use;
    } else if (has_glyph && (alone || draws_as_one(cluster))) {
      return false;
    } else if (has_glyph) {
      extended(cluster, base, found);
    } else {
      found.reason = is_emoji(base.code) ? Reason::emoji : Reason::no_glyph;
      found.instead = near(base.code);
    }
    return true;
  }

 private:
  std::string near(char32_t code) const {
    std::string found;
    const char32_t candidate = nearest_character(code);
    if (candidate != 0 && fonts_.has_glyph(candidate, face_)) utf8_append(found, candidate);
    return found;
  }

  // か with U+3099 becomes が, 葛 with U+E0100 another form of it.
  bool draws_as_one(std::string_view cluster) const {
    const Utf8Character base = utf8_decode(cluster, 0);
    const Utf8Character second = utf8_decode(cluster, base.length);
    const std::size_t known = base.length + second.length;
    if (is_variation_selector(second.code)) {
      return cluster.size() == known && fonts_.has_variant(base.code, second.code, face_);
    }
    for (std::size_t at = base.length; at < cluster.size();) {
      const Utf8Character mark = utf8_decode(cluster, at);
      if (is_invisible(mark.code)) return false;
      at += mark.length;
    }
    const ShapedRun& run = fonts_.shape(cluster, face_);
    return run.glyphs.size() == 1 && run.glyphs.front().index != 0;
  }

  // The character has a glyph, but not together with what follows it.
  void extended(std::string_view cluster, const Utf8Character& base, Unprintable& found) const {
    const char32_t next = utf8_decode(cluster, base.length).code;
    found.instead = std::string(cluster.substr(0, base.length));
    if (is_variation_selector(next)) {
      found.reason = cluster.find("\u20E3") == std::string_view::npos ? Reason::variant
                                                                      : Reason::emoji;  // 1️⃣
    } else if (next == zero_width_joiner) {
      found.reason = Reason::invisible;
      found.characters = std::string(cluster.substr(base.length, 3));
      found.offset += base.length;
      found.instead.clear();
    } else if (next == 0x3099 || next == 0x309A) {
      found.instead += next == 0x3099 ? "゛" : "゜";
    }
  }

  const FontSet& fonts_;
  Face face_;
};

// Where the character at `at`, with all that goes with it, ends.
std::size_t cluster_end(std::string_view text, std::size_t at) {
  const Utf8Character first = utf8_decode(text, at);
  std::size_t end = at + first.length;
  char32_t before = first.code;
  bool half_a_flag = is_regional_indicator(first.code);
  while (end < text.size()) {
    const Utf8Character next = utf8_decode(text, end);
    const bool flag = half_a_flag && is_regional_indicator(next.code);
    if (!flag && !goes_with(before, next.code)) break;
    half_a_flag = false;
    before = next.code;
    end += next.length;
  }
  return end;
}

// Calls `visit` with each cluster of the text, and what is wrong with it or nothing.
template <typename Visit>
void inspect(const FontSet& fonts, std::string_view text, Face face, const Visit& visit) {
  const Inspector inspector(fonts, face);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {  // ends a line, and is not drawn
      visit(text.substr(at++, 1), nullptr);
      continue;
    }
    const std::string_view cluster = text.substr(at, cluster_end(text, at) - at);
    Unprintable found;
    const bool bad = inspector.unprintable(cluster, found);
    if (bad) {
      found.offset += at;
      if (found.characters.empty()) found.characters = std::string(cluster);
    }
    visit(cluster, bad ? &found : nullptr);
    at += cluster.size();
  }
}

}  // namespace

std::vector<Unprintable> unprintable_characters(const FontSet& fonts, std::string_view text,
                                                Face face) {
  std::vector<Unprintable> all;
  inspect(fonts, text, face, [&](std::string_view, const Unprintable* found) {
    if (found != nullptr && std::none_of(all.begin(), all.end(), [&](const Unprintable& earlier) {
          return earlier.characters == found->characters;
        })) {
      all.push_back(*found);
    }
  });
  return all;
}

std::string printable(const FontSet& fonts, std::string_view text, Face face,
                      std::string_view instead) {
  std::string made;
  inspect(fonts, text, face, [&](std::string_view cluster, const Unprintable* found) {
    made += found == nullptr ? cluster : instead;
  });
  return made;
}

}  // namespace kijun
