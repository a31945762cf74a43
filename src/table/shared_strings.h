// The texts of a workbook's cells, which most programs keep in a part of their own, each once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace kijun {

// Texts in little more memory than their bytes: five bytes each beside them.
class SharedStrings {
 public:
  // `most_memory` bounds all the bytes in use.
  explicit SharedStrings(std::size_t most_memory) : most_memory_(most_memory) {}

  // False, and nothing is added, when that would take too much memory.
  bool add(std::string_view text);

  std::size_t size() const { return starts_.size(); }
  std::string_view operator[](std::size_t index) const;

 private:
  static constexpr std::size_t piece_bytes = std::size_t{1} << 20U;
  bool make_room(std::size_t bytes);

  std::size_t most_memory_;
  std::size_t memory_ = 0;
  // In pieces, so that growing never holds everything twice. A text is in one piece, behind its
  // length.
  std::vector<std::vector<char>> pieces_;
  std::deque<std::uint32_t> starts_;  // piece x 1 MiB + offset
};

}  // namespace kijun
