// Base classes by short names, for long lists of them.
#pragma once

#include <vector>

#include "score/small_base.h"

namespace kijun::test {

using Classes = std::vector<BaseClass>;

constexpr auto sound = BaseClass::sound;
constexpr auto reference = BaseClass::reference;
constexpr auto withheld = BaseClass::withheld;
constexpr auto complementary = BaseClass::complementary;
constexpr auto empty = BaseClass::empty;

}  // namespace kijun::test
