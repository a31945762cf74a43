// Scores for other programs: one datum per cell, UTF-8 with BOM, CRLF, no platform-dependent
// characters (①).
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// One row per figure, group and option: figure, question, question_title, breakdown,
// breakdown_title, group, option, option_name, n, rank1 … rankR (counts), score (10 decimals),
// baseline. A cell that a spreadsheet would take for a formula is prefixed with '.
std::string scores_csv(const Report& report, const ScoreTable& scores);

}  // namespace kijun
