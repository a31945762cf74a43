#include "base/file.h"

#include <catch2/catch.hpp>

#include "support/golden.h"

using namespace kijun;

namespace {
const std::string source_dir = KIJUN_SOURCE_DIR;
}

TEST_CASE("a file is read whole") {
  const auto result = read_file(source_dir + "/tests/unit/base/file_test.cpp", 1 << 20);
  REQUIRE(result.ok());
  CHECK(result.value() == test::read_test_file("unit/base/file_test.cpp"));
}

TEST_CASE("a missing file, a folder and a file over the limit are refused by name") {
  const auto missing = read_file("no/such/file", 10);
  REQUIRE_FALSE(missing.ok());
  CHECK(format(missing.diagnostics()) ==
        "kijun: error: cannot read \"no/such/file\": No such file or directory\n");

  const auto folder = read_file(source_dir, 10);
  REQUIRE_FALSE(folder.ok());
  CHECK(format(folder.diagnostics()) ==
        "kijun: error: cannot read \"" + source_dir + "\": it is not a regular file\n");

  const std::string path = source_dir + "/tests/unit/base/file_test.cpp";
  const auto large = read_file(path, 10);
  REQUIRE_FALSE(large.ok());
  CHECK(format(large.diagnostics()) == "kijun: error: cannot read \"" + path +
                                           "\": it is larger than the 10 bytes allowed here\n");
}
