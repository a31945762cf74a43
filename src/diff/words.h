// Numbers, places and texts as the log says them. Lengths are in the picture's user unit, called
// px; in Kijun's figures it is a point on paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace kijun {

double length(Point by);

// One decimal; more below 0.1.
std::string distance_text(double distance);

// "3.0 px down", "2.0 px right and 1.0 px up"
std::string move_text(Point by);

// With as many decimals as show the difference, at least two; and exactly, where that says less:
// "1.42 → 1.45", "1.42 → 1.45 (1.4203753351 → 1.4517426274)". Texts that are no numbers as they
// are.
std::string score_change(const std::string& before, const std::string& after);

// A length with as many decimals as show the difference, at least one: "65.0 → 66.0 px".
std::string length_change(double before, double after);

// "“a” → “b”"; of long texts the part that differs, with a little around it.
std::string text_change(std::string_view before, std::string_view after);

// What a property of SVG is called here: "stroke" → "colour"; an unknown one as it is.
std::string property_name(const std::string& property);

// "before → after"; what is missing is "none", but a dash "solid".
std::string property_change(const std::string& property, const std::string& before,
                            const std::string& after);

// Control characters and others that would move the cursor, and bytes that are not UTF-8, as
// blanks.
std::string on_one_line(std::string_view text);

std::string joined(const std::vector<std::string>& texts, std::string_view separator);

}  // namespace kijun
