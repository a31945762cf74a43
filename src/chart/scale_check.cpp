#include "chart/scale_check.h"

#include <algorithm>

#include "chart/messages.h"

namespace kijun {
namespace {

constexpr double same = 1e-9;  // relative: two ways to write one number

}  // namespace

Diagnostics check_scale(const Report& report, const ScoreTable& scores) {
  const double end = report.scale.max * (1 + same);
  std::vector<BeyondScale> found;
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    const FigureScores& figure = scores.figures[f];
    std::optional<BeyondScale> highest;
    const auto note = [&](double value, std::optional<std::size_t> group, std::size_t option) {
      if (value > end && (!highest || value > highest->value)) {
        highest = BeyondScale{f, value, group, option};
      }
    };
    for (std::size_t g = 0; g < figure.groups.size(); ++g) {
      if (!figure.groups[g].counts()) continue;
      const std::vector<OptionScore>& options = figure.groups[g].options;
      for (std::size_t o = 0; o < options.size(); ++o) note(options[o].score, g, o);
    }
    note(figure.baseline, std::nullopt, 0);
    if (highest) found.push_back(*highest);
  }
  if (found.empty()) return {};
  return {chart_messages::beyond_scale(report, found)};
}

}  // namespace kijun
