#include "survey/crossed_patterns.h"

#include <algorithm>
#include <cstdint>

namespace kijun {

std::size_t CrossedPatterns::Hash::operator()(const std::vector<PatternId>& patterns) const {
  std::uint64_t hash = 0;
  for (const PatternId pattern : patterns) hash = (hash ^ pattern) * 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

void CrossedPatterns::add(const std::vector<const std::vector<PatternId>*>& by_breakdown) {
  if (by_breakdown.empty()) return;
  row_.resize(by_breakdown.size());
  for (std::size_t row = 0; row < by_breakdown.front()->size(); ++row) {
    if (known_.size() >= most_crossings) return;
    for (std::size_t b = 0; b < row_.size(); ++b) row_[b] = (*by_breakdown[b])[row];
    if (!known_.contains(row_)) known_.insert(row_);
  }
}

std::vector<std::vector<PatternId>> CrossedPatterns::take() {
  std::vector<std::vector<PatternId>> found(known_.begin(), known_.end());
  std::sort(found.begin(), found.end());
  known_.clear();
  return found;
}

}  // namespace kijun
