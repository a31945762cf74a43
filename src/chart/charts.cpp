#include "chart/charts.h"

#include <map>
#include <utility>

#include "chart/dots.h"
#include "chart/figures_drawn_as.h"
#include "chart/radar.h"
#include "chart/scale_check.h"
#include "chart/shares.h"

namespace kijun {
namespace {

Result<std::vector<Frame>> charts_of(ChartKind kind, const Report& report, const ScoreTable& scores,
                                     const FontSet& fonts) {
  switch (kind) {  // a kind of chart is registered by its line here
    case ChartKind::radar:
      return radar_charts(report, scores, fonts);
    case ChartKind::dots:
      return dot_charts(report, scores, fonts);
    case ChartKind::shares:
      return share_charts(report, scores, fonts);
  }
  return std::vector<Frame>{};
}

}  // namespace

Result<std::vector<Frame>> draw_charts(const Report& report, const ScoreTable& scores,
                                       const FontSet& fonts) {
  Diagnostics beyond = check_scale(report, scores);
  if (!beyond.empty()) return beyond;
  std::map<ChartKind, std::vector<std::size_t>> figures;
  for (const Figure& figure : report.figures) {
    if (!figures.contains(figure.chart)) {
      figures[figure.chart] = figures_drawn_as(figure.chart, report);
    }
  }
  Diagnostics diagnostics;
  std::vector<Frame> frames(report.figures.size());
  for (const auto& [kind, of_kind] : figures) {
    auto charts = charts_of(kind, report, scores, fonts).take(diagnostics);
    for (std::size_t i = 0; charts && i < of_kind.size(); ++i) {
      frames[of_kind[i]] = std::move((*charts)[i]);
    }
  }
  if (has_errors(diagnostics)) return diagnostics;
  return {std::move(frames), std::move(diagnostics)};
}

}  // namespace kijun
