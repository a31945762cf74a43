#include "findings/checked_claim.h"

#include <algorithm>

namespace kijun {
namespace {

bool is_trend(const AuthorClaim& claim) {
  return claim.order == ClaimedOrder::rises || claim.order == ClaimedOrder::falls;
}

ClaimVerdict verdict_on(ClaimedOrder order, const DifferenceAnswer& answer, const Claim& numbers,
                        double alpha) {
  if (order == ClaimedOrder::alike) {
    if (answer.p_holm < alpha || answer.divided) return ClaimVerdict::contrary;
    return numbers.reference ? ClaimVerdict::reserved : ClaimVerdict::holds;
  }
  const bool up = order == ClaimedOrder::higher || order == ClaimedOrder::rises;
  if (up ? numbers.difference <= 0 : numbers.difference >= 0) return ClaimVerdict::contrary;
  if (!answer.found) return ClaimVerdict::not_supported;
  const bool depends = numbers.robustness == Robustness::weight_dependent;
  return depends || numbers.reference ? ClaimVerdict::reserved : ClaimVerdict::holds;
}

}  // namespace

ClaimCheck::ClaimCheck(const Report& report, std::size_t figure, const ComparedGroups& compared,
                       const std::vector<BaseClass>& bases)
    : report_(report), figure_(figure), compared_(compared), bases_(bases) {
  for (std::size_t c = 0; c < report.claims.size(); ++c) {
    const AuthorClaim& claim = report.claims[c];
    if (claim.figure == figure) ask(claim, {c, ClaimVerdict::not_compared, compared.compared});
  }
}

void ClaimCheck::ask(const AuthorClaim& claim, CheckedClaim checked) {
  for (const std::vector<std::size_t>* const side : {&claim.first, &claim.second}) {
    for (const std::size_t group : *side) {
      if (is_withheld(bases_[group])) checked.withheld.push_back(group);
      if (bases_[group] == BaseClass::empty) checked.unanswered.push_back(group);
    }
  }
  const Breakdown& breakdown = report_.breakdowns[report_.figures[figure_].breakdown];
  for (std::size_t g = 0; g < bases_.size() && claim.second.empty(); ++g) {
    const bool total = breakdown.groups[g].kind == GroupKind::total;
    if (!total && is_withheld(bases_[g])) checked.left_out.push_back(g);
  }
  const bool known = checked.withheld.empty() && checked.unanswered.empty();
  if (known && compared_.compared == Compared::yes) {
    AskedDifference asked{claim.option, claim.first, claim.second,
                          claim.order == ClaimedOrder::rises};
    if (is_trend(claim) && compared_.groups.size() == 2) {
      asked.high = {compared_.groups.back()};
      asked.low = {compared_.groups.front()};
    }
    if (!is_trend(claim) && claim.second.empty()) {
      for (const std::size_t group : compared_.groups) {
        const bool named =
            std::find(claim.first.begin(), claim.first.end(), group) != claim.first.end();
        if (!named) asked.low.push_back(group);
      }
    }
    const bool turned = claim.order == ClaimedOrder::lower || claim.order == ClaimedOrder::falls;
    if (turned) std::swap(asked.high, asked.low);
    if (is_trend(claim) || (!asked.high.empty() && !asked.low.empty())) {
      asked_by_.push_back(claims_.size());
      asked_.push_back(std::move(asked));
    } else {
      checked.compared = Compared::too_few;  // the others are withheld, all of them
    }
  }
  claims_.push_back(std::move(checked));
}

std::vector<CheckedClaim> ClaimCheck::take(const std::vector<GroupTally>& groups,
                                           const std::vector<DifferenceAnswer>& answers,
                                           double alpha) && {
  const Question& question = report_.questions[report_.figures[figure_].question];
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    CheckedClaim& checked = claims_[asked_by_[i]];
    const ClaimedOrder order = report_.claims[checked.claim].order;
    const bool from_high = order != ClaimedOrder::lower && order != ClaimedOrder::falls;
    checked.numbers = claim_asked(figure_, question, groups, compared_.groups, bases_, asked_[i],
                                  from_high, answers[i], alpha);
    checked.answer = answers[i];
    const bool up = checked.numbers.difference >= 0;
    checked.numbers.kind = is_trend(checked.numbers) ? (up ? ClaimKind::rises : ClaimKind::falls)
                                                     : (up ? ClaimKind::higher : ClaimKind::lower);
    checked.verdict = verdict_on(order, answers[i], checked.numbers, alpha);
    if (checked.verdict == ClaimVerdict::holds && !checked.left_out.empty()) {
      checked.verdict = ClaimVerdict::reserved;
    }
  }
  return std::move(claims_);
}

}  // namespace kijun
