#include "base/option_mark.h"

#include <catch2/catch.hpp>

namespace kijun {

TEST_CASE("options are marked with circled numbers as far as Unicode has them") {
  CHECK(option_mark(1) == "①");
  CHECK(option_mark(20) == "⑳");
  CHECK(option_mark(21) == "㉑");
  CHECK(option_mark(35) == "㉟");
  CHECK(option_mark(36) == "㊱");
  CHECK(option_mark(50) == "㊿");
  CHECK(option_mark(51) == "(51)");
  CHECK(option_mark(60) == "(60)");
}

}  // namespace kijun
