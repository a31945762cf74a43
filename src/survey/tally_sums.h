// Whether the numbers in the rows of a table of tallies belong together.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/tally_rows.h"

namespace kijun {

// What does not fit, the first ten in words. `audit` is what the table says of the survey as a
// whole; all of its rows must be there. Checked are, "held" being answered + missing + rejected:
//
//   of a question   held == respondents; partial <= answered; faulty == rejected, or >= under keep;
//                   wrong cells >= faulty
//   of a breakdown  members + without_attribute + outside == respondents
//   of a group      it holds as many, of the same weight, in every question. A total and a group
//                   without a condition hold all respondents; a total of a breakdown with a filter
//                   at least members + without_attribute
//   of all groups   but the total: they hold the members, and where they overlap, for each of the
//                   shared one more or up to one for each further group
//   of the answers  none stands more often, or weighs more, in a group (in all groups that do not
//                   overlap) than among all respondents, whether these stand in a total, in the
//                   groups of another breakdown or in the rows of the question; and those who are
//                   left could have answered as is left for them
//
// So every change of one row "ranking", "count", "missing" or "rejected" is found out, but in
// breakdowns that hold not everybody: another answer there, if as many others gave it; and where
// there is one question only, weights, and how many are in a group among three or more that overlap
// or in the total of a breakdown with a filter.
Diagnostics tally_sum_problems(const Report& report, std::size_t survey, const TallyRows& rows,
                               const SurveyAudit& audit);

}  // namespace kijun
