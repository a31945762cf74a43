// What 結果の見方 says of differences between groups: paragraphs 6 to 12 (layout/method_text.h).
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// The paragraphs, none of them empty. Where no difference is said or marked, nothing of tests;
// where no interval is drawn or printed, nothing of intervals.
std::vector<std::string> inference_texts(const Report& report, const ScoreTable& scores);

// What the marks in these charts mean; empty where there are none.
std::string summary_marks_text(const Report& report, const ScoreTable& scores,
                               const std::vector<std::size_t>& figures);

}  // namespace kijun
