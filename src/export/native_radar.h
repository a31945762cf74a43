// A figure as a radar chart of Excel's own, drawn from the cells of its table.
#pragma once

#include <cstddef>
#include <string>

#include "export/workbook_file.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// Where a figure's table stands in its sheet; rows and columns count from 0.
struct ScoreCells {
  std::string sheet;
  lxw_row_t labels = 0;  // what stands at the ends of the axes
  lxw_row_t header = 0;  // the columns' heads; below it a row per group, then the baseline's
  std::size_t groups = 0;
  lxw_col_t first_option = 0;
  std::size_t options = 0;

  lxw_row_t group(std::size_t g) const { return header + 1 + static_cast<lxw_row_t>(g); }
  lxw_row_t baseline() const { return group(groups); }
};

// The report's scale and, as far as Excel has them, its series' colours, dashes and markers; names
// with N, as in the report's legend; the baseline as the last series, grey and dotted. A marker
// that Excel does not have (a triangle on its head) becomes a dash.
lxw_chart* native_radar(const WorkbookFile& file, const Report& report, const Figure& figure,
                        const FigureScores& scores, const ScoreCells& cells);

}  // namespace kijun
