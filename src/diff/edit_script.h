// What has to be replaced in one sequence to get another.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kijun {

// Elements [old_begin, old_end) became [new_begin, new_end); either may be empty.
struct Hunk {
  std::size_t old_begin = 0, old_end = 0;
  std::size_t new_begin = 0, new_end = 0;
};

// In order, with at least one equal element between two hunks; none when the sequences are equal.
// As few elements as possible are replaced (E. Myers, An O(ND) difference algorithm, 1986) as long
// as these are not more than some thousand; else all between the first and the last that differ.
std::vector<Hunk> edit_script(const std::vector<std::string_view>& before,
                              const std::vector<std::string_view>& after);

}  // namespace kijun
