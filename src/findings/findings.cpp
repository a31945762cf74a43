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
  settings.bases = report.style.small_bases;
  return settings;
}

bool asks(const Breakdown& breakdown, std::size_t survey) {
  return std::any_of(breakdown.groups.begin(), breakdown.groups.end(),
                     [&](const Group& group) { return has_part(group, survey); });
}

bool total_is_shown(const Report& report, std::size_t figure) {
  const Breakdown& breakdown = report.breakdowns[report.figures[figure].breakdown];
  if (std::any_of(breakdown.groups.begin(), breakdown.groups.end(),
                  [](const Group& group) { return group.kind == GroupKind::total; })) {
    return true;
  }
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    if (f == figure || report.figures[f].question != report.figures[figure].question) continue;
    const Breakdown& other = report.breakdowns[report.figures[f].breakdown];
    for (std::size_t survey = 0; survey < report.surveys.size(); ++survey) {
      if (asks(breakdown, survey) && asks(other, survey)) return true;
    }
  }
  return false;
}

// By group; a total is no class of its own, and stands as empty.
std::vector<BaseClass> bases_of(const Question& question, const Breakdown& breakdown,
                                const std::vector<GroupTally>& groups,
                                const InferenceSettings& settings) {
  std::vector<BaseSize> sizes;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const GroupSums sums = sums_of(question, {&groups[g]});
    const bool total = breakdown.groups[g].kind == GroupKind::total;
    sizes.push_back(total ? BaseSize{} : BaseSize{sums.n, sums.n_eff()});
  }
  return classify_bases(sizes, settings.bases, settings.total_is_shown);
}

FigureFindings findings_of(std::size_t index, const Report& report, const Tally& tally,
                           InferenceSettings settings) {
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
  settings.total_is_shown = total_is_shown(report, index);
  const std::vector<BaseClass> bases = bases_of(question, breakdown, groups, settings);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (is_shown(bases[g])) made.groups.push_back(g);
    if (bases[g] == BaseClass::reference) made.reference.push_back(g);
    made.left_out |= !is_shown(bases[g]) && bases[g] != BaseClass::empty;
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

Findings find(const Report& report, const Tally& tally) {
  const InferenceSettings settings = settings_of(report);
  Findings made;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    made.figures.push_back(findings_of(i, report, tally, settings));
  }
  return made;
}

}  // namespace kijun
