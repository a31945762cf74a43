#include "diff/plot_geometry.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace kijun {

Pt PlotGeometry::radius() const {
  const Point arm = ends.front() - centre;
  return Pt(std::hypot(arm.x.v, arm.y.v));
}

Point PlotGeometry::place_of(std::size_t axis, double score) const {
  const Point arm = ends[axis] - centre;
  const double share = score / scale_end;
  return centre + Point{arm.x * share, arm.y * share};
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
      if (!plot.ends.empty() && !(line.points[0] == plot.centre)) return std::nullopt;
      plot.centre = line.points[0];
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
  return plot;
}

}  // namespace kijun
