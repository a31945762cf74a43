// p-values for other programs.
#pragma once

#include <string>

namespace kijun {

// With 10 significant digits: "9.603999430e-04". They may be as small as 1e-300.
std::string significant(double value);

}  // namespace kijun
