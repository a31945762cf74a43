#include "diff/compare_plots.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/number.h"
#include "diff/plot_geometry.h"
#include "diff/words.h"

namespace kijun {
namespace {

constexpr double written_step = 0.0005;
// Both ends of an axis and the point itself are snapped to 1/256, before and after.
constexpr double snapped_step = 0.02;

std::optional<double> number_of(const PictureItem& item, const std::string& datum) {
  const auto found = item.data.find(datum);
  return found == item.data.end() ? std::nullopt : parse_number(found->second);
}

std::optional<double> score_of(const PictureItem& item) { return number_of(item, "score"); }

bool has_shapes(const ItemPair& pair) {
  return !pair.before->item->shapes.empty() && !pair.after->item->shapes.empty();
}

// How far each point of an item is off where its score puts it; empty when that cannot be said.
class Residuals {
 public:
  Residuals(const NamedPicture& picture, const PlotGeometry& plot) : plot_(plot) {
    for (const NamedItem& item : picture.items) {
      if (item.kind != ItemKind::marker || !item.series || !item.axis) continue;
      if (const auto score = score_of(*item.item)) scores_[{*item.series, *item.axis}] = *score;
    }
  }

  std::vector<Point> of(const NamedItem& item) const {
    switch (item.kind) {
      case ItemKind::marker:
        return of_marker(item);
      case ItemKind::interval:
        return of_interval(item);
      case ItemKind::line:
        return of_line(item);
      case ItemKind::ring:
      case ItemKind::baseline:
        return of_ring(item);
      case ItemKind::tick:
        return of_tick(item);
      default:
        return {};
    }
  }

