// What a group has given each option: the sums that scores, intervals and pair tests are made of.
#pragma once

#include <cstdint>
#include <vector>

#include "resolve/report.h"
#include "score/standing.h"
#include "survey/tally.h"

namespace kijun {

// Groups taken as one: a single group, the rest of a breakdown, or several against several. The
// groups of a breakdown that are compared with each other must not share respondents.
using Side = std::vector<const GroupTally*>;

// Respondents that gave an option the ranks from `first` on together with others.
struct TieSums {
  Standing standing;
  double weight = 0;          // Σω
  double weight_squared = 0;  // Σω²
};

// By rank, in each vector but `ties`; size() == depth.
struct OptionSums {
  // Respondents that gave the option this rank; all options of a tie at the first rank it takes.
  std::vector<std::uint64_t> counts;
  // Σω of them; one of m options in a tie has 1/m of it at each of the m ranks.
  std::vector<double> weights;
  std::vector<double> weights_squared;  // Σω² of those who gave the rank to this option alone
  std::vector<TieSums> ties{};          // the others, by rank and size of the tie
  // Σω² of those who did not name the option. What the others leave of all would be rounding where
  // everybody named it.
  double unnamed_squared = 0;
};

struct GroupSums {
  std::uint64_t n = 0;  // respondents, whatever their weight
  double weight = 0;    // Σω
  double weight_squared = 0;
  std::vector<OptionSums> options;

  // Kish's effective number of respondents, (Σω)²/Σω²; n when unweighted, 0 when all weigh nothing.
  double n_eff() const { return weight_squared > 0 ? weight * weight / weight_squared : 0; }
  // Everybody has the weight 1.
  bool unweighted() const;
  // C_1 … C_R: the share that ranks the option r-th or better. Needs Σω > 0.
  std::vector<double> cumulative_shares(std::size_t option) const;
  // Σω·points / Σω under these rank weights; 0 when Σω is 0.
  double score(std::size_t option, const std::vector<double>& rank_weights) const;
};

GroupSums sums_of(const Question& question, const Side& side);

// Both groups as one.
GroupSums joined(GroupSums a, const GroupSums& b);

}  // namespace kijun
