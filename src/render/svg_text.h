// The pieces of an SVG file that Kijun writes itself: numbers, escaped text, outlines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

// At most `decimals` places, zeros at the end left out; the same in every locale.
void append_number(std::string& out, double value, int decimals);

// "#rrggbb"
void append_colour(std::string& out, Colour colour);

// With & < > " written as entities. The text must be without control characters.
void append_escaped(std::string& out, std::string_view text);

// ' name="value"'
void append_attribute(std::string& out, std::string_view name, double value, int decimals);
void append_attribute(std::string& out, std::string_view name, std::string_view value);

// ' data-name="value"' of each.
void append_data(std::string& out, const std::vector<Datum>& data);

// The outline as a path's data: font units, y downwards, relative commands.
std::string path_data(const Outline& outline);

// As a part of an id: letters, digits, - . _ and what lies beyond ASCII stay, anything else is "-".
std::string as_id(std::string_view text);

}  // namespace kijun
