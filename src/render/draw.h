// Items → calls of Cairo: the same for SVG, PDF and PNG. One user unit is a point.
#pragma once

#include <vector>

#include <cairo.h>

#include "base/snap.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

// For the text of everything that is drawn afterwards.
void set_font_options(cairo_t* cr);

void draw_path(cairo_t* cr, const PathItem& path, Point offset = {});
void draw_paths(cairo_t* cr, const std::vector<Item>& items, Point offset = {});

// False when one could not be drawn; it has been drawn before, when it was read, so that only
// memory can be wanting.
bool draw_pictures(cairo_t* cr, const std::vector<Item>& items, Point offset = {});

// As glyphs together with their text, so that a PDF can be searched.
void draw_texts(cairo_t* cr, const std::vector<Item>& items, const FontSet& fonts,
                Point offset = {});

}  // namespace kijun
