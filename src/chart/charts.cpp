#include "chart/charts.h"

#include "chart/radar.h"

namespace kijun {

Result<std::vector<Frame>> draw_charts(const Report& report, const ScoreTable& scores,
                                       const FontSet& fonts) {
  switch (report.chart) {  // a kind of chart is registered by its line here
    case ChartKind::radar:
      return radar_charts(report, scores, fonts);
  }
  return std::vector<Frame>{};
}

}  // namespace kijun
