// The audit for other programs: what was done with every cell of the answer files, a fact a row.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"
#include "survey/audit.h"

namespace kijun {

// Tidy: every row is one fact, under the header
//   survey, survey_title, question, breakdown, title, column, what, reason, count, row, value,
//   group
// What does not apply is blank: facts of a survey have no question, those of a question no
// breakdown, and those of a figure's group no survey. `title` is the question's, the breakdown's or
// the figure's. `what` is, in this order,
//   of a survey      file, format (in value), respondents; of its filter, if it has one: filtered
//                    (no respondents), filtered_unknown (of those, for want of an answer), and by
//                    column filter_used, filter_missing, filter_rejected; rows_above_header,
//                    blank_rows_at_end, unused_columns (how many; their names stand behind all
//                    others); the column of its weights, like any column
//   of a question    answered, partial (of those), missing, rejected (left out by the policy),
//                    faulty (with at least one wrong cell): in respondents, and
//                    answered + missing + rejected = respondents
//   of a breakdown   members, without_attribute, outside: in respondents, and their sum too;
//                    shared (of the members: in several groups, the total aside); its filter's
//                    facts like a survey's
//   of a column      cells_used, cells_missing, cells_rejected, of which cells_faulty;
//                    used + missing + rejected = respondents
//   of either        reason: faulty cells by reason; place: the first ten of each reason with the
//                    row of the file and the value (at most 40 characters)
//   of a survey      unused_column
//   of a figure's group, behind all surveys (of the first of figures that show the same scores)
//                    base: N; completeness (in value): the share of the points that the base could
//                    have given, with 10 decimals, blank when nobody counts
// Where counts would say the N of a group that the scores withhold (score/withholding.h), and for
// such a group itself, one row "withheld" stands in place of these facts: of a survey (then of its
// questions, too), of a breakdown, of a figure's group.
// Reasons are the names of RejectReason. Column names and values are those of the file. Files are
// named as in the spec, so that the table does not change with the folder it stands in. Quoting and
// formulas: see Csv.
std::string audit_csv(const Report& report, const Audit& audit, const ScoreTable& scores);

}  // namespace kijun
