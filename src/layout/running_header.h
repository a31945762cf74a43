// What stands above the text of a page.
#pragma once

#include <string>

#include "layout/setting.h"

namespace kijun {

// The report's title at the left, the chapter at the right, each shortened with "…" if need be, and
// a rule below; in the middle of the page's upper margin. Coordinates are the page's. An artifact:
// who hears the report has heard both already.
Item running_header(const Setting& setting, const std::string& chapter);

}  // namespace kijun
