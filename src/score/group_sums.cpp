#include "score/group_sums.h"

#include <cassert>

namespace kijun {
namespace {

void add(GroupSums& sums, const RankingCount& answer) {
  sums.n += answer.n;
  sums.weight += answer.weight;
  sums.weight_squared += answer.weight_squared;
  for (std::size_t rank = 0; rank < answer.ranking.size(); ++rank) {
    const std::uint16_t option = answer.ranking[rank];
    if (option == not_named) continue;
    OptionSums& at = sums.options[option];
    at.counts[rank] += answer.n;
    at.weights[rank] += answer.weight;
    at.weights_squared[rank] += answer.weight_squared;
  }
}

}  // namespace

bool GroupSums::unweighted() const {
  const auto count = static_cast<double>(n);
  return weight == count && weight_squared == count;
}

std::vector<double> GroupSums::cumulative_shares(std::size_t option) const {
  std::vector<double> shares;
  double named = 0;
  for (const double at_rank : options[option].weights) {
    named += at_rank;
    shares.push_back(named / weight);
  }
  return shares;
}

double GroupSums::score(std::size_t option, const std::vector<double>& rank_weights) const {
  // Points are added up before the one division: unweighted sums are whole numbers times the rank
  // weights, so that a score that is a short decimal comes out as that decimal.
  double points = 0;
  for (std::size_t rank = 0; rank < rank_weights.size(); ++rank) {
    points += rank_weights[rank] * options[option].weights[rank];
  }
  return weight > 0 ? points / weight : 0;
}

GroupSums sums_of(const Question& question, const Side& side) {
  const std::size_t depth = question.depth();
  GroupSums sums;
  sums.options.assign(
      question.options.size(),
      {std::vector<std::uint64_t>(depth), std::vector<double>(depth), std::vector<double>(depth)});
  for (const GroupTally* tally : side) {
    for (const RankingCount& answer : tally->rankings) {
      assert(answer.ranking.size() == depth);
      add(sums, answer);
    }
  }
  return sums;
}

GroupSums joined(GroupSums a, const GroupSums& b) {
  a.n += b.n;
  a.weight += b.weight;
  a.weight_squared += b.weight_squared;
  for (std::size_t option = 0; option < a.options.size(); ++option) {
    OptionSums& to = a.options[option];
    const OptionSums& from = b.options[option];
    for (std::size_t rank = 0; rank < to.counts.size(); ++rank) {
      to.counts[rank] += from.counts[rank];
      to.weights[rank] += from.weights[rank];
      to.weights_squared[rank] += from.weights_squared[rank];
    }
  }
  return a;
}

}  // namespace kijun
