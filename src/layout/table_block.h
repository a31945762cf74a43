// Sets tables: rows, rules, what is read aloud.
#pragma once

#include <vector>

#include "layout/setting.h"
#include "layout/table_columns.h"

namespace kijun {

// Caption, header row and rows, a unit each, then the notes. The caption and the header stay with
// the first row, the last row with its notes; where a page ends between rows, the next begins with
// the caption, marked as continued, and the header. A row whose first cells are empty continues the
// row above: no rule divides those cells, and where a page ends there, which it avoids, the next
// repeats what they continue.
//
// Columns have the given shares of the page's width, or the width of their content; a narrower
// table stands in the middle. Right-aligned columns are set in figures of one width. The repeated
// head is added to `heads`; nobody reads it aloud a second time. The columns before the first
// right-aligned one (or TableLook::naming_columns) name their row: their cells are headers, too.
// Nothing when the table cannot be set: then there is an error.
std::vector<Unit> set_table(const Setting& setting, const AuthorTable& table, const TableLook& look,
                            std::vector<RepeatedHead>& heads, Structure& structure,
                            Diagnostics& errors);

}  // namespace kijun
