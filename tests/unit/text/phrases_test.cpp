#include <algorithm>
#include <sstream>

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

std::string without_bars(std::string line) {
  line.erase(std::remove(line.begin(), line.end(), '|'), line.end());
  return line;
}

std::string with_bars(const std::string& text) {
  std::string out;
  std::size_t begin = 0;
  for (const std::size_t end : phrase_offsets(text)) {
    out += text.substr(begin, end - begin) + "|";
    begin = end;
  }
  return out + text.substr(begin);
}

// The golden was written by the npm package budoux 0.9.2 itself.
TEST_CASE("phrases end where BudouX's own program ends them") {
  std::istringstream golden(test::read_test_file("golden/text/phrases.txt"));
  int lines = 0;
  for (std::string line; std::getline(golden, line); ++lines) {
    CHECK(with_bars(without_bars(line)) == line);
  }
  CHECK(lines == 52);
}

TEST_CASE("short texts have no phrase ends") {
  CHECK(phrase_offsets("").empty());
  CHECK(phrase_offsets("あ").empty());
  CHECK(phrase_offsets("地域").empty());
}

}  // namespace
}  // namespace kijun