 private:
  std::vector<Point> of_marker(const NamedItem& item) const {
    const auto score = score_of(*item.item);
    if (!score || !item.axis || item.item->shapes.empty()) return {};
    const PictureShape& shape = item.item->shapes.front();
    if (!shape.outline) return {};
    const Box box = bounds(*shape.outline);
    const Point middle{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    return {middle - plot_.place_of(*item.axis, *score)};
  }
  // A line from low to high in a row.
  std::vector<Point> of_interval(const NamedItem& item) const {
    const auto low = number_of(*item.item, "low");
    const auto high = number_of(*item.item, "high");
    if (!low || !high || !item.axis || item.item->shapes.empty()) return {};
    const PictureShape& shape = item.item->shapes.front();
    if (!shape.outline || shape.outline->commands != "ML") return {};
    return {shape.outline->points[0] - plot_.place_of(*item.axis, *low),
            shape.outline->points[1] - plot_.place_of(*item.axis, *high)};
  }
  std::vector<Point> of_line(const NamedItem& item) const {
    if (!item.series) return {};
    return of_polygon(*item.item, [&](std::size_t axis) -> std::optional<double> {
      const auto found = scores_.find({*item.series, axis});
      return found == scores_.end() ? std::nullopt : std::optional(found->second);
    });
  }
  std::vector<Point> of_ring(const NamedItem& item) const {
    if (!plot_.is_radar()) return of_upright(*item.item);
    return of_polygon(*item.item, [&](std::size_t) { return score_of(*item.item); });
  }
  std::vector<Point> of_tick(const NamedItem& item) const {
    const auto value = parse_number(item.shown);
    if (!value || item.item->texts.empty()) return {};
    return {item.item->texts.front().at - plot_.place_of(0, *value)};
  }
  // From the top to the bottom of rows, whose heights are compared by their axes.
  std::vector<Point> of_upright(const PictureItem& item) const {
    const auto score = score_of(item);
    if (!score || item.shapes.size() != 1 || !item.shapes[0].outline) return {};
    std::vector<Point> residuals;
    for (const Point& point : item.shapes[0].outline->points) {
      residuals.push_back({point.x - plot_.place_of(0, *score).x, Pt(0)});
    }
    return residuals;
  }
  template <typename Score>
  std::vector<Point> of_polygon(const PictureItem& item, const Score& score) const {
    if (item.shapes.size() != 1 || !item.shapes[0].outline) return {};
    const std::vector<Point>& points = item.shapes[0].outline->points;
    if (points.size() != plot_.ends.size()) return {};
    std::vector<Point> residuals;
    for (std::size_t axis = 0; axis < points.size(); ++axis) {
      const std::optional<double> value = score(axis);
      if (!value) return {};
      residuals.push_back(points[axis] - plot_.place_of(axis, *value));
    }
    return residuals;
  }

  const PlotGeometry& plot_;
  std::map<std::pair<std::size_t, std::size_t>, double> scores_ = {};  // by series and axis
};

bool same_outline_from_its_box(const PathOutline& was, const PathOutline& is) {
  if (was.commands != is.commands) return false;
  const Point from = bounds(was).min;
  const Point to = bounds(is).min;
  for (std::size_t i = 0; i < was.points.size(); ++i) {
    if (length((was.points[i] - from) - (is.points[i] - to)) > snapped_step) return false;
  }
  return true;
}

// The shapes of a marker. True when it looks as before, so that its place can be compared.
bool compare_marker_shapes(const ItemPair& pair, ChangeList& changes) {
  if (!has_shapes(pair)) return true;
  const PictureShape& before = pair.before->item->shapes.front();
  const PictureShape& after = pair.after->item->shapes.front();
  if (!before.outline || !after.outline) return false;
  if (same_outline_from_its_box(*before.outline, *after.outline)) return true;
  const std::string was = shape_name(*before.outline);
  const std::string is = shape_name(*after.outline);
  std::string what = "outline changed";
  if (was != is) {
    what = "shape " + was + " → " + is;
  } else if (const double width = bounds(*before.outline).width().v,
             now = bounds(*after.outline).width().v;
             std::abs(width - now) > snapped_step) {
    what = "width " + length_change(width, now);
  }
  changes.add(change_of(pair, what));
  return false;
}

// How far the item is off where it was, measured from where its score puts it.
std::optional<Point> moved_off(const std::vector<Point>& before, const std::vector<Point>& after) {
  if (before.empty() || before.size() != after.size()) return std::nullopt;
  Point most;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Point by = after[i] - before[i];
    if (length(by) > length(most)) most = by;
  }
  return most;
}

bool same_options(const NamedPictures& pictures) {
  return std::equal(pictures.before.options.begin(), pictures.before.options.end(),
                    pictures.after.options.begin(), pictures.after.options.end(),
                    [](const DrawnOption& a, const DrawnOption& b) { return a.key == b.key; });
}

void compare_axes(const NamedPictures& pictures, const PlotGeometry& before,
                  const PlotGeometry& after, ChangeList& changes) {
  const bool radar = after.is_radar();
  const Point by = after.centre() - before.centre();
  if (length(by) > written_step) changes.add(Topic::plot, "plot moved " + move_text(by));
  const double radius = before.radius().v;
  const double now = after.radius().v;
  if (std::abs(radius - now) > written_step) {
    changes.add(Topic::plot, (radar ? "plot radius " : "plot width ") + length_change(radius, now));
  }
  if (!same_options(pictures)) return;
  for (std::size_t axis = 0; axis < before.ends.size(); ++axis) {
    const Point row = before.starts[axis] - before.centre();
    const Point moved_row = after.starts[axis] - after.centre();
    if (length(moved_row - row) > snapped_step) {
      changes.add({Topic::plot, "row moved " + move_text(moved_row - row) + " in the plot",
                   "rows moved " + move_text(moved_row - row) + " in the plot",
                   pictures.after.shown_option(axis), before.ends.size()});
    }
    const Point was = before.ends[axis] - before.starts[axis];
    const Point is = after.ends[axis] - after.starts[axis];
    const Point wanted{was.x * (now / radius), was.y * (now / radius)};
    if (length(is - wanted) > snapped_step) {
      changes.add({Topic::plot, "axis turned or of another length",
                   "axes turned or of other lengths", pictures.after.shown_option(axis),
                   before.ends.size()});
    }
  }
}

bool same_numbers(const PictureItem& before, const PictureItem& after) {
  return score_of(before) == score_of(after) &&
         number_of(before, "low") == number_of(after, "low") &&
         number_of(before, "high") == number_of(after, "high");
}

bool operator_equal(const PlotGeometry& a, const PlotGeometry& b) {
  return a.starts == b.starts && a.ends == b.ends && a.scale_end == b.scale_end;
}

}  // namespace

bool stands_on_axes(ItemKind kind) {
  switch (kind) {
    case ItemKind::ring:
    case ItemKind::axis:
    case ItemKind::line:
    case ItemKind::baseline:
    case ItemKind::marker:
    case ItemKind::interval:
    case ItemKind::tick:
      return true;
    case ItemKind::background:
    case ItemKind::paper:
    case ItemKind::value:
    case ItemKind::share:
    case ItemKind::series_name:
    case ItemKind::label:
    case ItemKind::difference:
    case ItemKind::leader:
    case ItemKind::legend_entry:
    case ItemKind::other:
      return false;
  }
  return false;
}

bool compare_plots(const NamedPictures& pictures, const std::vector<ItemPair>& pairs,
                   ChangeList& changes) {
  const auto before = read_plot_geometry(*pictures.before.picture);
  const auto after = read_plot_geometry(*pictures.after.picture);
  if (!before || !after || before->is_radar() != after->is_radar()) return false;
  compare_axes(pictures, *before, *after, changes);
  const bool same_plot = operator_equal(*before, *after);
  const Residuals old_residuals(pictures.before, *before);
  const Residuals new_residuals(pictures.after, *after);
  for (const ItemPair& pair : pairs) {
    const ItemKind kind = pair.after->kind;
    if (!stands_on_axes(kind) || kind == ItemKind::axis) continue;
    if (kind == ItemKind::marker && !compare_marker_shapes(pair, changes)) continue;
    const auto by = moved_off(old_residuals.of(*pair.before), new_residuals.of(*pair.after));
    if (!by) {
      if (pair.before->item->shapes.size() == pair.after->item->shapes.size() && same_plot &&
          !moved_as_whole(pair, {})) {
        changes.add(change_of(pair, "drawn elsewhere"));
      }
      continue;
    }
    const bool nothing_else = same_plot && same_numbers(*pair.before->item, *pair.after->item);
    if (length(*by) <= (nothing_else && kind != ItemKind::line ? written_step : snapped_step))
      continue;
    changes.add(change_of(
        pair, "moved " + move_text(*by) + (kind == ItemKind::tick ? "" : " off its score")));
  }
  return true;
}

}  // namespace kijun
