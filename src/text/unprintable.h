// Characters that the bundled fonts cannot print, and what to write in their place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_set.h"

namespace kijun {

struct Unprintable {
  enum class Reason : std::uint8_t {
    no_glyph,
    emoji,
    variant,      // a character with a variation selector that no font here knows
    lone_mark,    // a combining mark without a character before it
    blank,        // of a width of its own: thin space
    invisible,    // zero-width space, joiners, marks of direction
    private_use,  // 外字: another character on every machine
  };

  Reason reason = Reason::no_glyph;
  std::size_t offset = 0;  // byte in the text
  std::string characters;  // all that a reader sees as one: a family of emoji, a kanji and selector
  std::string instead;     // what the fonts have that comes nearest; often nothing
};

// In the order of the text, each once. What is left out can be drawn: it has a glyph, alone or with
// the marks and the variation selector behind it (か with U+3099, 葛 with U+E0100), and is seen.
std::vector<Unprintable> unprintable_characters(const FontSet& fonts, std::string_view text,
                                                Face face);

// The text with `instead` for all that cannot be drawn.
std::string printable(const FontSet& fonts, std::string_view text, Face face,
                      std::string_view instead);

}  // namespace kijun
