#include "findings/findings.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "findings/messages.h"
#include "score/group_difference.h"
#include "score/report_inference.h"
#include "score/score_table.h"

namespace kijun {
namespace {

// The groups whose signs a reader sees, against the others: of each option the surest.
GroupDifferences signs_in(const Figure& figure, const FigureInference* inference,
                          const std::vector<std::size_t>& groups, double alpha) {
  GroupDifferences signs;
  if (!shows_inference(figure) || inference == nullptr) return signs;
  for (std::size_t option = 0; option < inference->options.size(); ++option) {
    std::optional<Division> surest;
    for (const std::size_t group : groups) {
      const auto difference = difference_from_rest(*inference, group, option);
      if (!difference || !mark_of(*difference, alpha)) continue;
      if (surest && surest->test.statistic >= difference->test.statistic) continue;
      std::vector<std::size_t> others;
      std::copy_if(groups.begin(), groups.end(), std::back_inserter(others),
                   [group](std::size_t other) { return other != group; });
      surest = {option, {group}, std::move(others), difference->test, difference->p_holm};
      if (difference->difference < 0) std::swap(surest->high, surest->low);
    }
    if (surest) signs.unplaced.push_back(*std::move(surest));
  }
  return signs;
}

// `checked` gets what the author claims of the figure.
FigureFindings findings_of(std::size_t index, const Report& report, const Tally& tally,
                           const FigureScores& scores, const InferenceSettings& settings,
                           std::vector<CheckedClaim>& checked) {
  const Figure& figure = report.figures[index];
  const Question& question = report.questions[figure.question];
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  const std::vector<GroupTally> groups = scored_tallies(report, tally, figure);
  const std::vector<BaseClass> bases = base_classes(scores);

  const ComparedGroups compared = compared_groups(breakdown, groups, bases);
  ClaimCheck check(report, index, compared, bases);
  const auto keep = [&](const std::vector<DifferenceAnswer>& answers) {
    for (CheckedClaim& claim : std::move(check).take(groups, answers, settings.alpha)) {
      const std::size_t place = claim.claim;
      checked[place] = std::move(claim);
    }
  };
  if (compared.compared != Compared::yes) keep({});
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
  const bool ordered = breakdown.order.has_value();
  const auto claimed_in = [&](const Question& weighted, const GroupDifferences& found) {
    return claims_of(index, weighted, groups, made.groups, bases, found, settings.alpha);
  };
  const GroupDifferences found =
      find_differences(question, groups, made.groups, ordered, settings, check.asked());
  made.tests = found.tests;
  made.claims = claimed_in(question, found);
  keep(found.answers);
  if (made.claims.empty()) {
    const auto unplaced_in = [&](const GroupDifferences& differences) {
      return unplaced_claims(index, question, groups, made.groups, bases, differences,
                             settings.alpha);
    };
    made.unplaced = unplaced_in(found);
    if (made.unplaced.empty()) {
      const FigureInference* const shown = scores.inference ? &*scores.inference : nullptr;
      made.unplaced = unplaced_in(signs_in(figure, shown, made.groups, settings.alpha));
    }
  }
  for (std::size_t w = 1; w < scores.weight_effects.size(); ++w) {
    Question weighted = question;
    weighted.weights = scores.weight_effects[w].weighting.weights;
    const GroupDifferences other =
        find_differences(weighted, groups, made.groups, ordered, settings);
    made.under_other_weights.push_back(
        claims_under(made.claims, other, claimed_in(weighted, other)));
  }
  return made;
}

}  // namespace

bool says_findings(const Report& report) {
  const bool prints =
      std::any_of(report.contents.begin(), report.contents.end(),
                  [](const Block& block) { return std::holds_alternative<FindingsBlock>(block); });
  return prints || std::any_of(report.citations.begin(), report.citations.end(),
                               [](const Citation& citation) {
                                 return citation.kind == CitationKind::finding;
                               });
}

std::vector<bool> figures_to_search(const Report& report) {
  std::vector<bool> wanted(report.figures.size());
  for (const Block& block : report.contents) {
    const auto* const said = std::get_if<FindingsBlock>(&block);
    if (said == nullptr) continue;
    for (const std::size_t figure : said->figures) wanted[figure] = true;
  }
  for (const Citation& citation : report.citations) {
    if (citation.kind == CitationKind::finding) wanted[citation.figure] = true;
  }
  for (const AuthorClaim& claim : report.claims) wanted[claim.figure] = true;
  return wanted;
}

Findings find(const Report& report, const Tally& tally, const ScoreTable& scores,
              const std::vector<bool>& wanted) {
  const InferenceSettings settings = inference_settings(report);
  Findings made;
  made.figures.resize(report.figures.size());
  made.checked.resize(report.claims.size());
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    if (!wanted[i]) continue;
    made.figures[i] = findings_of(i, report, tally, scores.figures[i], settings, made.checked);
  }
  return made;
}

Findings find(const Report& report, const Tally& tally, const ScoreTable& scores) {
  return find(report, tally, scores, std::vector<bool>(report.figures.size(), true));
}

Diagnostics claim_warnings(const Report& report, const ScoreTable& scores,
                           const Findings& findings) {
  Diagnostics warnings;
  for (const CheckedClaim& checked : findings.checked) {
    if (checked.verdict == ClaimVerdict::holds) continue;
    warnings.push_back(messages::unsupported_claim(report, scores, checked));
  }
  return warnings;
}

}  // namespace kijun
