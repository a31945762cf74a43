// Tallies made by hand, and those of the toy data.
#pragma once

#include <string>

#include "oracle.h"
#include "support/tallies.h"

namespace kijun::test {

inline Oracle toy(const std::string& folder = "toy") {
  return Oracle(std::string(KIJUN_SOURCE_DIR) + "/tests/data/" + folder);
}

}  // namespace kijun::test
