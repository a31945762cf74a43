// The chart of shares: how often options were ranked 1st, 2nd …, as bars → a Frame.
#pragma once

#include <vector>

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "text/font_set.h"

namespace kijun {

// All charts of shares of the report, one Frame per figure drawn as one, in their order. Under each
// option's label a bar for each group that has answers, from 0 to 100 %: the weighted shares
// (OptionScore::rank_shares) of those who ranked it 1st, 2nd …, and of those who did not name it.
// The parts go from the first series' colour to nearly paper, with paper between them, so that they
// can be told apart in every kind of colour vision and in a grey copy; a part that has room says
// its share in per cent, in type of the template's values. All share one width, scale, and width of
// names.
//
// The legend names the ranks and, with N, the groups; one that is withheld or without answers has
// no bars, and its entry says so. Nothing of Report::values, Report::names and the baseline is
// shown: scores are not.
//
// Proved before a frame is handed out (proof.h). Refused, where the spec says it: a label or a
// group's name that has no room.
//
// Ids: grid, ring-0 … (the scale's lines), axis-1 … (an option's line at 0), ticks, series-1 …, in
// it share-1-2-1 (the first group's share that ranked the second option 1st; the last number is one
// more than the ranks asked for those who did not name it) and name-1-2, values, value-1-2-1,
// labels, label-1 …, legend, rank-1 …, legend-1 … (the groups).
Result<std::vector<Frame>> share_charts(const Report& report, const ScoreTable& scores,
                                        const FontSet& fonts);

}  // namespace kijun
