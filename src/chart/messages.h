// What the chart stage has to say to the user.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"

namespace kijun {

// What a figure was asked to write into its plot and has no room for.
struct LeftOut {
  const Figure* figure = nullptr;
  std::size_t values = 0;
  std::vector<std::string> names;  // of groups
};

// The highest score of a figure, beyond the scale's end.
struct BeyondScale {
  std::size_t figure = 0;
  double value = 0;
  std::optional<std::size_t> group;  // none: it is the baseline
  std::size_t option = 0;
};

}  // namespace kijun

namespace kijun::chart_messages {

// One for the report: of each figure (at least one) the highest score.
Diagnostic beyond_scale(const Report& report, const std::vector<BeyondScale>& figures);

// option counts from 0.
Diagnostic label_does_not_fit(const ChartStyle& style, const Figure& figure, std::size_t option,
                              const Option& named);
// The same beside the rows of a chart of dots; `least_plot`: the least width that those have.
Diagnostic label_too_wide(const ChartStyle& style, const Figure& figure, std::size_t option,
                          const Option& named, Pt least_plot);
Diagnostic legend_too_wide(const ChartStyle& style, const Figure& figure, const Group& group);
// Beside bars, in `lines` lines of this width.
Diagnostic name_too_wide(const ChartStyle& style, const Figure& figure, const Group& group,
                         std::size_t lines, Pt width);
// The baseline's entry, whose wording is the template's.
Diagnostic baseline_too_wide(const Style& style, const Figure& figure);
// A warning, one for the whole report: what stands in the legend and in the tables alone.
Diagnostic no_room_in_plot(const std::vector<LeftOut>& figures);
// A mistake of the program that must not become a wrong picture.
Diagnostic overlap(const Figure& figure, const std::vector<std::string>& breaches);

}  // namespace kijun::chart_messages
