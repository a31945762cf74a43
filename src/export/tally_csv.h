// The tally as a table, for where only totals may leave a department.
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "survey/read_answers.h"

namespace kijun {

// A row for everything counted, survey by survey: first what was done with the answers, in numbers,
// then the groups' rankings. The columns and words are those of survey/tally_record.h, in the order
//   record, survey, question, breakdown, group, rank_1 … rank_R, [tied, option,] n, weight,
//   weight_squared
// R is the greatest depth of the report's questions, or more where ties reach beyond it; tied
// stands there under TiesPolicy::share, option when a survey is itself a table of counts. A report
// whose surveys are given as this table
// ("tally:" instead of "file:") is byte for byte the one made from the answers. There is nothing
// in it of single respondents but rankings that only one has given; no rows, no cells.
//
// UTF-8 with BOM, CRLF. n are whole numbers; weights have as many digits as give back the same
// double. Texts that a spreadsheet would take for a formula are prefixed with ', which reading
// takes off again.
//
// answers[s] are those of report.surveys[s] alone (read_answers_by_survey).
std::string tally_csv(const Report& report, const std::vector<Answers>& answers);

}  // namespace kijun
