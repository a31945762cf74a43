// What other rank weights make of a question's figures.
#pragma once

#include <optional>
#include <string>

#include "findings/findings.h"
#include "layout/figure_table.h"
#include "layout/setting.h"

namespace kijun {

struct OtherWeights {
  std::optional<FigureTable> table;  // none where nothing changes
  std::string text;                  // what is said instead
};

// A table with a column per weighting (score/weight_effect.h) and, below the points of the ranks
// and the numbers of differences that stay as they are, a row for each difference that does not: a
// group against the rest (its sign, as in the figure's table), a finding, and for each group in
// which options change places. What is withheld takes no part (FigureScores::weight_effects).
// Nothing at all where the figures have no such effects.
OtherWeights other_weights(const Setting& setting, const OtherWeightsBlock& block,
                           const ScoreTable& scores, const Findings& findings);

}  // namespace kijun
