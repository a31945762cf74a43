// The mark that stands before an option's name, on charts and in text.
#pragma once

#include <cstddef>
#include <string>

namespace kijun {

// "①" for 1 to "㊿" for 50, the last that Unicode has; "(51)" from there on. number counts from 1.
std::string option_mark(std::size_t number);

}  // namespace kijun
