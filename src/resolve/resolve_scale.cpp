// What all charts share: how they are drawn, and their scale: 0 to max, a ring at every step.
#include <algorithm>
#include <cmath>

#include "base/colour_vision.h"
#include "resolve/messages.h"
#include "resolve/resolver.h"

namespace kijun {
namespace {

constexpr double same = 1e-9;       // relative: two ways to write one number
constexpr double most_rings = 30;   // more cannot be told apart on paper
constexpr double usual_rings = 10;  // at most, when the step is ours to choose

// 0.5 for the usual points; else 1, 2 or 5 times a power of ten.
double usual_step(double highest) {
  if (highest >= 1 && highest <= 5) return 0.5;
  double power = std::pow(10, std::floor(std::log10(highest / usual_rings)));
  for (;; power *= 10) {
    for (const double digit : {1.0, 2.0, 5.0}) {
      if (highest / (digit * power) <= usual_rings * (1 + same)) return digit * power;
    }
  }
}

bool is_multiple(double max, double step) {
  const double rings = max / step;
  return std::abs(rings - std::round(rings)) <= same * rings;
}

bool is_positive(const std::optional<Located<double>>& number, Problems& problems) {
  if (!number || number->value > 0) return true;
  problems.add(messages::not_positive(number->span, number->value));
  return false;
}

// Greys of the same luminance, but for series, which have the template's greys in turn.
void make_mono(ChartStyle& chart) {
  for (Colour* colour : {&chart.grid.colour, &chart.spoke.colour, &chart.baseline.colour,
                         &chart.label.colour, &chart.mark.colour, &chart.tick.colour,
                         &chart.legend.colour, &chart.value.colour, &chart.paper}) {
    *colour = grey_of(*colour);
  }
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    chart.series[i].colour = chart.mono[i % chart.mono.size()];
  }
}

}  // namespace

void resolve_scale(Resolver& r) {
  double highest = 0;
  for (const Question& question : r.report.questions) {
    highest = std::max(highest, question.weights.front());
  }
  const ChartSpec& written = r.spec.chart;
  if (written.names) r.report.names = written.names->value;
  if (written.values) r.report.values = written.values->value;
  if (written.colour && written.colour->value == ChartColour::mono) make_mono(r.report.style.chart);
  const bool positive =
      is_positive(written.step, r.problems) & is_positive(written.max, r.problems);
  if (!positive || !r.sound_weights) return;

  Scale& scale = r.report.scale;
  scale.step =
      written.step ? written.step->value : usual_step(written.max ? written.max->value : highest);
  scale.max =
      written.max ? written.max->value : std::ceil(highest / scale.step * (1 - same)) * scale.step;
  if (written.max) scale.max_span = written.max->span;
  if (!is_multiple(scale.max, scale.step)) {
    const Span& at = written.step ? written.step->span : written.max->span;
    r.problems.add(messages::not_a_multiple(at, scale.max, scale.step));
  } else if (scale.max / scale.step > most_rings * (1 + same)) {
    const Span& at = written.step ? written.step->span : written.max->span;
    r.problems.add(messages::too_many_rings(at, std::round(scale.max / scale.step), most_rings));
  }
}

}  // namespace kijun
