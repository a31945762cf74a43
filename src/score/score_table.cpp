#include "score/score_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "score/group_sums.h"

namespace kijun {
namespace {

// Somebody who counts left a rank unnamed that has points. Told by counts and not from sums: those
// are rounded.
bool leaves_points(const Question& question, const GroupTally& tally) {
  for (std::size_t rank = 0; rank < question.depth() && !tally.named.empty(); ++rank) {
    std::uint64_t named = 0;
    for (const auto& at_rank : tally.named) named += at_rank[rank];
    if (question.weights[rank] > 0 && named < tally.counted) return true;
  }
  return std::any_of(tally.rankings.begin(), tally.rankings.end(), [&](const RankingCount& answer) {
    if (answer.weight <= 0) return false;
    for (std::size_t rank = 0; rank < question.depth(); ++rank) {
      if (question.weights[rank] > 0 && answer.ranking[rank] == not_named) return true;
    }
    return false;
  });
}

double sum_of_scores(const Question& question, const GroupSums& sums) {
  double sum = 0;
  for (std::size_t option = 0; option < sums.options.size(); ++option) {
    sum += sums.score(option, question.weights);
  }
  return sum;
}

double completeness(const Question& question, const GroupTally& tally, const GroupSums& sums) {
  if (!leaves_points(question, tally)) return 1;
  const double points = std::accumulate(question.weights.begin(), question.weights.end(), 0.0);
  return std::min(sum_of_scores(question, sums) / points, std::nextafter(1.0, 0.0));
}

double baseline(const Question& question, const Breakdown& breakdown,
                const std::vector<GroupTally>& tallies) {
  const auto is_total = [](const Group& group) { return group.kind == GroupKind::total; };
  const bool all_total = std::all_of(breakdown.groups.begin(), breakdown.groups.end(), is_total);
  Side pooled;
  bool complete = true;
  for (std::size_t g = 0; g < tallies.size(); ++g) {
    if (!all_total && is_total(breakdown.groups[g])) continue;
    pooled.push_back(&tallies[g]);
    complete = complete && !leaves_points(question, tallies[g]);
  }
  if (complete) return question.baseline();
  const auto options = static_cast<double>(question.options.size());
  return std::min(sum_of_scores(question, sums_of(question, pooled)) / options,
                  std::nextafter(question.baseline(), 0.0));
}

}  // namespace

GroupTally with_missing(GroupTally tally, std::size_t depth) {
  if (tally.missing == 0) return tally;
  // The last of all rankings, as they are sorted.
  tally.rankings.push_back({std::vector<std::uint16_t>(depth, not_named), tally.missing,
                            tally.missing_weight, tally.missing_weight_squared});
  tally.missing = 0;
  tally.missing_weight = tally.missing_weight_squared = 0;
  return tally;
}

GroupScores score_group(const Question& question, const GroupTally& tally) {
  GroupSums sums = sums_of(question, {&tally});
  GroupScores result;
  result.base = tally.base();
  result.weighted = !sums.unweighted();
  result.weight = sums.weight;
  result.n_eff = sums.n_eff();
  result.completeness = completeness(question, tally, sums);
  result.options.reserve(sums.options.size());
  for (std::size_t option = 0; option < sums.options.size(); ++option) {
    result.options.push_back(
        {sums.score(option, question.weights), std::move(sums.options[option].counts)});
  }
  return result;
}

ScoreTable score(const Report& report, const Tally& tally) {
  ScoreTable table;
  table.figures.reserve(report.figures.size());
  for (const Figure& figure : report.figures) {
    const Question& question = report.questions[figure.question];
    FigureScores scores;
    scores.question = figure.question;
    scores.breakdown = figure.breakdown;
    std::vector<GroupTally> over_all;
    const std::vector<GroupTally>* groups = &tally.groups[figure.question][figure.breakdown];
    if (report.base == Base::all) {
      for (const GroupTally& group : *groups) {
        over_all.push_back(with_missing(group, question.depth()));
      }
      groups = &over_all;
    }
    for (const GroupTally& group : *groups) scores.groups.push_back(score_group(question, group));
    scores.baseline = baseline(question, report.breakdowns[figure.breakdown], *groups);
    table.figures.push_back(std::move(scores));
  }
  return table;
}

}  // namespace kijun
