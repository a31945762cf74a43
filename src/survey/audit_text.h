// The audit as `kijun check` prints it.
#pragma once

#include <string>

#include "resolve/report.h"
#include "survey/audit.h"

namespace kijun {

// For every survey, in the order of the report: what was done with the respondents' answers to each
// question, the first places of each fault, membership in the groups of each breakdown, every cell
// by column, and the columns that are not used. Columns of numbers are aligned in a terminal.
std::string audit_text(const Report& report, const Audit& audit);

}  // namespace kijun
