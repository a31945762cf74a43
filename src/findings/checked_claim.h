// What the author's texts claim of differences, held against the numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "findings/claim.h"
#include "resolve/report.h"
#include "score/compared_groups.h"

namespace kijun {

enum class ClaimVerdict {
  holds,
  reserved,       // as claimed, but it depends on the weights, a base is small, or others of whom
                  // it speaks are withheld
  not_supported,  // the scores are as claimed, but no test bears it out of all the groups
  contrary,  // the scores are the other way round, or a difference is found where none is claimed
  not_compared,  // there is nothing to check it against: see CheckedClaim::compared
};

struct CheckedClaim {
  std::size_t claim = 0;  // index into Report::claims
  ClaimVerdict verdict = ClaimVerdict::not_compared;
  // Why it is not compared: `yes`, and groups that it names are withheld, or have no answers.
  Compared compared = Compared::yes;
  std::vector<std::size_t> withheld{};
  std::vector<std::size_t> unanswered{};
  // Of those whom it speaks of without naming them: the withheld, which the numbers leave out.
  std::vector<std::size_t> left_out{};
  // What the numbers say, with the kind that they show; nothing where it is not compared. Seen from
  // the side that the claim is about; "others" are all other groups that are compared. Of a trend
  // through two groups: the last against the first.
  Claim numbers{};
  DifferenceAnswer answer{};
};

// The claims on one figure, to be held against its numbers in one search for differences.
class ClaimCheck {
 public:
  // `bases` are those of the breakdown's groups.
  ClaimCheck(const Report& report, std::size_t figure, const ComparedGroups& compared,
             const std::vector<BaseClass>& bases);

  // What is to be asked of find_differences(); nothing where no groups are compared.
  const std::vector<AskedDifference>& asked() const { return asked_; }

  // `answers`: to what was asked.
  std::vector<CheckedClaim> take(const std::vector<GroupTally>& groups,
                                 const std::vector<DifferenceAnswer>& answers, double alpha) &&;

 private:
  void ask(const AuthorClaim& claim, CheckedClaim checked);

  const Report& report_;
  std::size_t figure_;
  const ComparedGroups& compared_;
  const std::vector<BaseClass>& bases_;
  std::vector<CheckedClaim> claims_;
  std::vector<AskedDifference> asked_;
  std::vector<std::size_t> asked_by_;  // which of claims_
};

}  // namespace kijun
