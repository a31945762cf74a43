// What stands above the text of a page.
#pragma once

#include <string>

#include "layout/setting.h"

namespace kijun {

// The report's title at the left, and at the right the chapter, each shortened with "…" if need be,
// and a rule below; in the middle of the page's upper margin. Coordinates are the page's. An
// artifact: who hears the report has heard both already. Where each page is a summary, author and
// date take the chapter's place. Nothing stands
// there when they are empty.
Item running_header(const Setting& setting, const std::string& chapter);

}  // namespace kijun
