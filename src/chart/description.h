// What a chart says, in words.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// "利用者（N=746）", with its effective N if it is weighted, or the wording for a group that nobody
// answered in or that has no weight.
std::string group_text(const Wording& wording, const Group& group, const GroupScores& scores);

// "基準点 = 2.0"
std::string baseline_text(const Wording& wording, double baseline);

// The picture described, then one sentence per group with each option's score to one decimal.
std::string chart_description(const Report& report, const Figure& figure,
                              const FigureScores& scores);

}  // namespace kijun
