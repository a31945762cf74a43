// A part of a font, as a PDF carries it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

struct FontSubset {
  std::string name;             // the font's PostScript name
  std::string file;             // TrueType; glyphs are numbered as in the whole font
  std::array<double, 4> box{};  // around all glyphs of the font: left, bottom, right, top; em
};

}  // namespace kijun
