#include "score/score_table.h"

#include <cassert>

namespace kijun {
namespace {

// What one option has collected: respondents and Σω that named it at each rank.
struct RankSums {
  std::vector<std::uint64_t> counts;
  std::vector<double> weights;
};

}  // namespace

GroupScores score_group(const Question& question, const GroupTally& tally) {
  const std::size_t depth = question.depth();
  std::vector<RankSums> sums(question.options.size(),
                             {std::vector<std::uint64_t>(depth), std::vector<double>(depth)});
  double total_weight = 0;
  for (const RankingCount& answer : tally.rankings) {
    assert(answer.ranking.size() == depth);
    total_weight += answer.weight;
    for (std::size_t rank = 0; rank < depth; ++rank) {
      const std::uint16_t option = answer.ranking[rank];
      if (option == not_named) continue;
      sums[option].counts[rank] += answer.n;
      sums[option].weights[rank] += answer.weight;
    }
  }

  GroupScores result;
  result.base = tally.base();
  result.options.reserve(sums.size());
  for (RankSums& sum : sums) {
    OptionScore option;
    // Points are added up before the one division: unweighted sums are whole numbers times the rank
    // weights, so that a score that is a short decimal comes out as that decimal.
    double points = 0;
    for (std::size_t rank = 0; rank < depth; ++rank) {
      points += question.weights[rank] * sum.weights[rank];
    }
    option.score = total_weight > 0 ? points / total_weight : 0;
    option.rank_counts = std::move(sum.counts);
    result.options.push_back(std::move(option));
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
    scores.baseline = question.baseline();
    for (const GroupTally& group : tally.groups[figure.question][figure.breakdown]) {
      scores.groups.push_back(score_group(question, group));
    }
    table.figures.push_back(std::move(scores));
  }
  return table;
}

}  // namespace kijun
