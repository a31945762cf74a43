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
  // Answers of `depth` ranks, each an option < `options` or not_named; or with ties, as in
  // RankingCount.
  RankingSet(std::size_t options, std::size_t depth);

  AnswerId id(std::span<const std::uint16_t> ranking);
  // All ids given so far are below this.
  AnswerId end() const { return end_; }
  std::span<const std::uint16_t> ranking(AnswerId id) const {
    const std::size_t start = starts_[id - first_ranking];
    return std::span(rankings_).subspan(start, starts_[id - first_ranking + 1] - start);
  }

 private:
  AnswerId add(std::span<const std::uint16_t> ranking);
  AnswerId sparse_id(std::span<const std::uint16_t> ranking);

  std::size_t options_;
  AnswerId end_ = first_ranking;
  std::vector<std::uint16_t> rankings_;  // one after the other
  std::vector<std::size_t> starts_{0};   // of each of them, and the end of the last
  // By the ranking read as a number with the digits 0 to options, as long as those are few and
  // there is no tie; a table is some ten times faster than the map.
  std::vector<AnswerId> dense_;
  std::unordered_map<std::u16string, AnswerId> sparse_;
};

}  // namespace kijun
