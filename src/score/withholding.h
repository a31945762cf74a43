// Which groups of the figures are too small to show, so that their numbers can be taken out before
// any later stage sees them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"
#include "survey/audit.h"
#include "survey/tally.h"

namespace kijun {

// classes[f][g] is that of a figure's group, by the limits of the report's style. A group that is
// withheld by itself takes another with it, if the two and groups that are shown make up a number
// that is published: the respondents of their surveys (the audit has these), or a total group. It
// is the smallest that is not empty, and the same in all figures of the breakdown that withhold the
// same groups. A total is never that second.
//
// Then as many further groups are withheld, the smallest first, as it takes that no group that is
// withheld by itself can be worked out from all figures of its question together (worked_out.h): 7
// of 47, where another breakdown shows the 47 and the 40 others. A total is withheld there only
// where nothing else helps.
std::vector<std::vector<BaseClass>> classify_groups(const Report& report, const Tally& tally,
                                                    const ScoreTable& scores);

// The group, in the breakdown, that alone of all but totals is withheld in a figure: its part of
// what was computed over all groups would say its N. None when there is no such group.
std::optional<std::size_t> withheld_alone(const Breakdown& breakdown,
                                          const std::vector<BaseClass>& classes);

// The scores without a number of the base: what a group that is withheld has.
GroupScores without_numbers(const GroupScores& group, BaseClass base_class);

// Takes out of the audit what would say the N of a withheld group: the members of a survey's
// breakdown, when the group is the only one there that is withheld, or a total; and all counts of
// the survey when, besides, everybody in it is a member. Then whatever counts say it together, or
// with groups that are shown (worked_out.h).
void withhold_counts(const Report& report, const Tally& tally, const ScoreTable& scores,
                     Audit& audit);

}  // namespace kijun
