// What stands before the report's first heading: its title, and the table of contents.
#pragma once

#include "layout/setting.h"

namespace kijun {

// Title, subtitle, author and date, each in the middle, with a rule below. A unit.
Unit set_title_block(const Setting& setting, Structure& structure, Diagnostics& errors);

// The heading 目次 and a unit for each heading of the report, indented by its level, a link over
// the whole line. Their pages are not known yet: see ContentsEntry.
std::vector<Unit> set_contents(const Setting& setting, Structure& structure, Diagnostics& errors);

// The dots and the number behind an entry, once its page is known.
void complete_entry(const Setting& setting, const ContentsEntry& entry, std::size_t page,
                    Structure& structure, std::vector<Item>& items);

std::string heading_target(std::size_t number);  // "h:1" for the first heading

}  // namespace kijun
