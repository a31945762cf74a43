// Options at ranks as SQL: what all ways of coding but a column per rank have in common.
#pragma once

#include <string>
#include <vector>

#include "sql/answer_sql.h"
#include "survey/verdict.h"

namespace kijun {

// `ranks[o]` names the column with the rank of option o, from 1; whatever else stands there is
// none. `faults[r]` is true where a faulty cell has rank r + 1, or may have it.
struct PlacingSql {
  std::vector<std::string> ranks;
  std::vector<std::string> faults;
  std::size_t depth = 0;
  Judging judging;
};

// Adds the levels that end in u1, u2, … (options at ranks, also those of answers that do not
// count), repeated_rank and skipped_rank (numbers of cells), and under TiesPolicy::share ties.
void add_placing(const PlacingSql& placing, AnswerSql& sql);

}  // namespace kijun
