#include "diff/plot_geometry.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace kijun {

Pt PlotGeometry::radius() const {
  const Point arm = ends.front() - starts.front();
  return Pt(std::hypot(arm.x.v, arm.y.v));
}

Point PlotGeometry::place_of(std::size_t axis, double score) const {
  const Point arm = ends[axis] - starts[axis];
  const double share = score / scale_end;
  return starts[axis] + Point{arm.x * share, arm.y * share};
}

std::optional<PlotGeometry> read_plot_geometry(const Picture& picture) {
  PlotGeometry plot;
  for (const PictureItem& item : picture.items) {
    if (item.role == "axis") {
      if (item.shapes.size() != 1 || !item.shapes[0].outline) return std::nullopt;
      const PathOutline& line = *item.shapes[0].outline;
      if (line.commands != "ML" || item.id != "axis-" + std::to_string(plot.ends.size() + 1)) {
        return std::nullopt;
      }
      plot.starts.push_back(line.points[0]);
      plot.ends.push_back(line.points[1]);
    } else if (item.id.starts_with("ring-")) {
      const auto score = item.data.find("score");
      if (score == item.data.end()) return std::nullopt;
      plot.scale_end = std::max(plot.scale_end, parse_number(score->second).value_or(0));
    }
  }
  if (plot.ends.size() < 3 || !(plot.scale_end > 0) || !(plot.radius() > Pt(0))) {
    return std::nullopt;
  }
  const bool one_start =
      std::all_of(plot.starts.begin(), plot.starts.end(),
                  [&](const Point& start) { return start == plot.starts.front(); });
  bool rows = true;
  for (std::size_t i = 0; i < plot.ends.size(); ++i) {
    rows = rows && plot.starts[i].y == plot.ends[i].y &&
           plot.starts[i].x == plot.starts.front().x && plot.ends[i].x == plot.ends.front().x;
  }
  if (!one_start && !rows) return std::nullopt;
  return plot;
}

}  // namespace kijun
