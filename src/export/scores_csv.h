// Scores for other programs: one datum per cell, UTF-8 with BOM, CRLF, no platform-dependent
// characters (①).
#pragma once

#include <string>
#include <string_view>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// One row per figure, group and option (of figures that show the same scores as charts of different
// kinds only for the first), under the header
//   figure, question, question_title, breakdown, breakdown_title, group, status, option,
//   option_name, n, n_eff, weight, completeness, rank1 … rankR (respondents that named it at that
//   rank), score, baseline
// status is shown; reference: the base is small (参考値); or withheld: it is too small to tell any
// number of it, or a group that is could be computed from it, and n to score are blank.
// n counts respondents, whatever their survey weight; n_eff is Kish's effective number of them and
// weight the sum of their weights, both n when unweighted. completeness is the share of the points
// that they could have given, 1 when nobody left out a rank; it lowers every score and the
// baseline. figure is the label ("図表 3-2"), option the code as in the answer files. R is the
// greatest depth of the report's questions; a question that asks fewer ranks leaves the others
// blank. Score and baseline have 10 decimals, and so have n_eff, weight and completeness; score and
// completeness of an empty base, or of one without weight, are blank, because missing is not zero.
// Quoting and formulas: see Csv.
std::string scores_csv(const Report& report, const ScoreTable& scores);

// "shown", "reference" or "withheld".
std::string_view status_of(const GroupScores& group);

// Completeness with 10 decimals; less than all never rounds to 1. Empty when nobody counts.
std::string shown_completeness(const GroupScores& group);

}  // namespace kijun
