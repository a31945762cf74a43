// Intervals and tests for other programs: one datum per cell, as in scores.csv.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// Of each figure that shows_inference() (a table or marks), but for those of which an earlier one
// shows the same scores, under the header
//   figure, question, question_title, breakdown, breakdown_title, group, status, option,
//   option_name, n, n_eff, score, standard_error, low, high, share1 … shareR, compared, difference,
//   difference_low, difference_high, delta, test, statistic, df, p, p_holm, label, mark
// first a row without group and option: the test of all groups over all options; then a row per
// option without a group: the test of all groups; then a row per group and option, compared with
// all other groups together. What does not apply is blank: tests where groups are not compared, and
// all numbers of a group that is withheld.
//   status, n, n_eff, score   as in scores.csv
//   low, high       of the interval of the score; it covers 1 − level (the spec's)
//   share1 … shareR the share that ranks the option 1st, 1st or 2nd, …
//   compared        yes, too_few, overlap, totals_only
//   difference      the group's score minus that of the rest, with its interval (MOVER)
//   delta           Cliff's, of the group against the rest
//   test            pooled, or permutation where N or effective N of a side is small
//   statistic, df   of the pooled statistic, χ²
//   p_holm          p corrected for the figure's options; of groups, for all of its comparisons
//   label           supported 頑健（統計的に支持）, agrees 点推定では全重みで一致, depends 重み依存
//   mark            higher, lower: the report's table, or chart, has a sign there
// p have 10 significant digits, all other numbers 10 decimals. Quoting and formulas: see Csv.
std::string inference_csv(const Report& report, const ScoreTable& scores);

}  // namespace kijun
