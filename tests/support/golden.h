// Goldens: files under tests/golden that hold what a test must get, byte for byte.
#pragma once

#include <string>
#include <string_view>

namespace kijun::test {

// Compares `actual` with tests/golden/NAME. With UPDATE_GOLDENS=1 in the environment the file is
// written instead. A golden that is missing fails. On failure what was got is written to
// BUILD/golden-failures/NAME, and the message shows the first line that differs.
void check_golden(std::string_view name, const std::string& actual);

// The text of a file under tests/, which must be there.
std::string read_test_file(std::string_view path_below_tests);

}  // namespace kijun::test
