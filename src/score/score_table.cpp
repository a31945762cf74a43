#include "score/score_table.h"

#include <utility>

#include "score/group_sums.h"

namespace kijun {

GroupScores score_group(const Question& question, const GroupTally& tally) {
  GroupSums sums = sums_of(question, {&tally});
  GroupScores result;
  result.base = tally.base();
  result.weighted = !sums.unweighted();
  result.weight = sums.weight;
  result.n_eff = sums.n_eff();
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
    scores.baseline = question.baseline();
    for (const GroupTally& group : tally.groups[figure.question][figure.breakdown]) {
      scores.groups.push_back(score_group(question, group));
    }
    table.figures.push_back(std::move(scores));
  }
  return table;
}

}  // namespace kijun
