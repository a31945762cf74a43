// How often each answer was given within each pattern of groups.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "survey/membership.h"
#include "survey/ranking_set.h"

namespace kijun {

// A number of some kind for each pattern and answer; it grows with them.
template <typename Cell>
class AnswerTable {
 public:
  void make_room(PatternId patterns_end, AnswerId answers_end) {
    if (answers_end > stride_) {
      const std::size_t stride = std::max<std::size_t>(answers_end, 2 * stride_);
      const std::size_t patterns = stride_ == 0 ? 0 : cells_.size() / stride_;
      std::vector<Cell> wider(patterns * stride);
      for (std::size_t p = 0; p < patterns; ++p) {
        std::copy_n(cells_.data() + p * stride_, stride_, wider.data() + p * stride);
      }
      cells_ = std::move(wider);
      stride_ = stride;
    }
    if (cells_.size() < patterns_end * stride_) cells_.resize(patterns_end * stride_);
  }

  // By pattern, then by answer: the cell of both is at pattern · stride + answer.
  Cell* data() { return cells_.data(); }
  std::size_t stride() const { return stride_; }

  Cell at(PatternId pattern, AnswerId answer) const {
    const std::size_t index = pattern * stride_ + answer;
    return answer < stride_ && index < cells_.size() ? cells_[index] : Cell{};
  }

 private:
  std::vector<Cell> cells_;
  std::size_t stride_ = 0;
};

class CountTable {
 public:
  // Row by row one more of answers[row] in patterns[row]; all of them are below the two ends.
  void add(const std::vector<PatternId>& patterns, PatternId patterns_end,
           const std::vector<AnswerId>& answers, AnswerId answers_end) {
    counts_.make_room(patterns_end, answers_end);
    // Locals, since the compiler cannot know that the counters are not among the members.
    std::uint64_t* const counts = counts_.data();
    const std::size_t stride = counts_.stride();
    const std::size_t rows = answers.size();
    for (std::size_t row = 0; row < rows; ++row) ++counts[patterns[row] * stride + answers[row]];
  }

  std::uint64_t count(PatternId pattern, AnswerId answer) const {
    return counts_.at(pattern, answer);
  }

 private:
  AnswerTable<std::uint64_t> counts_;
};

// The same of survey weights, in the order of the rows.
class WeightTable {
 public:
  struct Sums {
    double weight = 0;          // Σω
    double weight_squared = 0;  // Σω²
  };

  void add(const std::vector<PatternId>& patterns, PatternId patterns_end,
           const std::vector<AnswerId>& answers, AnswerId answers_end,
           const std::vector<double>& weights) {
    sums_.make_room(patterns_end, answers_end);
    Sums* const sums = sums_.data();
    const std::size_t stride = sums_.stride();
    const std::size_t rows = answers.size();
    for (std::size_t row = 0; row < rows; ++row) {
      const double weight = weights[row];
      Sums& cell = sums[patterns[row] * stride + answers[row]];
      cell.weight += weight;
      cell.weight_squared += weight * weight;
    }
  }

  Sums sums(PatternId pattern, AnswerId answer) const { return sums_.at(pattern, answer); }

 private:
  AnswerTable<Sums> sums_;
};

}  // namespace kijun
