// Everything of scores.csv, and the inference, for other programs.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// An object as scores_schema.h says ("kijun schema scores"). The names, codes and numbers are those
// of scores.csv and inference.csv, with as many digits. What does not apply is not there: numbers
// of a group that is withheld, scores of an empty one, tests where groups are not compared. Figures
// without inference in the ScoreTable have none.
std::string scores_json(const Report& report, const ScoreTable& scores);

}  // namespace kijun
