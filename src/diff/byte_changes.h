// How many bytes two files differ by.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kijun {

struct ByteChanges {
  std::size_t taken_out = 0;
  std::size_t put_in = 0;
};

// Lines are lined up as by edit_script(). Of lines that were replaced, what they begin and end with
// in common does not count: of each, where as many took their place; else of all together.
ByteChanges byte_changes(std::string_view before, std::string_view after);

// "bytes: 48123 → 48130 (1204 taken out, 1211 put in)"
std::string bytes_line(std::string_view before, std::string_view after);

}  // namespace kijun
