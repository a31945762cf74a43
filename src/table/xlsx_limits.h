// How much of a workbook is taken in before it is refused. A file of a few kilobytes can unpack to
// any size; nothing of it is held in memory but what these numbers bound.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kijun {

struct XlsxLimits {
  std::uint64_t directory_bytes = std::uint64_t{4} << 20U;  // read to open the package
  std::size_t entries = 10'000;                             // parts of the package
  // Parts, unpacked.
  std::uint64_t workbook_bytes = std::uint64_t{4} << 20U;  // the list of sheets, relationships
  std::uint64_t styles_bytes = std::uint64_t{32} << 20U;
  std::uint64_t strings_bytes = std::uint64_t{2} << 30U;
  std::uint64_t sheet_bytes = std::uint64_t{8} << 30U;
  // XML.
  std::size_t depth = 64;                         // elements within elements
  std::size_t tag_bytes = std::size_t{1} << 20U;  // one tag with its attributes
  // Texts and cells. A shared text may stand in any number of cells, and a short row has as many
  // cells as the header: what a sheet gives is bounded apart from what it is made of.
  std::size_t strings_memory = std::size_t{56} << 20U;  // of all shared texts
  std::uint64_t text_bytes = std::uint64_t{8} << 30U;   // of all cells
  std::uint64_t cells = 1'000'000'000;                  // written in the sheet or made of it
  std::size_t cell_bytes = std::size_t{1} << 20U;       // as in CSV
  std::size_t row_bytes = std::size_t{4} << 20U;        // as in CSV
  std::size_t columns = 20'000;                         // as in CSV
  std::uint64_t rows = 1'048'576;                       // Excel has no more
};

}  // namespace kijun
