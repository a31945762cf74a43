#include "score/holm.h"

#include <catch2/catch.hpp>

using kijun::holm;

TEST_CASE("Holm multiplies the smallest p by all, the next by one less, and keeps the order") {
  const std::vector<double> adjusted = holm({0.03, 0.01, 0.04, 0.02});
  REQUIRE(adjusted.size() == 4);
  CHECK(adjusted[1] == Approx(0.04));
  CHECK(adjusted[3] == Approx(0.06));
  CHECK(adjusted[0] == Approx(0.06));  // 2 · 0.03
  CHECK(adjusted[2] == Approx(0.06));  // 0.04, but not below the one before
}

TEST_CASE("Holm never exceeds 1, treats equal p alike, and has nothing to say of nothing") {
  CHECK(holm({0.6, 0.9, 0.6}) == std::vector<double>{1, 1, 1});
  CHECK(holm({0.25, 0.25}) == std::vector<double>{0.5, 0.5});
  CHECK(holm({0.2}) == std::vector<double>{0.2});
  CHECK(holm({}).empty());
}
