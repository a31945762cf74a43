#include "chart/spread.h"

#include <cstddef>

namespace kijun {

std::vector<Pt> spread(const std::vector<Pt>& wanted, const std::vector<Pt>& heights,
                       Pt separation) {
  // With the boxes' own extents taken off, this is isotonic regression: pool neighbours that are
  // out of order into blocks that stand at their mean (pool adjacent violators).
  struct Block {
    Pt sum;
    std::size_t count = 0;
    Pt mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pt> extent(wanted.size());
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i > 0) extent[i] = extent[i - 1] + (heights[i - 1] + heights[i]) / 2 + separation;
    Block block{wanted[i] - extent[i], 1};
    while (!blocks.empty() && blocks.back().mean() > block.mean()) {
      block.sum += blocks.back().sum;
      block.count += blocks.back().count;
      blocks.pop_back();
    }
    blocks.push_back(block);
  }
  std::vector<Pt> middles;
  for (const Block& block : blocks) {
    for (std::size_t i = 0; i < block.count; ++i) {
      middles.push_back(block.mean() + extent[middles.size()]);
    }
  }
  return middles;
}

}  // namespace kijun
