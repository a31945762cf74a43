// How far apart two colours look, to whom. What a palette is measured with.
//
// sRGB is decoded and taken to CIE XYZ as IEC 61966-2-1 has it (white: D65), and XYZ to CIELAB.
// Dichromats' sight: protan and deutan by Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency" (2009), severity 1.0; tritan, for which that
// model is known to be poor, by Brettel, Viénot and Mollon, "Computerized simulation of color
// appearance for dichromats" (1997), with the coefficients for linear sRGB of libDaltonLens.
#pragma once

#include <array>
#include <string_view>

#include "base/colour.h"

namespace kijun {

enum class Vision { normal, protan, deutan, tritan, greyscale };
inline constexpr std::array<Vision, 5> all_visions{Vision::normal, Vision::protan, Vision::deutan,
                                                   Vision::tritan, Vision::greyscale};

// "normal vision", "protan vision (no red cones)" …, "greyscale"
std::string_view name(Vision vision);

struct Lab {
  double lightness = 0;  // L*, 0 black to 100 white
  double a = 0;
  double b = 0;
};

// Of the light, 0 to 1: what a grey copy keeps of a colour.
double luminance(Colour colour);

// The grey of a colour's luminance.
Colour grey_of(Colour colour);

// WCAG 2's contrast ratio, 1 to 21, whichever of the two is lighter.
double contrast_ratio(Colour one, Colour other);

// The colour, mixed with as little black as gives it this contrast with a light ground.
Colour with_contrast(Colour colour, Colour ground, double least);

// The colour as it is seen.
Lab seen_colour(Colour colour, Vision vision);

// CIEDE2000 (ISO/CIE 11664-6) with kL = kC = kH = 1. A just noticeable difference of large patches
// side by side is about 1.
double colour_difference(const Lab& one, const Lab& other);

}  // namespace kijun
