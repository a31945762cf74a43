#include "score/group_sums.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace kijun {
namespace {

void add(OptionSums& sums, const TieSums& tie) {
  for (TieSums& known : sums.ties) {
    if (known.standing.first != tie.standing.first ||
        known.standing.shared_by != tie.standing.shared_by) {
      continue;
    }
    known.weight += tie.weight;
    known.weight_squared += tie.weight_squared;
    return;
  }
  sums.ties.push_back(tie);
}

bool names(const std::vector<std::uint16_t>& ranking, std::size_t option) {
  return std::any_of(ranking.begin(), ranking.end(), [option](std::uint16_t entry) {
    return entry != not_named && option_of(entry) == option;
  });
}

void add(GroupSums& sums, const RankingCount& answer) {
  sums.n += answer.n;
  sums.weight += answer.weight;
  sums.weight_squared += answer.weight_squared;
  for (std::size_t option = 0; option < sums.options.size(); ++option) {
    if (!names(answer.ranking, option)) {
      sums.options[option].unnamed_squared += answer.weight_squared;
    }
  }
  each_standing(answer.ranking, [&](const Standing& standing) {
    OptionSums& at = sums.options[standing.option];
    at.counts[standing.first] += answer.n;
    if (standing.shared_by == 1) {
      at.weights[standing.first] += answer.weight;
      at.weights_squared[standing.first] += answer.weight_squared;
      return;
    }
    const double part = answer.weight / static_cast<double>(standing.shared_by);
    for (std::size_t r = standing.first; r < standing.end(at.weights.size()); ++r) {
      at.weights[r] += part;
    }
    add(at, {standing, answer.weight, answer.weight_squared});
  });
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

namespace {

void add_counts(GroupSums& sums, const GroupTally& tally) {
  const auto counted = static_cast<double>(tally.counted);
  sums.n += tally.counted;
  sums.weight += counted;
  sums.weight_squared += counted;
  for (std::size_t option = 0; option < tally.named.size(); ++option) {
    OptionSums& at = sums.options[option];
    const std::vector<std::uint64_t>& ranks = tally.named[option];
    const auto named = std::accumulate(ranks.begin(), ranks.end(), std::uint64_t{0});
    at.unnamed_squared += static_cast<double>(tally.counted - named);
    for (std::size_t rank = 0; rank < at.counts.size(); ++rank) {
      const std::uint64_t n = ranks[rank];
      at.counts[rank] += n;
      at.weights[rank] += static_cast<double>(n);
      at.weights_squared[rank] += static_cast<double>(n);
    }
  }
}

}  // namespace

GroupSums sums_of(const Question& question, const Side& side) {
  const std::size_t depth = question.depth();
  GroupSums sums;
  sums.options.assign(
      question.options.size(),
      {std::vector<std::uint64_t>(depth), std::vector<double>(depth), std::vector<double>(depth)});
  for (const GroupTally* tally : side) {
    for (const RankingCount& answer : tally->rankings) {
      assert(answer.ranking.size() >= depth);
      add(sums, answer);
    }
    add_counts(sums, *tally);
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
    to.unnamed_squared += from.unnamed_squared;
    for (std::size_t rank = 0; rank < to.counts.size(); ++rank) {
      to.counts[rank] += from.counts[rank];
      to.weights[rank] += from.weights[rank];
      to.weights_squared[rank] += from.weights_squared[rank];
    }
    for (const TieSums& tie : from.ties) add(to, tie);
  }
  return a;
}

}  // namespace kijun
