// What is said of a figure: a difference between groups on one option, with its grounds.
#pragma once

#include <cstddef>
#include <vector>

#include "findings/differences.h"
#include "score/dominance.h"
#include "score/interval.h"
#include "score/small_base.h"

namespace kijun {

enum class ClaimKind {
  higher,  // the groups of `first` rank the option higher than those of `second`
  lower,   // … lower
  rises,   // from each group of the (ordered) breakdown to the next
  falls,
  differs,  // the scores of the sides do, but not each group's of the one from each of the other
};

struct Claim {
  std::size_t figure = 0;
  std::size_t option = 0;
  ClaimKind kind = ClaimKind::higher;
  // Groups of the breakdown, in its order: those the sentence is about, and those they are compared
  // with. Of a trend: the last group compared, and the first.
  std::vector<std::size_t> first;
  std::vector<std::size_t> second;
  double difference = 0;   // of the sides' scores, `first` minus `second`, in points
  Interval interval;       // of the difference, covers 1 − level
  double first_score = 0;  // of the sides, their respondents taken together
  double second_score = 0;
  Test test;  // differences.h
  double p_holm = 1;
  // Of the sides; dependent on the weights also where one group's place against one of the other
  // side is (unless it is of kind `differs`, which says nothing of single groups).
  Robustness robustness = Robustness::weight_dependent;
  bool reference = false;  // a group on either side is 参考値
};

inline bool is_trend(const Claim& claim) {
  return claim.kind == ClaimKind::rises || claim.kind == ClaimKind::falls;
}

// The claim that is asked about, whatever the numbers say of it: `asked` is seen from its `high`
// side, or its `low` one; of a trend, `compared` are the groups it goes along.
Claim claim_asked(std::size_t figure, const Question& question,
                  const std::vector<GroupTally>& groups, const std::vector<std::size_t>& compared,
                  const std::vector<BaseClass>& bases, const AskedDifference& asked, bool from_high,
                  const DifferenceAnswer& answer, double alpha);

// What is to be said of a figure's differences: for each option the trend, where it explains more
// than any division does; else the division found, seen from its smaller side (of equals from that
// of the breakdown's first group); of several divisions the one that sets off the highest groups,
// and the one that sets off the lowest. In the order of the options.
std::vector<Claim> claims_of(std::size_t figure, const Question& question,
                             const std::vector<GroupTally>& groups,
                             const std::vector<std::size_t>& compared,
                             const std::vector<BaseClass>& bases, const GroupDifferences& found,
                             double alpha);

// What is there, though nobody can say between which groups: on each option that has such a
// difference, a claim of kind `differs`, or a trend that not all scores go along. In the order of
// the options.
std::vector<Claim> unplaced_claims(std::size_t figure, const Question& question,
                                   const std::vector<GroupTally>& groups,
                                   const std::vector<std::size_t>& compared,
                                   const std::vector<BaseClass>& bases,
                                   const GroupDifferences& found, double alpha);

}  // namespace kijun
