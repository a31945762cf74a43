// No picture with boxes in it: every text that will be drawn has its glyphs in the bundled fonts.
#pragma once

#include "base/result.h"
#include "resolve/report.h"
#include "text/font_set.h"

namespace kijun {

// An error at each text of the report that has a character the fonts cannot draw.
Diagnostics undrawable_characters(const Report& report, const FontSet& fonts);

// Those in a template's wording, whatever of it the report uses.
Diagnostics undrawable_wording(const std::vector<Text>& wording, const FontSet& fonts);

}  // namespace kijun
