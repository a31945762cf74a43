// One question's sheet of scores.xlsx.
#pragma once

#include <string>

#include "base/colour.h"
#include "export/workbook_file.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

inline constexpr const char* sheet_font = "BIZ UDPGothic";

// libxlsxwriter takes 0 for no colour, and has a number of its own for black.
lxw_color_t sheet_colour(Colour colour);

// "図表 3-2　専門的な知識－立場別"
std::string figure_title(const Figure& figure);

// How a workbook's cells look; belongs to the workbook.
struct SheetFormats {
  SheetFormats(const WorkbookFile& file, const Style& style);

  lxw_format *title, *heading, *header, *mark, *number_head, *option, *text, *count, *effective,
      *score, *probability;
  lxw_format *baseline_text, *baseline_score, *note;
};

// Adds the sheet `name` (legal, unique). From its top: the question's title, which stays in sight;
// then, for each of the question's figures, its number and caption, the table, notes, and the
// chart, at the table's right or, if it has more than 8 options, below it. The table has the
// columns breakdown, group (these stay in sight too), N, in a weighted question effective N, and
// one per option under "① name"; a row per group and last the baseline's. Numbers are unrounded and
// shown with two decimals; cells of a group without scores are
// empty, and one that is withheld has its mark in place of N. With more than 12 options the
// marks stand above the table as well, for the chart's axes. Charts tell their scores to a screen
// reader, as far as 690 characters go. A figure with a table of intervals (Figure::has_table) has
// it below its scores and notes (interval_table.h).
void write_score_sheet(WorkbookFile& file, const SheetFormats& formats, const std::string& name,
                       const Report& report, const ScoreTable& scores, std::size_t question);

}  // namespace kijun
