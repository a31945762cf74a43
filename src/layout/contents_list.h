// The table of contents, and the list of figures and tables.
#pragma once

#include "layout/setting.h"

namespace kijun {

// The heading 目次 and a unit for each heading of the report, indented by its level, a link over
// the whole line. Their pages are not known yet: see ContentsEntry.
std::vector<Unit> set_contents(const Setting& setting, Structure& structure, Diagnostics& errors);

// The heading 図表目次 and a unit for everything with a number: figures, pictures and tables, in
// the order in which they stand; all captions begin level, behind the longest label.
std::vector<Unit> set_figures_list(const Setting& setting, Structure& structure,
                                   Diagnostics& errors);

// The dots and the number behind an entry, once its page is known.
void complete_entry(const Setting& setting, const ContentsEntry& entry, std::size_t page,
                    Structure& structure, std::vector<Item>& items);

std::string heading_target(std::size_t number);  // "h:1" for the first heading

}  // namespace kijun
