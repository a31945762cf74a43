#include "findings/group_names.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"

using namespace kijun;
using namespace kijun::test;

namespace {

Breakdown named(const std::vector<std::string>& names) {
  std::vector<Group> groups;
  for (const std::string& name : names) groups.push_back(whole(name, {0}));
  return breakdown("b", std::move(groups));
}

}  // namespace

TEST_CASE("groups that share one part of their names are called by it") {
  const Breakdown writers = named({"郵送_本人", "郵送_家族", "Web_本人", "Web_家族"});
  const std::vector<std::size_t> all{0, 1, 2, 3};
  CHECK(shared_part(writers, all, {0, 1}) == "郵送");
  CHECK(shared_part(writers, all, {1, 3}) == "家族");
  CHECK_FALSE(shared_part(writers, all, {0, 3}).has_value());
  CHECK_FALSE(shared_part(writers, all, {0, 1, 2}).has_value());
  CHECK_FALSE(shared_part(writers, all, {1}).has_value());
}

TEST_CASE("a part that other groups have as well does not stand for some of them") {
  const Breakdown writers = named({"郵送_本人", "郵送_家族", "郵送_職員", "Web_本人"});
  CHECK_FALSE(shared_part(writers, {0, 1, 2, 3}, {0, 1}).has_value());
  // Unless those are not compared.
  CHECK(shared_part(writers, {0, 1, 3}, {0, 1}) == "郵送");
}

TEST_CASE("names of other forms have no parts") {
  CHECK_FALSE(shared_part(named({"郵送", "郵送_家族"}), {0, 1}, {0, 1}).has_value());
  CHECK_FALSE(shared_part(named({"a_b_c", "a_b_d", "x_y"}), {0, 1, 2}, {0, 1}).has_value());
  CHECK_FALSE(shared_part(named({"_b", "_c", "x_"}), {0, 1, 2}, {0, 1}).has_value());
}

TEST_CASE("what all names have in common before a bar is left out") {
  using Names = std::vector<std::string>;
  const Breakdown web = named({"Web_要支援１", "Web_要介護１", "Web_要介護２"});
  CHECK(names_without_prefix(web, {0, 1, 2}, {1, 2}) == Names{"要介護１", "要介護２"});
  const Breakdown postal = named({"要介護１", "要介護２"});
  CHECK(names_without_prefix(postal, {0, 1}, {0}) == Names{"要介護１"});
  const Breakdown mixed = named({"郵送_本人", "Web_本人"});
  CHECK(names_without_prefix(mixed, {0, 1}, {1}) == Names{"Web_本人"});
}
