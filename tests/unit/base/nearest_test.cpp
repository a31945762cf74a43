#include "base/nearest.h"

#include <catch2/catch.hpp>

using kijun::nearest_name;

TEST_CASE("a slip of the pen finds the name that was meant") {
  const std::vector<std::string> names{"title", "options", "answers"};
  CHECK(nearest_name("titel", names) == "title");
  CHECK(nearest_name("option", names) == "options");
  CHECK(nearest_name("anwsers", names) == "answers");
}

TEST_CASE("a distance is counted in characters, not bytes") {
  const std::vector<std::string> names{"要介護度", "要介護認定者数"};
  CHECK(nearest_name("要介護", names) == "要介護度");
}

TEST_CASE("a name that is like nothing gets no suggestion") {
  const std::vector<std::string> names{"title", "options"};
  CHECK_FALSE(nearest_name("xyzzy", names).has_value());
  CHECK_FALSE(nearest_name(std::string(100000, 'a'), names).has_value());
}
