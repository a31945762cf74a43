#include "findings/claims_under.h"

#include <algorithm>

namespace kijun {
namespace {

bool is_found(const GroupDifferences& found, std::size_t option,
              const std::vector<std::size_t>& high, const std::vector<std::size_t>& low) {
  return std::any_of(found.divisions.begin(), found.divisions.end(), [&](const Division& division) {
    return division.option == option && division.high == high && division.low == low;
  });
}

bool is_found(const GroupDifferences& found, std::size_t option, bool rises) {
  return std::any_of(found.trends.begin(), found.trends.end(), [&](const Trend& trend) {
    return trend.option == option && trend.rises == rises;
  });
}

// The claim, or its contrary.
bool bears_out(const GroupDifferences& found, const Claim& claim, bool contrary) {
  if (is_trend(claim)) {
    return is_found(found, claim.option, (claim.kind == ClaimKind::rises) != contrary);
  }
  const bool first_is_high = (claim.kind == ClaimKind::higher) != contrary;
  return first_is_high ? is_found(found, claim.option, claim.first, claim.second)
                       : is_found(found, claim.option, claim.second, claim.first);
}

}  // namespace

ClaimsUnder claims_under(const std::vector<Claim>& claims, const GroupDifferences& found,
                         const std::vector<Claim>& claimed) {
  ClaimsUnder made;
  for (const Claim& claim : claims) {
    made.effects.push_back(bears_out(found, claim, false)  ? ClaimEffect::stays
                           : bears_out(found, claim, true) ? ClaimEffect::turned
                                                           : ClaimEffect::unsupported);
  }
  for (const Claim& other : claimed) {
    const bool known = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.option == other.option;
    });
    if (!known) made.further.push_back(other);
  }
  return made;
}

}  // namespace kijun
