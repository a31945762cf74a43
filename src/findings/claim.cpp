#include "findings/claim.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kijun {
namespace {

Side side_of(const std::vector<GroupTally>& groups, const std::vector<std::size_t>& members) {
  Side side;
  side.reserve(members.size());
  for (const std::size_t group : members) side.push_back(&groups[group]);
  return side;
}

class ClaimMaker {
 public:
  ClaimMaker(std::size_t figure, const Question& question, const std::vector<GroupTally>& groups,
             const std::vector<std::size_t>& compared, const std::vector<BaseClass>& bases,
             double alpha)
      : figure_(figure),
        question_(question),
        groups_(groups),
        compared_(compared),
        bases_(bases),
        alpha_(alpha) {}

  Claim of_trend(const Trend& trend) const {
    Claim claim = between(trend.option, {compared_.back()}, {compared_.front()});
    claim.kind = trend.rises ? ClaimKind::rises : ClaimKind::falls;
    claim.robustness = trend.robustness;
    claim.test = trend.test;
    claim.p_holm = trend.p_holm;
    claim.reference = any_reference(compared_);
    return claim;
  }

  Claim seen_from_high(const Division& division) const {
    return of_division(division, ClaimKind::higher, division.high, division.low);
  }
  Claim seen_from_low(const Division& division) const {
    return of_division(division, ClaimKind::lower, division.low, division.high);
  }
  Claim unplaced(const Division& division) const {
    return of_division(division, ClaimKind::differs, division.high, division.low);
  }

 private:
  Claim of_division(const Division& division, ClaimKind kind, std::vector<std::size_t> first,
                    std::vector<std::size_t> second) const {
    Claim claim = between(division.option, std::move(first), std::move(second));
    claim.kind = kind;
    claim.test = division.test;
    claim.p_holm = division.p_holm;
    if (kind != ClaimKind::differs && a_pair_depends(claim)) {
      claim.robustness = Robustness::weight_dependent;
    }
    claim.reference = any_reference(claim.first) || any_reference(claim.second);
    return claim;
  }

  Claim between(std::size_t option, std::vector<std::size_t> first,
                std::vector<std::size_t> second) const {
    const GroupSums a = sums_of(question_, side_of(groups_, first));
    const GroupSums b = sums_of(question_, side_of(groups_, second));
    Claim claim;
    claim.figure = figure_;
    claim.option = option;
    const auto of_a = estimate(question_.weights, a, option, 1 - alpha_);
    const auto of_b = estimate(question_.weights, b, option, 1 - alpha_);
    if (of_a && of_b) {
      claim.first_score = of_a->score;
      claim.second_score = of_b->score;
      claim.difference = of_a->score - of_b->score;
      claim.interval = difference_interval(*of_a, *of_b);
      claim.robustness = dominance(a, b, option).robustness(alpha_);
    }
    claim.first = std::move(first);
    claim.second = std::move(second);
    return claim;
  }

  bool a_pair_depends(const Claim& claim) const {
    for (const std::size_t a : claim.first) {
      for (const std::size_t b : claim.second) {
        const Dominance pair = dominance(sums_of(question_, {&groups_[a]}),
                                         sums_of(question_, {&groups_[b]}), claim.option);
        if (pair.under_all == Order::depends) return true;
      }
    }
    return false;
  }

  bool any_reference(const std::vector<std::size_t>& members) const {
    return std::any_of(members.begin(), members.end(),
                       [&](std::size_t group) { return bases_[group] == BaseClass::reference; });
  }

  std::size_t figure_;
  const Question& question_;
  const std::vector<GroupTally>& groups_;
  const std::vector<std::size_t>& compared_;
  const std::vector<BaseClass>& bases_;
  double alpha_;
};

bool is_about_high(const Division& division) {
  if (division.high.size() != division.low.size()) {
    return division.high.size() < division.low.size();
  }
  return division.high.front() < division.low.front();
}

}  // namespace

Claim claim_asked(std::size_t figure, const Question& question,
                  const std::vector<GroupTally>& groups, const std::vector<std::size_t>& compared,
                  const std::vector<BaseClass>& bases, const AskedDifference& asked, bool from_high,
                  const DifferenceAnswer& answer, double alpha) {
  const ClaimMaker make(figure, question, groups, compared, bases, alpha);
  if (asked.high.empty()) {
    return make.of_trend(
        {asked.option, asked.rises, answer.test, answer.p_holm, answer.robustness});
  }
  const Division division{asked.option, asked.high, asked.low, answer.test, answer.p_holm};
  return from_high ? make.seen_from_high(division) : make.seen_from_low(division);
}

std::vector<Claim> claims_of(std::size_t figure, const Question& question,
                             const std::vector<GroupTally>& groups,
                             const std::vector<std::size_t>& compared,
                             const std::vector<BaseClass>& bases, const GroupDifferences& found,
                             double alpha) {
  const ClaimMaker make(figure, question, groups, compared, bases, alpha);
  std::vector<Claim> claims;
  for (std::size_t option = 0; option < question.options.size(); ++option) {
    std::vector<const Division*> divisions;
    double strongest = 0;
    for (const Division& division : found.divisions) {
      if (division.option != option) continue;
      divisions.push_back(&division);
      strongest = std::max(strongest, division.test.statistic);
    }
    const auto trend = std::find_if(found.trends.begin(), found.trends.end(),
                                    [&](const Trend& t) { return t.option == option; });
    if (trend != found.trends.end() && trend->test.statistic > strongest) {
      claims.push_back(make.of_trend(*trend));
    } else if (divisions.size() == 1) {
      const Division& only = *divisions.front();
      claims.push_back(is_about_high(only) ? make.seen_from_high(only) : make.seen_from_low(only));
    } else if (!divisions.empty()) {
      claims.push_back(make.seen_from_high(*divisions.front()));
      claims.push_back(make.seen_from_low(*divisions.back()));
    }
  }
  return claims;
}

std::vector<Claim> unplaced_claims(std::size_t figure, const Question& question,
                                   const std::vector<GroupTally>& groups,
                                   const std::vector<std::size_t>& compared,
                                   const std::vector<BaseClass>& bases,
                                   const GroupDifferences& found, double alpha) {
  const ClaimMaker make(figure, question, groups, compared, bases, alpha);
  std::vector<Claim> claims;
  for (const Division& division : found.unplaced) claims.push_back(make.unplaced(division));
  for (const Trend& trend : found.uneven) claims.push_back(make.of_trend(trend));
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.option < b.option; });
  return claims;
}

}  // namespace kijun
