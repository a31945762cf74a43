#include "survey/tally_builder.h"

namespace kijun {

void TallyBuilder::Group::add_ranking(std::span<const std::uint16_t> ranking,
                                      const WeighedCount& count) {
  rankings_[std::vector<std::uint16_t>(ranking.begin(), ranking.end())] += count;
}

void TallyBuilder::Group::add_counts(const std::vector<std::vector<std::uint64_t>>& named,
                                     std::uint64_t n) {
  if (named_.empty()) named_.resize(named.size());
  for (std::size_t option = 0; option < named.size(); ++option) {
    named_[option].resize(named[option].size());
    for (std::size_t rank = 0; rank < named[option].size(); ++rank) {
      named_[option][rank] += named[option][rank];
    }
  }
  counted_ += n;
}

void TallyBuilder::Group::add(const Group& survey) {
  for (const auto& [ranking, count] : survey.rankings_) rankings_[ranking] += count;
  if (!survey.named_.empty()) add_counts(survey.named_, survey.counted_);
  missing_ += survey.missing_;
  rejected_ += survey.rejected_;
}

GroupTally TallyBuilder::Group::build() const {
  GroupTally tally;
  tally.missing = missing_.n;
  tally.missing_weight = missing_.weight;
  tally.missing_weight_squared = missing_.weight_squared;
  tally.rejected = rejected_.n;
  tally.rejected_weight = rejected_.weight;
  tally.rejected_weight_squared = rejected_.weight_squared;
  tally.counted = counted_;
  tally.named = named_;
  tally.members = missing_.n + rejected_.n + counted_;
  for (const auto& [ranking, count] : rankings_) {
    tally.rankings.push_back({ranking, count.n, count.weight, count.weight_squared});
    tally.members += count.n;
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
  tally.crossings = crossings_;
  return tally;
}

}  // namespace kijun
