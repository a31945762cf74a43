// Below a figure's scores in its question's sheet: intervals and tests.
#pragma once

#include <cstddef>

#include "export/score_sheet.h"
#include "export/sheet_rows.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

inline constexpr lxw_col_t interval_columns = 6;  // from option to sign

// A table with a row per group and option: breakdown, group, N, in a `weighted` question effective
// N; from the column `first` on option, score, both ends of its interval, p (corrected) of the
// comparison with the rest and its sign, as far as they are compared. Then what the signs mean.
// Numbers are unrounded. A withheld group has its mark in place of N, and no numbers.
void write_interval_table(SheetRows& rows, const SheetFormats& formats, const Report& report,
                          const FigureScores& scores, bool weighted, lxw_col_t first);

}  // namespace kijun
