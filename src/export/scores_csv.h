// Scores for other programs: one datum per cell, UTF-8 with BOM, CRLF, no platform-dependent
// characters (①).
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// One row per figure, group and option, under the header
//   figure, question, question_title, breakdown, breakdown_title, group, option, option_name, n,
//   rank1 … rankR (respondents that named it at that rank), score, baseline
// figure is the label ("図表 3-2"), option the code as in the answer files. R is the greatest depth
// of the report's questions; a question that asks fewer ranks leaves the others blank. Score and
// baseline have 10 decimals; the score of an empty base is blank, because missing is not zero.
// Quoting and formulas: see Csv.
std::string scores_csv(const Report& report, const ScoreTable& scores);

}  // namespace kijun
