// What becomes of a figure's claims under other rank weights.
#pragma once

#include <vector>

#include "findings/claim.h"

namespace kijun {

enum class ClaimEffect {
  stays,
  turned,       // the contrary is found
  unsupported,  // neither is
};

struct ClaimsUnder {
  std::vector<ClaimEffect> effects;  // by claim
  std::vector<Claim> further;        // on options on which nothing is claimed
};

// `found` and `claimed` are of the same figure under the other weights.
ClaimsUnder claims_under(const std::vector<Claim>& claims, const GroupDifferences& found,
                         const std::vector<Claim>& claimed);

}  // namespace kijun
