// The part of the audit that is about groups, for the terminal.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// A line per figure that has groups with completeness below 1, with these groups and their
// percentage; or that there is none.
std::string completeness_text(const Report& report, const ScoreTable& scores);

}  // namespace kijun
