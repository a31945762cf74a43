#include "chart/charts.h"

#include "chart/radar.h"
#include "chart/scale_check.h"

namespace kijun {

Result<std::vector<Frame>> draw_charts(const Report& report, const ScoreTable& scores,
                                       const FontSet& fonts) {
  Diagnostics beyond = check_scale(report, scores);
  if (!beyond.empty()) return beyond;
  switch (report.chart) {  // a kind of chart is registered by its line here
    case ChartKind::radar:
      return radar_charts(report, scores, fonts);
  }
  return std::vector<Frame>{};
}

}  // namespace kijun
