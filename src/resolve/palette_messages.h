// The resolve stage's messages on the colours, dashes and markers of templates.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/colour_vision.h"
#include "base/diagnostic.h"

namespace kijun::messages {

// Numbers count from 1.
Diagnostic same_series(const Span& at, std::size_t number, std::size_t other);
Diagnostic neighbours_share(const Span& at, std::size_t number, std::size_t other,
                            std::string_view what);
Diagnostic dash_of_baseline(const Span& at, std::size_t number);
// In greyscale `found` differs by lightness only.
Diagnostic colours_alike(const Span& at, std::size_t number, std::size_t other, Vision vision,
                         double found, double least, std::string_view which);
// "series style 3", "type.body"
Diagnostic too_pale(const Span& at, std::string_view what, std::string_view behind, double found,
                    double least);
Diagnostic greys_alike(const Span& at, std::size_t number, std::size_t other, double found,
                       double least);
Diagnostic not_a_grey(const Span& at, std::string_view found);

}  // namespace kijun::messages
