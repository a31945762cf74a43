// Where the cells of a table that was read from a file stand in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

struct TableOrigin {
  std::string file;
  std::uint64_t heads = 1;          // row of the heads
  std::vector<std::uint64_t> rows;  // row of each row
};

}  // namespace kijun
