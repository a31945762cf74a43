// The findings for other programs: every sentence with the claims it makes and the numbers they
// rest on.
#pragma once

#include <string>

#include "findings/findings.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// An object with
//   kijun_findings   1, the version of this format
//   level            of significance
//   permutation      {below, rounds, seed}: a test permutes where N or effective N of a side is
//                    less than `below`
//   small_bases      {withhold_below, reference_below}
//   paragraphs       of the report, in its order, a question each:
//     question, question_title
//     sentences      in order:
//       text         as in the report
//       figures      names ("q1.stakeholder") of those it is about
//       claims       none where it says that there is no difference; else, each of one option:
//         figure (its label: "図表 3-2"), name ("q1.stakeholder"), breakdown, option, option_name
//         kind       higher, lower: of the groups `first` against the groups `second`;
//                    rises, falls: along the groups of the breakdown;
//                    differs: the score of `first` from that of `second`, where the sentence does
//                    not say between which groups
//         first, second   {score, groups: [{group, n, n_eff, score}]}; the side's score is of its
//                    respondents taken together. Of a trend instead: `groups`, all that it goes
//                    along, in order
//         difference first minus second, in points; of a trend, the last group minus the first
//         interval   [low, high] of the difference; covers 1 − level
//         test       pooled, permutation (findings/differences.h) or trend
//         statistic  Q, of one degree of freedom; p; p_holm: p corrected for all tests of the
//         figure label      supported 頑健（統計的に支持）, agrees 点推定では全重みで一致, depends
//         重み依存 small_base true: 参考値
//     figures        what was compared:
//       figure, name, breakdown, breakdown_title
//       compared     yes, too_few, overlap, totals_only
//       tests        how many
//       groups       {group, n, n_eff, small_base}; a group that is withheld is not among them
//   citations        where texts cite results: each
//     citation       as written: "{score:q1.stakeholder.利用者.2}"
//     figure, name, breakdown; option, option_name: of a score, or of a finding on one option
//     sentences      of a finding: as above
//     group, n, n_eff, score, small_base   of a score or an N; score of a score only
//   claims           where texts make claims (resolve/resolve_claims.cpp): each
//     claim          as written: "利用者 > others on q1.2"
//     order          what it says: higher, lower, alike, rises, falls
//     verdict        holds; reserved: but it depends on the weights, a base is small, or others of
//                    whom it speaks are withheld;
//                    not_supported: no test bears it out; contrary; not_compared
//     figure, name, compared   only where it is not compared; "yes": groups are withheld or empty
//     implied        a difference that is found says it, of these groups and others; then it holds
//                    whatever the p of the claim by itself
//     left_out       those who are
//     numbers        what they show: as a claim of a sentence
// Names, codes and numbers are those of scores.csv: scores, differences, n_eff and statistics with
// 10 decimals. p with 10 significant digits.
std::string findings_json(const Report& report, const ScoreTable& scores, const Findings& findings);

}  // namespace kijun
