// The distinct answers to one question, numbered as they first occur.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace kijun {

// What a decoder makes of a respondent's answer: one of these two, or the number of a ranking.
using AnswerId = std::uint32_t;
inline constexpr AnswerId missing_answer = 0;
inline constexpr AnswerId rejected_answer = 1;
inline constexpr AnswerId first_ranking = 2;

class RankingSet {
 public:
  // Answers of `depth` ranks, each an option < `options` or not_named.
  RankingSet(std::size_t options, std::size_t depth);

  AnswerId id(std::span<const std::uint16_t> ranking);
  // All ids given so far are below this.
  AnswerId end() const { return end_; }
  std::span<const std::uint16_t> ranking(AnswerId id) const {
    return {rankings_.data() + (id - first_ranking) * depth_, depth_};
  }

 private:
  AnswerId add(std::span<const std::uint16_t> ranking);

  std::size_t options_;
  std::size_t depth_;
  AnswerId end_ = first_ranking;
  std::vector<std::uint16_t> rankings_;  // one after the other
  // By the ranking read as a number with the digits 0 to options, as long as those are few; a table
  // is some ten times faster than the map.
  std::vector<AnswerId> dense_;
  std::unordered_map<std::u16string, AnswerId> sparse_;
};

}  // namespace kijun
