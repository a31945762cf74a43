// A question by one breakdown with the inference of its figure. Those that use it link
// kijun_resolve and kijun_score.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "score/report_inference.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"
#include "support/tallies.h"

namespace kijun::test {

struct InferredReport {
  Report report;
  Tally tally;
  ScoreTable scores;

  InferredReport(Question asked, const std::vector<std::string>& names,
                 std::vector<GroupTally> groups) {
    report.style = standard_style();
    report.style.small_bases = {10, 30};
    report.surveys.emplace_back();
    report.questions = {std::move(asked)};
    std::vector<Group> named;
    for (const std::string& name : names) named.push_back(coded(name, 0, "column", {name}));
    report.breakdowns = {breakdown("b", std::move(named))};
    number_figures(report);
    report.figures[0].has_table = true;
    tally.groups = {{std::move(groups)}};
    infer_again();
  }

  // After a change of the report or the tally.
  void infer_again() {
    scores = with_other_weights(
        report, tally,
        with_inference(report, tally, kijun::score(report, tally), InferredFigures::shown));
  }

  const FigureInference& inference() const { return *scores.figures[0].inference; }
};

// Three options: so many respondents put the first one first and the last one last, and so many the
// other way round.
inline GroupTally for_and_against(std::uint64_t first, std::uint64_t last) {
  return tally({answers({0, 1, 2}, first), answers({2, 1, 0}, last)});
}

}  // namespace kijun::test
