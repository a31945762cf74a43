// What the author's texts cite of the results becomes text: the stage between findings and layout.
#pragma once

#include <vector>

#include "base/result.h"
#include "findings/findings.h"
#include "findings/sentences.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// The sentences that a citation of a finding stands for; none: nothing is found of its option.
std::vector<Sentence> cited_sentences(const Report& report, const Findings& findings,
                                      const Citation& citation);

// The report with every citation in its paragraphs replaced:
//   {score:…}    the score with two decimals, as figures and tables have it; of a small base marked
//                with the wording of findings (参考値)
//   {n:…}        the N, as legends have it
//   {finding:…}  what the findings say of the figure when it is taken by itself, that they found
//                nothing included, or what they say of the option; sentences with references
// Refused, at the place of the citation: numbers of a group that is withheld, a score of a group
// without answers, a finding on an option of which nothing is found.
//
// `findings` are those of Report::citations at least.
Result<Report> with_citations(Report report, const ScoreTable& scores, const Findings& findings);

}  // namespace kijun
