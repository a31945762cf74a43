#include "survey/tally_builder.h"

namespace kijun {

void TallyBuilder::Group::add_ranking(std::span<const std::uint16_t> ranking, std::uint64_t n) {
  rankings_[std::vector<std::uint16_t>(ranking.begin(), ranking.end())] += n;
}

void TallyBuilder::Group::add_missing(std::uint64_t n) { missing_ += n; }

void TallyBuilder::Group::add_rejected(std::uint64_t n) { rejected_ += n; }

GroupTally TallyBuilder::Group::build() const {
  GroupTally tally;
  tally.missing = missing_;
  tally.rejected = rejected_;
  tally.members = missing_ + rejected_;
  for (const auto& [ranking, n] : rankings_) {
    const auto weight = static_cast<double>(n);  // every respondent counts alike
    tally.rankings.push_back({ranking, n, weight, weight});
    tally.members += n;
  }
  return tally;
}

TallyBuilder::TallyBuilder(const Report& report) {
  std::vector<std::vector<Group>> by_breakdown;
  for (const Breakdown& breakdown : report.breakdowns) {
    by_breakdown.emplace_back(breakdown.groups.size());
  }
  groups_.assign(report.questions.size(), by_breakdown);
}

Tally TallyBuilder::build() const {
  Tally tally;
  for (const auto& by_breakdown : groups_) {
    auto& question = tally.groups.emplace_back();
    for (const auto& by_group : by_breakdown) {
      auto& breakdown = question.emplace_back();
      for (const Group& group : by_group) breakdown.push_back(group.build());
    }
  }
  return tally;
}

}  // namespace kijun
