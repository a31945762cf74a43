// Whether scores rise or fall along the groups of an ordered breakdown (the test: differences.h).
#pragma once

#include <cstddef>
#include <vector>

#include "resolve/report.h"
#include "score/dominance.h"
#include "score/pooled_test.h"

namespace kijun {

// The root of a trend's Q, with its sign; 0 where everybody gave the same points. `groups` are in
// the order of the breakdown.
double trend_z(const PooledStatistic& pooled, const std::vector<GroupMeans>& groups,
               std::size_t option);

// For each rank r the trends of all options' C_r, of groups in the order of the breakdown.
class ShareTrends {
 public:
  ShareTrends(const Question& question, const std::vector<Side>& sides);

  Robustness robustness(std::size_t option, double alpha) const;

 private:
  std::vector<std::vector<double>> z_;  // by rank and option
};

}  // namespace kijun
