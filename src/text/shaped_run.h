// A piece of one line of text, shaped: which glyphs, and how far each moves the pen. Independent of
// the size it is set in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/face.h"

namespace kijun {

struct Glyph {
  std::uint32_t index = 0;   // in the font of the run's face
  std::uint32_t offset = 0;  // of its character's first byte in ShapedRun::text; never decreases
  double advance = 0;        // em
  double dx = 0;             // shift of the ink, em
  double space_before = 0;   // part of the advance that goes where a line begins, em
  double space_behind = 0;   // part of the advance that goes where a line ends, em
};

struct ShapedRun {
  std::string text;  // UTF-8, one line, no control characters
  Face face = Face::regular;
  std::vector<Glyph> glyphs;  // left to right

  double width() const {  // em: the sum of the advances
    double sum = 0;
    for (const Glyph& glyph : glyphs) sum += glyph.advance;
    return sum;
  }
};

}  // namespace kijun
