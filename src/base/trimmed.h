// Text without the blanks around it.
#pragma once

#include <string_view>

namespace kijun {

// Without blanks at both ends: space, tab, CR, LF, VT, FF and the ideographic space U+3000.
std::string_view trimmed(std::string_view text);

}  // namespace kijun
