// What is wrong with a picture file. `path` is where the spec names it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::picture_messages {

// `kind`: what the file seems to be ("a JPEG picture"); empty when nobody can say.
Diagnostic no_picture(const Text& path, std::string_view kind);
Diagnostic too_many_pixels(const Text& path, std::size_t width, std::size_t height,
                           std::size_t most);
Diagnostic too_many_pixels_in_all(const Text& path, std::size_t most);
// `reason` is the library's own words.
Diagnostic broken_png(const Text& path, std::string_view reason);
// "cannot be drawn" and why, as the end of a sentence whose subject is the file.
Diagnostic unfit_svg(const Text& path, std::string_view what, std::string_view advice);

}  // namespace kijun::picture_messages
