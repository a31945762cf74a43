// What Cairo leaves out of a PNG.
#pragma once

#include <string>

namespace kijun {

// Adds a pHYs chunk behind the header, so that a program that places the picture knows its size on
// paper. `png` must be a whole PNG without one.
void set_png_resolution(std::string& png, double dots_per_inch);

}  // namespace kijun
