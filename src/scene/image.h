// A picture of the author's own, checked and ready to be drawn.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kijun {

struct PixelPicture {
  int width = 0;
  int height = 0;
  // Row by row from the upper left: alpha, red, green, blue from the highest byte down, the colours
  // already multiplied by alpha. width * height of them.
  std::vector<std::uint32_t> pixels;
};

// An SVG file that draws itself: no text, and nothing that leads out of the file.
struct VectorPicture {
  std::string svg;
};

struct Image {
  double height_by_width = 1;  // positive
  std::variant<PixelPicture, VectorPicture> content;
};

}  // namespace kijun
