#include "chart/value_scale.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/snap.h"
#include "chart/tick_labels.h"

namespace kijun {
namespace {

constexpr Pt least_line_distance{3};
constexpr Pt number_gap{4};    // between two numbers
constexpr Pt gap_above{2.5};   // from the plot to its numbers
constexpr Pt measures_gap{3};  // from what the scale measures to its first number

std::string text_of(const ValueScale& scale, std::size_t step) {
  return format_shortest(scale.value(step));
}

Pt width_of(const std::string& text, const ChartStyle& style, const FontSet& fonts) {
  return style.tick.size * fonts.shape(text, style.tick.face).width();
}

// Every how many steps a number stands.
std::size_t number_stride(const ValueScale& scale, const ChartStyle& style, const FontSet& fonts) {
  Pt widest;
  for (std::size_t step = 0; step <= scale.steps; ++step) {
    widest = std::max(widest, width_of(text_of(scale, step), style, fonts));
  }
  const Pt distance = (scale.right - scale.left) / static_cast<double>(scale.steps);
  return tick_stride(scale.steps, distance, widest + number_gap);
}

}  // namespace

double ValueScale::value(std::size_t step) const {
  constexpr double shown = 1e9;
  return std::round(max * static_cast<double>(step) / static_cast<double>(steps) * shown) / shown;
}

std::vector<Item> scale_lines(const ValueScale& scale, const std::vector<Stretch>& stretches,
                              std::string_view quantity, const ChartStyle& style) {
  const Pt distance = (scale.right - scale.left) / static_cast<double>(scale.steps);
  const std::size_t stride = tick_stride(scale.steps, distance, least_line_distance);
  std::vector<Item> lines;
  for (std::size_t step = 0; step <= scale.steps; step += stride) {
    const LineStyle& look = step == 0 ? style.spoke : style.grid;
    const Pt x = scale.place(scale.value(step));
    PathItem line{Role::grid,   "ring-" + std::to_string(step / stride),
                  {},           Stroke{look.colour, look.width, look.dash, Cap::butt},
                  std::nullopt, {{quantity, text_of(scale, step)}}};
    for (const Stretch& stretch : stretches) {
      line.segments.emplace_back(MoveTo{snapped(Point{x, stretch.top})});
      line.segments.emplace_back(LineTo{snapped(Point{x, stretch.bottom})});
    }
    lines.push_back({std::move(line)});
  }
  return lines;
}

GroupItem scale_numbers(const ValueScale& scale, const std::string& measures, Pt top,
                        const ChartStyle& style, const FontSet& fonts) {
  const TypeStyle& type = style.tick;
  const Pt baseline = top + gap_above + type.size * fonts.metrics(type.face).cap_height;
  GroupItem items{Role::tick, "ticks", {}, {}};
  const auto write = [&](Role role, std::string id, const std::string& text, Pt left) {
    items.items.push_back({TextItem{role, std::move(id), fonts.shape(text, type.face),
                                    snapped(Point{left, baseline}), type.size, type.colour}});
  };
  const std::size_t stride = number_stride(scale, style, fonts);
  for (std::size_t step = 0; step <= scale.steps; step += stride) {
    const std::string text = text_of(scale, step);
    write(Role::tick, "tick-" + std::to_string(step / stride), text,
          scale.place(scale.value(step)) - width_of(text, style, fonts) / 2);
  }
  const Pt first = scale.left - width_of(text_of(scale, 0), style, fonts) / 2;
  write(Role::label, "measures", measures, first - measures_gap - width_of(measures, style, fonts));
  return items;
}

Pt numbers_height(const ChartStyle& style, const FontSet& fonts) {
  const FaceMetrics metrics = fonts.metrics(style.tick.face);
  return gap_above + style.tick.size * (metrics.cap_height + metrics.descent);
}

Pt numbers_reach(const ValueScale& scale, const ChartStyle& style, const FontSet& fonts) {
  return width_of(text_of(scale, scale.steps), style, fonts) / 2;
}

Pt measures_width(const std::string& measures, const ChartStyle& style, const FontSet& fonts) {
  constexpr const char* zero = "0";
  return width_of(measures, style, fonts) + measures_gap + width_of(zero, style, fonts) / 2;
}

}  // namespace kijun
