// The tally while it grows, survey by survey.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "resolve/report.h"
#include "survey/tally.h"

namespace kijun {

// Respondents and their survey weights, added up.
struct WeighedCount {
  std::uint64_t n = 0;
  double weight = 0;          // Σω
  double weight_squared = 0;  // Σω²

  // n respondents of weight 1.
  static WeighedCount unweighted(std::uint64_t n) {
    return {n, static_cast<double>(n), static_cast<double>(n)};
  }
  WeighedCount& operator+=(const WeighedCount& more) {
    n += more.n;
    weight += more.weight;
    weight_squared += more.weight_squared;
    return *this;
  }
};

class TallyBuilder {
 public:
  explicit TallyBuilder(const Report& report);

  // One group of one question and breakdown.
  class Group {
   public:
    // More respondents of the group …
    void add_ranking(std::span<const std::uint16_t> ranking, const WeighedCount& count);
    // n answers by how often each option was named at each rank.
    void add_counts(const std::vector<std::vector<std::uint64_t>>& named, std::uint64_t n);
    void add_missing(const WeighedCount& count) { missing_ += count; }
    void add_rejected(const WeighedCount& count) { rejected_ += count; }
    // All that were added to another: the sums of a survey, since sums of weights depend on the
    // order in which they are added.
    void add(const Group& survey);
    GroupTally build() const;

   private:
    std::map<std::vector<std::uint16_t>, WeighedCount> rankings_;  // sorted, as in the tally
    std::vector<std::vector<std::uint64_t>> named_;
    std::uint64_t counted_ = 0;
    WeighedCount missing_;
    WeighedCount rejected_;
  };
  Group& group(std::size_t question, std::size_t breakdown, std::size_t group) {
    return groups_[question][breakdown][group];
  }

  void add(Crossing crossing) { crossings_.push_back(std::move(crossing)); }

  Tally build() const;

 private:
  std::vector<std::vector<std::vector<Group>>> groups_;
  std::vector<Crossing> crossings_;
};

}  // namespace kijun
