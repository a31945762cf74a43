// How often each answer was given within each pattern of groups.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "survey/membership.h"
#include "survey/ranking_set.h"

namespace kijun {

class CountTable {
 public:
  // Row by row one more of answers[row] in patterns[row]; all of them are below the two ends.
  void add(const std::vector<PatternId>& patterns, PatternId patterns_end,
           const std::vector<AnswerId>& answers, AnswerId answers_end) {
    make_room(patterns_end, answers_end);
    // Locals, since the compiler cannot know that the counters are not among the members.
    std::uint64_t* const counts = counts_.data();
    const std::size_t stride = stride_;
    const std::size_t rows = answers.size();
    for (std::size_t row = 0; row < rows; ++row) ++counts[patterns[row] * stride + answers[row]];
  }

  std::uint64_t count(PatternId pattern, AnswerId answer) const {
    const std::size_t index = pattern * stride_ + answer;
    return answer < stride_ && index < counts_.size() ? counts_[index] : 0;
  }

 private:
  void make_room(PatternId patterns_end, AnswerId answers_end) {
    if (answers_end > stride_) {
      const std::size_t stride = std::max<std::size_t>(answers_end, 2 * stride_);
      const std::size_t patterns = stride_ == 0 ? 0 : counts_.size() / stride_;
      std::vector<std::uint64_t> wider(patterns * stride);
      for (std::size_t p = 0; p < patterns; ++p) {
        std::copy_n(counts_.data() + p * stride_, stride_, wider.data() + p * stride);
      }
      counts_ = std::move(wider);
      stride_ = stride;
    }
    if (counts_.size() < patterns_end * stride_) counts_.resize(patterns_end * stride_);
  }

  std::vector<std::uint64_t> counts_;  // by pattern, then by answer
  std::size_t stride_ = 0;
};

}  // namespace kijun
