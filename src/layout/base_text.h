// Whom the numbers are of: what N counts, what was left out of it, and what that does to figures.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"
#include "survey/audit.h"

namespace kijun {

// Paragraph 8 of 結果の見方 (layout/method_text.h), of these figures and questions (in their
// order).
std::string base_text(const Report& report, const ScoreTable& scores, const Audit& audit,
                      const std::vector<std::size_t>& figures,
                      const std::vector<std::size_t>& questions);

// What the notes on completeness below figures mean; empty when none of these figures has one.
std::string lower_baseline_text(const Report& report, const ScoreTable& scores,
                                const std::vector<std::size_t>& figures);

}  // namespace kijun
