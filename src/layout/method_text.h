// 結果の見方: how to read the charts, written from the weights, questions and answers in use.
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"
#include "survey/audit.h"

namespace kijun {

// The paragraphs, from the texts of MethodWording (m below); "in use" means: of a question that a
// figure shows, or of any question when there are no figures.
//
//  1. What was asked: m.ranks (depth 1: m.one_rank) for each row of weights in use, in the order of
//     the questions.
//  2. m.reading (m.reading_one when every depth is 1).
//  3. For each row of weights m.extremes_all and m.extremes_some, as far as there are questions
//  with
//     as many options as ranks, or with more, and the sentence is true: not when ranks share the
//     highest or the lowest points, and not for depth 1. Then, when three different points can
//     occur (0 among them if not all options are ranked), m.between, with m.between_example if two
//     of them have a third as their mean.
//  4. m.baseline, then for each row of weights and number of options, fewest first, m.worked_all,
//  or
//     m.worked_some after one m.below_depth (not for depth 1). The number of respondents in an
//     example is the least multiple of the options that is at least 15.
//  5. m.baseline_list: the baseline of every question in use, as printed in the charts; and
//     m.baseline_lower if a figure's is lower because ranks were left out.
//  6. m.test and m.test_limits, if the report has findings, or tables or charts compare groups.
//  7. m.labels, and an item for each of the three, if it has findings, tables of other weights
//     that compare groups, or any sign.
//  8. m.findings and m.findings_limits, if it has any.
//  9. m.intervals, if there are tables behind figures or charts of dots.
// 10. m.marks, if tables or charts compare groups; with m.marks_letters, if charts do.
// 11. m.dots and m.shares, if there are figures of these kinds.
// 12. m.other_weights, an item for each of the weights, and m.other_weights_reading, if there are
//     such tables.
// 13. m.base (under Base::all m.base_all), m.withheld and m.reference as far as a figure has
//     such groups, m.withheld_counts if a survey's are withheld, m.weighted if a figure shows
//     survey weights, m.partial, m.missing (m.missing_counted) and what was rejected, with the
//     counts of the audit.
//
// {questions} is m.all_questions, m.of_options or m.more_options as long as one row of weights is
// in use; else the titles of the questions meant.
std::vector<std::string> method_text(const Report& report, const ScoreTable& scores,
                                     const Audit& audit);

// Paragraph 13 alone, for a report without the others; with m.baseline_lower behind it.
std::string answer_note(const Report& report, const ScoreTable& scores, const Audit& audit);

// The same for some figures only, in a few lines: m.ranks (m.one_rank), the first sentence on the
// baseline, Wording::summary_reading, and paragraph 13. The counts are over the questions of these
// figures.
std::string summary_note(const Report& report, const ScoreTable& scores, const Audit& audit,
                         const std::vector<std::size_t>& figures);

}  // namespace kijun
