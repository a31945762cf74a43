// The findings stage: tallies → what the report may say of differences between groups, as data.
// sentences.h makes sentences of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "findings/checked_claim.h"
#include "findings/claim.h"
#include "findings/claims_under.h"
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
  // Where there are none: differences that are there, though nobody can say between which groups
  // (unplaced_claims()); or else those of which signs stand in the figure or the table behind it,
  // an option each: so that nothing that a reader sees is denied. p_holm is corrected as it is
  // there.
  std::vector<Claim> unplaced{};
  // By FigureScores::weight_effects, from the second on; none where groups are not compared.
  std::vector<ClaimsUnder> under_other_weights{};
};

struct Findings {
  std::vector<FigureFindings> figures;  // figures[i] belongs to Report::figures[i]
  std::vector<CheckedClaim> checked{};  // checked[i] belongs to Report::claims[i]
};

// The report prints sentences of findings, for its results or in texts that cite them.
bool says_findings(const Report& report);

// Of which figures the report needs findings: to say them, to cite them, to check what texts claim.
// (Small groups are permuted thousands of times: only where something comes of it.)
std::vector<bool> figures_to_search(const Report& report);

// Pure arithmetic: cannot fail. Totals take no part, and neither do groups that the scores
// withhold. Figures that are not wanted have no findings.
Findings find(const Report& report, const Tally& tally, const ScoreTable& scores,
              const std::vector<bool>& wanted);
Findings find(const Report& report, const Tally& tally, const ScoreTable& scores);

// A warning for each claim of a text that the numbers do not bear out, or not without reserve.
Diagnostics claim_warnings(const Report& report, const ScoreTable& scores,
                           const Findings& findings);

}  // namespace kijun
