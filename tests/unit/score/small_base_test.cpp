#include "score/small_base.h"

#include <catch2/catch.hpp>

#include "base_classes.h"

using namespace kijun;
using namespace kijun::test;

namespace {

Classes classes(const std::vector<std::uint64_t>& sizes, bool total_is_shown = false,
                const SmallBaseLimits& limits = {}) {
  std::vector<BaseSize> groups;
  groups.reserve(sizes.size());
  for (const std::uint64_t n : sizes) groups.push_back({n, static_cast<double>(n)});
  return classify_bases(groups, limits, total_is_shown);
}

}  // namespace

TEST_CASE("under 10 is withheld, 10 to 29 is for reference, 30 is sound, nobody is empty") {
  CHECK(classes({0, 1, 9, 10, 29, 30, 5000}) ==
        Classes{empty, withheld, withheld, reference, reference, sound, sound});
}

TEST_CASE("the smaller of respondents and effective respondents decides") {
  CHECK(classify_bases({{40, 9.99}, {40, 29.9}, {40, 30.1}, {9, 9}, {12, 0}}, {}, false) ==
        Classes{withheld, reference, sound, withheld, empty});
}

TEST_CASE("an effective number that misses a limit by rounding only reaches it") {
  CHECK(classify_bases({{30, 30 - 1e-13}, {10, 10 - 1e-13}}, {}, false) ==
        Classes{sound, reference});
}

TEST_CASE("limits are the template's") {
  CHECK(classes({4, 5, 49, 50}, false, {5, 50}) == Classes{withheld, reference, reference, sound});
  CHECK(classes({1, 2}, false, {0, 0}) == Classes{sound, sound});
}

TEST_CASE("one withheld group takes the smallest other with it where the total is shown") {
  CHECK(classes({100, 5, 40, 60}, true) == Classes{sound, withheld, complementary, sound});
  CHECK(classes({100, 5, 40, 60}, false) == Classes{sound, withheld, sound, sound});
  CHECK(classes({100, 5, 12, 12}, true) == Classes{sound, withheld, complementary, reference});
}

TEST_CASE("two withheld groups hide each other") {
  CHECK(classes({100, 5, 40, 3}, true) == Classes{sound, withheld, sound, withheld});
}

TEST_CASE("an empty group hides nothing, and a group alone has no second") {
  CHECK(classes({0, 5, 40}, true) == Classes{empty, withheld, complementary});
  CHECK(classes({5}, true) == Classes{withheld});
  CHECK(classes({5, 0}, true) == Classes{withheld, empty});
  CHECK(classes({}, true).empty());
}
