// What stands on a page that sums up a question or a breakdown, besides its heading and figures.
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// The key numbers as a table without a number. Of a question: every group's N and scores in the
// first of the figures, as score_rows() writes them. Of a breakdown: for each group (row) and
// question (column) the marks of the options with the highest score as printed, and that score,
// "③ 2.12"; options that are level stand together, "①③ 1.50"; "―" where nobody answered.
AuthorTable key_numbers(const Summary& summary, const Report& report, const ScoreTable& scores);

// What stands above a figure of a summary, whose heading says the rest: its breakdown, or question.
std::string summary_caption(const Report& report, const Figure& figure);

}  // namespace kijun
