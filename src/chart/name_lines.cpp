#include "chart/name_lines.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

constexpr double widest_half = 0.75;  // of the name's width in one line

}  // namespace

std::optional<std::vector<ShapedRun>> name_in_two_lines(const FontSet& fonts, Face face,
                                                        const std::string& name) {
  const std::vector<std::size_t> allowed = line_break_offsets(name);
  std::vector<std::size_t> breaks;
  for (const std::size_t end : phrase_offsets(name)) {
    if (std::binary_search(allowed.begin(), allowed.end(), end)) breaks.push_back(end);
  }
  for (const std::size_t end : allowed) {
    if (name[end - 1] == ' ') breaks.push_back(end);
  }
  std::optional<std::vector<ShapedRun>> best;
  double best_width = fonts.shape(name, face).width() * widest_half;
  for (const std::size_t at : breaks) {
    const std::string second = name.substr(at);
    std::string first = name.substr(0, at);
    while (!first.empty() && first.back() == ' ') first.pop_back();
    if (utf8_length(first) < 2 || utf8_length(second) < 2) continue;
    std::vector<ShapedRun> lines{fonts.shape(first, face), fonts.shape(second, face)};
    const double width = std::max(lines[0].width(), lines[1].width());
    if (width > best_width) continue;
    best_width = width;
    best = std::move(lines);
  }
  return best;
}

}  // namespace kijun
