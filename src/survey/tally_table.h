// Reads a survey that is given as a table of how often each answer was given (tally_record.h), in
// any format that table/ reads.
#pragma once

#include <cstdint>
#include <functional>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/tally_builder.h"

namespace kijun {

// Adds the survey's rows to the tally, and what was done with its answers to the audit: all of it
// but the single columns and places, so that everything drawn and written from them is the same as
// from the answers themselves.
//
// Refused: a table that is not complete (a question, breakdown or group of the spec that it lacks;
// rows "missing" and "rejected" must be there for every group), has rows that are not well-formed
// (names and codes that the spec does not have, the same twice, numbers that are none), or whose
// sums do not fit (tally_sums.h): what would change a figure is found out if anything else in the
// table says the same. A table that was made with other options, ranks or policies is refused where
// it matters; other rank weights do not. Rows of questions, breakdowns and surveys that the spec
// does not have are left out with a warning.
//
// A survey may have rows "count" instead of "ranking": for each option how often it was named at
// rank 1, 2, … . Scores need no more, and what needs whole rankings sees that they are not there
// (GroupTally::has_rankings).
void read_tally_table(const Report& report, std::size_t survey, TallyBuilder& tally, Audit& audit,
                      Diagnostics& diagnostics,
                      const std::function<void(std::uint64_t bytes, std::uint64_t of)>& bytes_read);

}  // namespace kijun
