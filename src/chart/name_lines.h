// A group's name in two lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/font_set.h"

namespace kijun {

// As even as they can be, parted at a blank or where a phrase ends; never inside one, and no line
// of a single character. Nothing where there is no such break, or where it would hardly make the
// name narrower.
std::optional<std::vector<ShapedRun>> name_in_two_lines(const FontSet& fonts, Face face,
                                                        const std::string& name);

}  // namespace kijun
