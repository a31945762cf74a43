// What 結果の見方 says of differences between groups: paragraphs 6 and 7 (layout/method_text.h).
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// What the report's findings are; empty if it has none.
std::string findings_text(const Report& report);

// How to read figures that are no radar charts; empty if there are none.
std::string chart_kinds_text(const Report& report);

// How to read the tables behind figures, and marks in charts: a paragraph on the tables' intervals;
// one on the signs, if groups are compared, with their three labels, if there are any. None without
// tables and marks.
std::vector<std::string> tables_and_marks_text(const Report& report, const ScoreTable& scores);

// What the marks in these charts mean; empty where there are none.
std::string summary_marks_text(const Report& report, const ScoreTable& scores,
                               const std::vector<std::size_t>& figures);

// What tables of other rank weights say; empty where there are none.
std::string other_weights_text(const Report& report);

}  // namespace kijun
