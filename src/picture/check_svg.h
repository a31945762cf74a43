// Whether an SVG file of the author's may be drawn.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace kijun {

// What is wrong with a file, as the end of a sentence whose subject is the file, and what to do.
struct SvgFault {
  std::string what;
  std::string advice;
};

// The file without its texts that cannot be seen (fill-opacity="0", as Kijun writes them above
// their outlines): a renderer would take the machine's fonts for them.
//
// Refused: what is not well-formed XML or no SVG; entities; what would be printed in fonts that are
// not Kijun's (text, foreignObject), as coarse pixels (filter, mask), or from elsewhere (image; any
// reference that does not begin with "#"; style sheets; XInclude); more elements than
// most_svg_elements, or nested deeper than most_svg_depth. Scripts and animations are never run.
std::variant<std::string, SvgFault> checked_svg(std::string_view svg);

constexpr std::size_t most_svg_elements = 200'000;
constexpr std::size_t most_svg_depth = 200;

}  // namespace kijun
