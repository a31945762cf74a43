// Which patterns of groups, one of each breakdown, respondents have together.
#pragma once

#include <cstddef>
#include <unordered_set>
#include <vector>

#include "survey/membership.h"

namespace kijun {

class CrossedPatterns {
 public:
  // By breakdown: the patterns of a batch's rows.
  void add(const std::vector<const std::vector<PatternId>*>& by_breakdown);

  // The combinations that occurred first, at most most_crossings of them, sorted.
  std::vector<std::vector<PatternId>> take();

 private:
  struct Hash {
    std::size_t operator()(const std::vector<PatternId>& patterns) const;
  };

  std::unordered_set<std::vector<PatternId>, Hash> known_;
  std::vector<PatternId> row_;
};

}  // namespace kijun
