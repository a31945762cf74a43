// What opens the report: its title, on a page of its own or above the text.
#pragma once

#include "layout/setting.h"

namespace kijun {

// Title, subtitle, author and date, each in the middle, with a rule below. A unit.
Unit set_title_block(const Setting& setting, Structure& structure, Diagnostics& errors);

// A page of its own with the title; a unit as high as the page's body. The report has a cover.
Unit set_cover(const Setting& setting, Structure& structure, Diagnostics& errors);

}  // namespace kijun
