// The style of the bundled template, for tests that need one.
#pragma once

#include <catch2/catch.hpp>

#include "base/file.h"
#include "resolve/read_template.h"

namespace kijun::test {

// templates/report-a4.yaml; fails the test, with its messages, if it cannot be read.
inline Style standard_style() {
  auto made = read_template(std::string(KIJUN_SOURCE_DIR) + "/templates", Text{"report-a4", {}});
  INFO(format(made.diagnostics()));
  REQUIRE(made.ok());
  return std::move(made).value().style;
}

}  // namespace kijun::test
