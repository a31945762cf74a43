#include "pipeline/fitting_charts.h"

#include <utility>

#include "chart/charts.h"
#include "layout/lay_out.h"
#include "layout/messages.h"

namespace kijun {

Result<std::vector<Frame>> fitting_charts(Report report, const ScoreTable& scores,
                                          const Audit& audit, const FontSet& fonts) {
  constexpr Pt precision{1};
  const auto overfull = [&](const Result<std::vector<Frame>>& charts) {
    return overfull_summary(report, charts.value(), scores, audit, fonts);
  };
  ChartStyle& style = report.style.chart;
  auto charts = draw_charts(report, scores, fonts);
  if (!charts.ok() || !overfull(charts)) return charts;

  Pt too_large = style.most_radius;
  style.most_radius = style.least_radius;
  auto best = draw_charts(report, scores, fonts);
  if (!best.ok()) return best;
  if (const auto summary = overfull(best)) {
    return layout_messages::summary_too_full(*summary, style.least_radius);
  }
  for (Pt fits = style.least_radius; too_large - fits > precision;) {
    style.most_radius = (fits + too_large) / 2;
    auto tried = draw_charts(report, scores, fonts);
    if (tried.ok() && !overfull(tried)) {
      fits = style.most_radius;
      best = std::move(tried);
    } else {
      too_large = style.most_radius;
    }
  }
  return best;
}

}  // namespace kijun
