// The tally while it grows, survey by survey.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "resolve/report.h"
#include "survey/tally.h"

namespace kijun {

class TallyBuilder {
 public:
  explicit TallyBuilder(const Report& report);

  // One group of one question and breakdown.
  class Group {
   public:
    // n more respondents of the group …
    void add_ranking(std::span<const std::uint16_t> ranking, std::uint64_t n);
    void add_missing(std::uint64_t n);
    void add_rejected(std::uint64_t n);
    GroupTally build() const;

   private:
    std::map<std::vector<std::uint16_t>, std::uint64_t> rankings_;  // sorted, as in the tally
    std::uint64_t missing_ = 0;
    std::uint64_t rejected_ = 0;
  };
  Group& group(std::size_t question, std::size_t breakdown, std::size_t group) {
    return groups_[question][breakdown][group];
  }

  Tally build() const;

 private:
  std::vector<std::vector<std::vector<Group>>> groups_;
};

}  // namespace kijun
