#include "findings/findings.h"

#include <algorithm>
#include <utility>

#include "score/inference.h"
#include "score/score_table.h"

namespace kijun {
namespace {

InferenceSettings settings_of(const Report& report) {
  InferenceSettings settings;
  settings.alpha = report.inference.level;
  settings.permute_below = report.inference.permute_below;
  settings.permutation.rounds = report.inference.permutations;
  settings.permutation.seed = report.inference.seed;
  return settings;
}

// By group; a total is no group to compare, and stands as empty.
std::vector<BaseClass> bases_of(const Breakdown& breakdown, const FigureScores& scores) {
  std::vector<BaseClass> bases;
  for (std::size_t g = 0; g < scores.groups.size(); ++g) {
    const bool total = breakdown.groups[g].kind == GroupKind::total;
    bases.push_back(total ? BaseClass::empty : scores.groups[g].base_class);
  }
  return bases;
}

FigureFindings findings_of(std::size_t index, const Report& report, const Tally& tally,
                           const FigureScores& scores, const InferenceSettings& settings) {
  const Figure& figure = report.figures[index];
  const Question& question = report.questions[figure.question];
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  std::vector<GroupTally> groups = tally.groups[figure.question][figure.breakdown];

  FigureFindings made;
  if (breakdown.overlap) {
    made.compared = Compared::overlap;
    return made;
  }
  if (!std::all_of(groups.begin(), groups.end(),
                   [](const GroupTally& group) { return group.has_rankings(); })) {
    made.compared = Compared::not_rankings;
    return made;
  }
  if (report.base == Base::all) {
    for (GroupTally& group : groups) group = with_missing(std::move(group), question.depth());
  }
  const std::vector<BaseClass> bases = bases_of(breakdown, scores);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (is_shown(bases[g])) made.groups.push_back(g);
    if (bases[g] == BaseClass::reference) made.reference.push_back(g);
    made.left_out |= is_withheld(bases[g]);
  }
  if (made.groups.size() < 2) {
    made.compared = Compared::too_few;
    return made;
  }
  const GroupDifferences found =
      find_differences(question, groups, made.groups, breakdown.order.has_value(), settings);
  made.tests = found.tests;
  made.claims = claims_of(index, question, groups, made.groups, bases, found, settings.alpha);
  return made;
}

}  // namespace

Findings find(const Report& report, const Tally& tally, const ScoreTable& scores) {
  const InferenceSettings settings = settings_of(report);
  Findings made;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    made.figures.push_back(findings_of(i, report, tally, scores.figures[i], settings));
  }
  return made;
}

}  // namespace kijun
