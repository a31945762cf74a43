#include "findings/findings.h"

#include "score/report_inference.h"
#include "score/score_table.h"

namespace kijun {
namespace {

FigureFindings findings_of(std::size_t index, const Report& report, const Tally& tally,
                           const FigureScores& scores, const InferenceSettings& settings) {
  const Figure& figure = report.figures[index];
  const Question& question = report.questions[figure.question];
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  const std::vector<GroupTally> groups = scored_tallies(report, tally, figure);
  const std::vector<BaseClass> bases = base_classes(scores);

  const ComparedGroups compared = compared_groups(breakdown, groups, bases);
  FigureFindings made;
  made.compared = compared.compared;
  if (made.compared == Compared::overlap || made.compared == Compared::not_rankings) return made;
  made.groups = compared.groups;
  for (const std::size_t g : made.groups) {
    if (bases[g] == BaseClass::reference) made.reference.push_back(g);
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const bool total = breakdown.groups[g].kind == GroupKind::total;
    made.left_out |= !total && is_withheld(bases[g]);
  }
  if (made.compared == Compared::too_few) return made;
  const GroupDifferences found =
      find_differences(question, groups, made.groups, breakdown.order.has_value(), settings);
  made.tests = found.tests;
  made.claims = claims_of(index, question, groups, made.groups, bases, found, settings.alpha);
  return made;
}

}  // namespace

Findings find(const Report& report, const Tally& tally, const ScoreTable& scores) {
  const InferenceSettings settings = inference_settings(report);
  Findings made;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    made.figures.push_back(findings_of(i, report, tally, scores.figures[i], settings));
  }
  return made;
}

}  // namespace kijun
