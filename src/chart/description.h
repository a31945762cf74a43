// What a chart says, in words.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// "利用者（N=746）", with its effective N if it is weighted and marked if it is 参考値, or the
// wording for a group that is withheld, that nobody answered in or that has no weight.
std::string group_text(const Wording& wording, const Group& group, const GroupScores& scores);

// "基準点 = 2.0", "基準点 ≒ 0.86" when that is rounded
std::string baseline_text(const Wording& wording, double baseline);

// Which groups have less than all of their points, and how much; empty when none has.
std::string completeness_note(const Wording& wording, const Breakdown& breakdown,
                              const FigureScores& scores);

// The picture described, then one sentence per group with each option's score to two decimals, as
// in tables, and the note.
std::string chart_description(const Report& report, const Figure& figure,
                              const FigureScores& scores);

}  // namespace kijun
