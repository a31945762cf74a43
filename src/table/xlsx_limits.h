// How much of a workbook is taken in before it is refused. A file of a few kilobytes can unpack to
// any size; nothing of it is held in memory but what these numbers bound.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kijun {

struct XlsxLimits {
  std::uint64_t directory_bytes = std::uint64_t{4} << 20U;    // read to open the package
  std::size_t entries = 10'000;                               // parts of the package
  std::uint64_t small_part_bytes = std::uint64_t{32} << 20U;  // workbook, relationships, styles
  std::uint64_t strings_bytes = std::uint64_t{2} << 30U;  // the part of shared strings, unpacked
  std::uint64_t sheet_bytes = std::uint64_t{8} << 30U;    // a sheet's part, unpacked
  std::size_t strings_memory = std::size_t{56} << 20U;    // the text of all shared strings
  std::uint64_t cells = 200'000'000;                      // of a sheet
  std::size_t depth = 64;                                 // elements within elements
  std::size_t tag_bytes = std::size_t{1} << 20U;          // one tag with its attributes
  std::size_t cell_bytes = std::size_t{1} << 20U;         // as in CSV
  std::size_t row_bytes = std::size_t{4} << 20U;          // as in CSV
  std::size_t columns = 20'000;                           // as in CSV
  std::uint64_t rows = 1'048'576;                         // Excel has no more
};

}  // namespace kijun
