// What a code is compared by, wherever attributes and answers are compared with codes.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

// Folded, and a whole number written as a decimal without its point: "１" and "1.0" are "1", which
// is how programs that know only fractions beside blanks write it. "01" and "1.5" stay what they
// are.
std::string code_form(std::string_view text);

// False for most texts: they are their own code_form().
bool has_other_form(std::string_view text);

}  // namespace kijun
