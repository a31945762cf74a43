#include "chart/series_look.h"

#include <cmath>

#include "base/number.h"
#include "chart/description.h"

namespace kijun {
namespace {

constexpr std::size_t many_series = 5;
constexpr double finer_lines = 0.82;
constexpr double finer_markers = 0.88;

// What remains of a colour's strength where there are no answers; the text stays readable.
constexpr double pale_line = 0.5;
constexpr double pale_text = 0.65;

}  // namespace

Colour paled(Colour colour, Colour paper, double strength) {
  const auto mix = [strength](std::uint8_t ink, std::uint8_t ground) {
    return static_cast<std::uint8_t>(std::lround(ink * strength + ground * (1 - strength)));
  };
  return {mix(colour.red, paper.red), mix(colour.green, paper.green), mix(colour.blue, paper.blue)};
}

ChartStyle style_for(const ChartStyle& style, std::size_t groups) {
  ChartStyle made = style;
  if (groups < many_series) return made;
  made.series_width = made.series_width * finer_lines;
  made.marker_radius = made.marker_radius * finer_markers;
  return made;
}

std::string exact_score(double number) { return format_fixed(number, scores_decimals); }

std::vector<Datum> series_data(const Group& group, const GroupScores& scores) {
  std::vector<Datum> data = {{"group", group.name.value}};
  if (is_withheld(scores.base_class)) {
    data.push_back({"base", "withheld"});
    return data;
  }
  data.push_back({"n", std::to_string(scores.base)});
  if (scores.base_class == BaseClass::reference) data.push_back({"base", "reference"});
  if (scores.weighted) data.push_back({"n-eff", exact_score(scores.n_eff)});
  return data;
}

LegendEntry legend_entry(const Wording& wording, const ChartStyle& style, std::size_t series,
                         const Group& group, const GroupScores& scores) {
  SeriesStyle look = style.series[series];
  Colour text = style.legend.colour;
  if (!scores.counts()) {
    look.colour = paled(look.colour, style.paper, pale_line);
    text = paled(text, style.paper, pale_text);
  }
  return {group_text(wording, group, scores), LineStyle{look.colour, style.series_width, look.dash},
          look, text};
}

}  // namespace kijun
