// The findings stage: tallies → what the report may say of differences between groups, as data.
// sentences.h makes sentences of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/claim.h"
#include "resolve/report.h"
#include "score/compared_groups.h"
#include "score/score_table.h"
#include "survey/tally.h"

namespace kijun {

struct FigureFindings {
  Compared compared = Compared::yes;
  std::vector<std::size_t> groups;     // those compared
  std::vector<std::size_t> reference;  // of these, those that are 参考値
  bool left_out = false;               // some are not compared, being withheld
  std::size_t tests = 0;               // made on the figure; p_holm is corrected for as many
  std::vector<Claim> claims;
};

struct Findings {
  std::vector<FigureFindings> figures;  // figures[i] belongs to Report::figures[i]
};

// Pure arithmetic: cannot fail. Totals take no part, and neither do groups that the scores
// withhold.
Findings find(const Report& report, const Tally& tally, const ScoreTable& scores);

}  // namespace kijun
