// What a template's colours, dashes and markers must hold, whatever the report: no difference is
// left to colour alone, and nothing is too pale to be seen.
//
// Twenty colours of lines cannot be told apart by everybody; eight can, and no chart of the usual
// report has more series. So the first `told_by_colour` series differ by colour in every vision
// and in greyscale; neighbours among all series, which are the likeliest to be compared, do so as
// well and have neither dash nor marker in common; any two differ in dash or marker.
#pragma once

#include <cstddef>

#include "resolve/style.h"
#include "spec/problems.h"
#include "spec/yaml_tree.h"

namespace kijun {

inline constexpr std::size_t told_by_colour = 8;  // series
// CIEDE2000 (base/colour_vision.h), of two series in normal, protan, deutan and tritan vision
inline constexpr double least_difference = 10;
// The same in greyscale: of any two of the first eight, and of neighbours
inline constexpr double least_grey_difference = 4;
inline constexpr double least_grey_step = 9;
// Neighbouring greys under "chart: {colour: mono}", and their contrast with the paper
inline constexpr double least_mono_step = 20;
inline constexpr double least_mono_contrast = 4.5;
// WCAG 2.2, 1.4.11 and 1.4.3: lines and markers, and text, with what is behind them
inline constexpr double least_line_contrast = 3;
inline constexpr double least_text_contrast = 4.5;

// Reports what the style, read from this template, does not hold: each pair that is too much alike
// once, in the vision in which it is worst.
void check_palette(const Style& style, const YamlNode& root, Problems& problems);

}  // namespace kijun
