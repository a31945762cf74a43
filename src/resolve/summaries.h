// The pages of a report that sums up each question, or each breakdown.
#pragma once

#include <vector>

#include "resolve/report.h"

namespace kijun {

// A Summary for each question (or breakdown: DocumentStyle::summaries) that has figures, in the
// order in which they first have one, each from a new page; more than one where it has more figures
// than fit a page. Figures keep their numbers.
std::vector<Block> summaries_of(const Report& report);

}  // namespace kijun
