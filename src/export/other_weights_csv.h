// What other rank weights make of figures, for other programs: one datum per cell, as in
// scores.csv.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// Of each figure with FigureScores::weight_effects, under the header
//   figure, question, question_title, breakdown, breakdown_title, weighting, same_as, weight1 …
//   weightR, group, status, option, option_name, score, place, compared, difference, p, p_holm,
//   mark, direction_changes, significance_changes, place_changes
// for each weighting, the question's own first, a row per group and option. What does not apply is
// blank: differences where groups are not compared, and all numbers of a group that is withheld.
//   weighting       own, equal (not where all options are ranked), linear (3-2-1), steep (4-2-1),
//                   borda
//   same_as         further ones of these that weigh the ranks of this question alike
//   weight1 …       points of the ranks; their sum is that of the question's own
//   place           1 and how many options score higher in the group
//   compared … mark as in inference.csv, under these weights
//   … changes       yes, no: compared with the question's own weights, the difference has another
//                   direction, p_holm is on the other side of the level, or the option and another
//                   one of the group have changed places
// Digits, quoting and formulas as in inference.csv.
std::string other_weights_csv(const Report& report, const ScoreTable& scores);

}  // namespace kijun
