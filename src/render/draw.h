// Items → calls of Cairo: the same for SVG, PDF and PNG. One user unit is a point.
#pragma once

#include <vector>

#include <cairo.h>

#include "base/snap.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

void draw_paths(cairo_t* cr, const std::vector<Item>& items);

// As glyphs together with their text, so that a PDF can be searched.
void draw_texts(cairo_t* cr, const std::vector<Item>& items, const FontSet& fonts);

}  // namespace kijun
