#include "chart/label_placement.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "chart/plot_outline.h"
#include "chart/polar.h"
#include "chart/segments.h"
#include "chart/side_labels.h"

namespace kijun {
namespace {

SideOrNot place_side(const Plot& plot, const std::vector<AxisEnd>& ends) {
  SideOrNot contour = place_side(plot, ends, SideMode::contour);
  if (std::holds_alternative<Side>(contour)) return contour;
  SideOrNot column = place_side(plot, ends, SideMode::column);
  return std::holds_alternative<Side>(column) ? column : contour;
}

// How far up (down when `below`) a box of this width, between these x, has to go to keep clear of
// what a side has placed. The answer is its edge that is nearer to the plot.
Pt clear_edge(Pt start, Pt left, Pt right, const std::vector<PlacedLabel>& obstacles,
              const PlacementRules& rules, bool below) {
  Pt edge = start;
  const auto keep_off = [&](Pt y) {
    edge = below ? std::max(edge, y + rules.separation) : std::min(edge, y - rules.separation);
  };
  for (const PlacedLabel& label : obstacles) {
    const Box& box = label.box;
    if (box.min.x - rules.aside < right && left < box.max.x + rules.aside) {
      keep_off(below ? box.max.y : box.min.y);
    }
    if (!label.leader) continue;
    const Leader& leader = *label.leader;
    for (const auto& [a, b] : {std::pair{leader.from, leader.knee}, {leader.knee, leader.to}}) {
      const auto part = clipped(a, b, left - rules.separation, right + rules.separation);
      if (part)
        keep_off(below ? std::max(part->first.y, part->second.y)
                       : std::min(part->first.y, part->second.y));
    }
  }
  return edge;
}

struct EndLabel {
  PlacedLabel label;
  double moving_cost = 0;
  double cost = 0;  // in all
};

// The label of the axis that points straight up or down, centred.
std::optional<EndLabel> place_end(const Plot& plot, const AxisEnd& end,
                                  const std::vector<PlacedLabel>& obstacles) {
  const PlacementRules& rules = plot.rules;
  const bool below = end.direction.y > 0;
  const Pt start = end.at.y + rules.gap * end.direction.y;
  std::optional<EndLabel> best;
  for (std::size_t i = 0; i < end.forms->size(); ++i) {
    const LabelForm& form = (*end.forms)[i];
    const Pt half = form.size.width / 2;
    if (half > rules.room) continue;
    const Pt edge = clear_edge(start, -half, half, obstacles, rules, below);
    const Pt moved{std::abs((edge - start).v)};
    EndLabel candidate;
    candidate.label.form = i;
    candidate.label.box = below ? Box{{-half, edge}, {half, edge + form.size.height}}
                                : Box{{-half, edge - form.size.height}, {half, edge}};
    candidate.moving_cost = moved.v * cost_of_moving;
    if (moved > rules.leader_from) {
      const Point to{Pt(0), edge - leader_ends_before * end.direction.y};
      candidate.label.leader = {{Pt(0), start}, to, to};
      candidate.moving_cost += cost_of_a_leader;
    }
    candidate.cost = form.cost() + candidate.moving_cost;
    if (!best || candidate.cost < best->cost) best = candidate;
  }
  return best;
}

// The lowest label of a side with an odd number of axes, set under its axis's end instead of
// beside it: where the plot's lower edge is level or nearly so, that is where the room is.
std::optional<Side> with_lowest_under(const Plot& plot, const std::vector<AxisEnd>& ends) {
  const PlacementRules& rules = plot.rules;
  const AxisEnd& lowest = ends.back();
  SideOrNot others = place_side(plot, {ends.begin(), ends.end() - 1}, SideMode::contour);
  Side* side = std::get_if<Side>(&others);
  if (side == nullptr) return std::nullopt;
  const Pt start = lowest.at.y + rules.gap;
  std::optional<PlacedLabel> best;
  double best_cost = 0;
  double moving_cost = 0;
  for (std::size_t i = 0; i < lowest.forms->size(); ++i) {
    const LabelForm& form = (*lowest.forms)[i];
    // As near to the middle of the axis's end as the other side's label and the edge allow.
    const Pt left = std::max(
        rules.aside / 2, std::min(lowest.at.x - form.size.width / 2, rules.room - form.size.width));
    const Pt right = left + form.size.width;
    if (right > rules.room) continue;
    const Pt top = clear_edge(start, left, right, side->labels, rules, true);
    if (top - start > rules.leader_from) continue;
    const double cost = form.cost() + (top - start).v * cost_of_moving;
    if (best && best_cost <= cost) continue;
    best = PlacedLabel{i, {{left, top}, {right, top + form.size.height}}, std::nullopt};
    best_cost = cost;
    moving_cost = (top - start).v * cost_of_moving;
  }
  if (!best) return std::nullopt;
  side->ends.push_back(lowest);
  side->labels.push_back(*best);
  side->moving_cost += moving_cost;
  return *side;
}

PlacedLabel mirrored(PlacedLabel label) {
  label.box = {{-label.box.max.x, label.box.min.y}, {-label.box.min.x, label.box.max.y}};
  if (label.leader) {
    for (Point* point : {&label.leader->from, &label.leader->knee, &label.leader->to}) {
      point->x = -point->x;
    }
  }
  return label;
}

struct Sides {
  Side right, left;
  double cost() const { return right.cost() + left.cost(); }
};

std::variant<Sides, NoPlacement> place_sides(const Plot& plot, const std::vector<AxisEnd>& right,
                                             const std::vector<AxisEnd>& left, bool odd) {
  std::optional<Sides> best;
  if (odd) {
    std::optional<Side> right_under = with_lowest_under(plot, right);
    std::optional<Side> left_under = with_lowest_under(plot, left);
    if (right_under && left_under) best = Sides{*std::move(right_under), *std::move(left_under)};
  }
  SideOrNot right_beside = place_side(plot, right);
  SideOrNot left_beside = place_side(plot, left);
  for (SideOrNot* side : {&right_beside, &left_beside}) {
    if (const auto* none = std::get_if<NoPlacement>(side)) {
      if (best) return *std::move(best);
      return *none;
    }
  }
  Sides beside{std::get<Side>(std::move(right_beside)), std::get<Side>(std::move(left_beside))};
  if (!best || beside.cost() <= best->cost()) best = std::move(beside);
  return *std::move(best);
}

}  // namespace

std::variant<Placement, NoPlacement> place_labels(const std::vector<std::vector<LabelForm>>& forms,
                                                  const PlacementRules& rules) {
  const std::size_t axes = forms.size();
  const std::vector<Direction> directions = axis_directions(axes);
  const Plot plot{PlotOutline(directions, rules.radius, rules.gap), rules};
  const std::vector<Point>& corners = plot.outline.corners();

  std::vector<AxisEnd> right;
  std::vector<AxisEnd> left;
  for (std::size_t i = 1; 2 * i < axes; ++i) {
    right.push_back({i, directions[i], corners[i], &forms[i]});
    left.push_back({axes - i, directions[i], corners[i], &forms[axes - i]});
  }
  auto sides = place_sides(plot, right, left, axes % 2 == 1);
  if (const auto* none = std::get_if<NoPlacement>(&sides)) return *none;
  const Sides& placed_sides = std::get<Sides>(sides);

  Placement placement;
  placement.labels.resize(axes);
  placement.lines_cost = placed_sides.right.moving_cost + placed_sides.left.moving_cost;
  std::vector<PlacedLabel> obstacles;
  for (std::size_t i = 0; i < placed_sides.right.ends.size(); ++i) {
    obstacles.push_back(placed_sides.right.labels[i]);
    placement.labels[placed_sides.right.ends[i].axis] = obstacles.back();
    obstacles.push_back(mirrored(placed_sides.left.labels[i]));
    placement.labels[placed_sides.left.ends[i].axis] = obstacles.back();
  }
  for (std::size_t axis = 0; axis < axes; axis += axes % 2 == 0 ? axes / 2 : axes) {
    const AxisEnd end{axis, directions[axis], corners[axis], &forms[axis]};
    const std::optional<EndLabel> label = place_end(plot, end, obstacles);
    if (!label) return NoPlacement{axis};
    placement.labels[axis] = label->label;
    placement.lines_cost += label->moving_cost;
  }
  for (std::size_t i = 0; i < axes; ++i) {
    placement.lines_cost += forms[i][placement.labels[i].form].lines_cost;
    placement.words_cost += forms[i][placement.labels[i].form].words_cost;
  }
  return placement;
}

}  // namespace kijun
