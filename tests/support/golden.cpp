#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

namespace kijun::test {
namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
  const std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void spill(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream wanted(expected);
  std::istringstream got(actual);
  std::string wanted_line;
  std::string got_line;
  for (int number = 1;; ++number) {
    const bool more_wanted = static_cast<bool>(std::getline(wanted, wanted_line));
    const bool more_got = static_cast<bool>(std::getline(got, got_line));
    if (!more_wanted && !more_got) return "the bytes differ only in line ends";
    if (more_wanted && more_got && wanted_line == got_line) continue;
    return "first difference in line " + std::to_string(number) +
           "\n  golden: " + (more_wanted ? wanted_line : "(end)") +
           "\n  got:    " + (more_got ? got_line : "(end)");
  }
}

}  // namespace

void check_golden(std::string_view name, const std::string& actual) {
  const fs::path golden = fs::path(KIJUN_SOURCE_DIR) / "tests/golden" / name;
  const char* update = std::getenv("UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    spill(golden, actual);
    SUCCEED("golden written");
    return;
  }
  if (!fs::exists(golden)) {
    FAIL_CHECK("golden " << name
                         << " is missing; look at what UPDATE_GOLDENS=1 writes, then commit it");
    return;
  }
  const std::string expected = slurp(golden);
  if (expected == actual) {
    SUCCEED("same as golden");
    return;
  }
  const fs::path failed = fs::path(KIJUN_BINARY_DIR) / "golden-failures" / name;
  spill(failed, actual);
  FAIL_CHECK("differs from golden " << name << ": " << first_difference(expected, actual)
                                    << "\n  what was got: " << failed.string());
}

std::string read_test_file(std::string_view path_below_tests) {
  const fs::path path = fs::path(KIJUN_SOURCE_DIR) / "tests" / path_below_tests;
  INFO("test file " << path.string());
  REQUIRE(fs::exists(path));
  return slurp(path);
}

}  // namespace kijun::test
