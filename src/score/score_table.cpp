#include "score/score_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "score/group_sums.h"
#include "score/withholding.h"

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
                const std::vector<GroupTally>& tallies, std::optional<std::size_t> left_out) {
  const auto is_total = [](const Group& group) { return group.kind == GroupKind::total; };
  const bool all_total = std::all_of(breakdown.groups.begin(), breakdown.groups.end(), is_total);
  Side pooled;
  bool complete = true;
  for (std::size_t g = 0; g < tallies.size(); ++g) {
    if (g == left_out || (!all_total && is_total(breakdown.groups[g]))) continue;
    pooled.push_back(&tallies[g]);
    complete = complete && !leaves_points(question, tallies[g]);
  }
  if (complete) return question.baseline();
  const auto options = static_cast<double>(question.options.size());
  return std::min(sum_of_scores(question, sums_of(question, pooled)) / options,
                  std::nextafter(question.baseline(), 0.0));
}

bool shows_intervals(const Figure& figure) { return figure.chart == ChartKind::dots; }

// The tallies that a figure's groups are scored over.
class CountedGroups {
 public:
  CountedGroups(const Report& report, const Tally& tally, const Figure& figure)
      : answered_(tally.groups[figure.question][figure.breakdown]) {
    if (report.base != Base::all) return;
    const std::size_t depth = report.questions[figure.question].depth();
    for (const GroupTally& group : answered_) all_.push_back(with_missing(group, depth));
  }

  const std::vector<GroupTally>& groups() const { return all_.empty() ? answered_ : all_; }

 private:
  const std::vector<GroupTally>& answered_;
  std::vector<GroupTally> all_;
};

}  // namespace

std::vector<BaseClass> base_classes(const FigureScores& figure) {
  std::vector<BaseClass> bases;
  bases.reserve(figure.groups.size());
  for (const GroupScores& group : figure.groups) bases.push_back(group.base_class);
  return bases;
}

GroupTally with_missing(GroupTally tally, std::size_t depth) {
  if (tally.missing == 0) return tally;
  // The last of all rankings, as they are sorted.
  tally.rankings.push_back({std::vector<std::uint16_t>(depth, not_named), tally.missing,
                            tally.missing_weight, tally.missing_weight_squared});
  tally.missing = 0;
  tally.missing_weight = tally.missing_weight_squared = 0;
  return tally;
}

std::vector<GroupTally> scored_tallies(const Report& report, const Tally& tally,
                                       const Figure& figure) {
  return CountedGroups(report, tally, figure).groups();
}

GroupScores score_group(const Question& question, const GroupTally& tally,
                        std::optional<double> confidence) {
  GroupSums sums = sums_of(question, {&tally});
  GroupScores result;
  result.base = tally.base();
  result.weighted = !sums.unweighted();
  result.weight = sums.weight;
  result.n_eff = sums.n_eff();
  result.completeness = completeness(question, tally, sums);
  result.options.reserve(sums.options.size());
  for (std::size_t option = 0; option < sums.options.size(); ++option) {
    OptionScore scored{sums.score(option, question.weights), sums.options[option].counts, {}, {}};
    scored.rank_shares = sums.options[option].weights;
    for (double& share : scored.rank_shares) share = sums.weight > 0 ? share / sums.weight : 0;
    if (confidence) {
      const auto sure = estimate(question.weights, sums, option, *confidence);
      if (sure) scored.interval = sure->interval;
    }
    result.options.push_back(std::move(scored));
  }
  return result;
}

ScoreTable score(const Report& report, const Tally& tally) {
  ScoreTable table;
  table.figures.reserve(report.figures.size());
  for (const Figure& figure : report.figures) {
    FigureScores scores{figure.question, figure.breakdown, 0, {}, {}};
    const CountedGroups counted(report, tally, figure);
    const auto confidence =
        shows_intervals(figure) ? std::optional(report.inference.confidence()) : std::nullopt;
    for (const GroupTally& group : counted.groups()) {
      scores.groups.push_back(score_group(report.questions[figure.question], group, confidence));
    }
    table.figures.push_back(std::move(scores));
  }
  const std::vector<std::vector<BaseClass>> classes = classify_groups(report, tally, table);
  for (std::size_t f = 0; f < table.figures.size(); ++f) {
    FigureScores& scores = table.figures[f];
    const Breakdown& breakdown = report.breakdowns[scores.breakdown];
    scores.baseline = baseline(report.questions[scores.question], breakdown,
                               CountedGroups(report, tally, report.figures[f]).groups(),
                               withheld_alone(breakdown, classes[f]));
    for (std::size_t g = 0; g < scores.groups.size(); ++g) {
      GroupScores& group = scores.groups[g];
      group.base_class = classes[f][g];
      if (is_withheld(group.base_class)) group = without_numbers(group, group.base_class);
    }
  }
  return table;
}

}  // namespace kijun
