// The survey stage: answer files → tally and audit.
#pragma once

#include <functional>
#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/tally.h"

namespace kijun {

struct Answers {
  Tally tally;
  Audit audit;
};

// Called now and then with the share of work done, 0 to 1.
using Progress = std::function<void(double)>;

// Reads every survey's file once, in pieces; respondents are not kept, so memory does not grow with
// the rows. Refused, with file and row: a file that cannot be read, is empty, is not in its
// encoding, has NUL bytes, an unclosed quote, a row with another number of cells than the header, a
// repeated or missing column. Rejected answers stop the run only under RejectedPolicy::stop.
Result<Answers> read_answers(const Report& report, const Progress& progress = {});

// The same, each survey by itself: the s-th holds the answers of report.surveys[s] alone. Groups of
// which a survey has no part are empty there; nothing is said about that.
Result<std::vector<Answers>> read_answers_by_survey(const Report& report,
                                                    const Progress& progress = {});

}  // namespace kijun
