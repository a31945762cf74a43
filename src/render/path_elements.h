// Paths as Cairo writes them into SVG files.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "scene/frame.h"

namespace kijun {

// Cairo draws a path once: the figures of a report have their rings, spokes and legends in common.
class PathElements {
 public:
  // The elements of every path, in drawing order, each on a line of its own; "" for a path that
  // leaves no ink. They live as long as the object.
  Result<std::vector<std::string_view>> of(const Frame& frame);

 private:
  // By what Cairo is told of a path. Looked up, never walked: its order cannot reach any output.
  std::unordered_map<std::string, std::string> known_;
};

}  // namespace kijun
