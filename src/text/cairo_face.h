// A font as Cairo draws it.
#pragma once

#include <string>

#include <cairo.h>

#include "base/handle.h"

namespace kijun {

using CairoFaceHandle = Handle<cairo_font_face_t, cairo_font_face_destroy>;

// The TrueType file without its table of characters: for each glyph that Cairo puts into a PDF, it
// would look through that whole table for the glyph's character, and then take the one that the
// text drawn with the glyph says. Null when FreeType or Cairo does not accept the file.
CairoFaceHandle open_cairo_face(const std::string& path);

}  // namespace kijun
