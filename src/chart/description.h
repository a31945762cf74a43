// What a chart says, in words.
#pragma once

#include <string>
#include <vector>

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

// "95": of what intervals hold.
std::string confidence_percent(const Report& report);

// The parts of an option's bar: the share of each rank, then of those who did not name it.
struct RankShare {
  std::string name;  // "第1位"
  double share = 0;
};
std::vector<RankShare> parts_of(const Wording& wording, const OptionScore& option);

// The picture described, drawn as Figure::chart says, then one sentence per group with each
// option's score to two decimals, as in tables (a chart of dots with its interval, one with marks
// with what they say; a chart of shares its shares in per cent instead), and the notes.
std::string chart_description(const Report& report, const Figure& figure,
                              const FigureScores& scores);

}  // namespace kijun
