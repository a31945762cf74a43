#include "chart/label_placement.h"

#include <algorithm>
#include <cmath>

#include "chart/polar.h"
#include "chart/segments.h"

namespace kijun {
namespace {

constexpr double cost_of_moving = 0.2;   // per point
constexpr double cost_of_sliding = 0.1;  // per point
constexpr Pt slide_step{2};
constexpr double cost_of_a_leader = 2.0;
constexpr Pt leader_ends_before{1.0};  // its label

// The plot is its own mirror image, so every step below thinks of the right side only; the left
// side is placed as if it were the right one, and turned over at the end.
struct AxisEnd {
  std::size_t axis = 0;
  Direction direction;
  Point at;
  const std::vector<LabelForm>* forms = nullptr;
};

struct Plot {
  std::vector<Point> corners;
  PlacementRules rules;
};

struct Side {
  std::vector<AxisEnd> ends;        // from top to bottom
  std::vector<PlacedLabel> labels;  // as ends
  double moving_cost = 0;
};

using SideOrNot = std::variant<Side, NoPlacement>;

// How far to the right, between two heights, a point may lie no nearer than `gap` to the plot;
// nothing when the plot is not within `gap` of that band. (The plot grown by a disc: its corners
// are arcs, its edges are moved outwards.)
std::optional<Pt> reach(const Plot& plot, Pt top, Pt bottom) {
  const double gap = plot.rules.gap.v;
  std::optional<Pt> farthest;
  const auto note = [&](Pt x) { farthest = farthest ? std::max(*farthest, x) : x; };
  for (std::size_t i = 0; i < plot.corners.size(); ++i) {
    const Point corner = plot.corners[i];
    const double off = std::max({(top - corner.y).v, (corner.y - bottom).v, 0.0});
    if (off <= gap) note(corner.x + Pt(std::sqrt(gap * gap - off * off)));

    const Point edge = plot.corners[(i + 1) % plot.corners.size()] - corner;
    const double length = std::sqrt(edge.x.v * edge.x.v + edge.y.v * edge.y.v);
    const Point outwards{edge.y * (gap / length), -edge.x * (gap / length)};
    const Point a = corner + outwards;
    for (const Pt level : {top, bottom}) {
      if (std::min(a.y, a.y + edge.y) >= level || level >= std::max(a.y, a.y + edge.y)) continue;
      note(a.x + edge.x * ((level - a.y) / edge.y));
    }
    for (const Point end : {a, a + edge}) {
      if (top <= end.y && end.y <= bottom) note(end.x);
    }
  }
  return farthest;
}

// Where a label of this size starts: beside its axis's end, or nearer to the middle as far as the
// plot allows it if it would reach beyond the room.
Pt near_edge(const Plot& plot, const AxisEnd& end, Pt middle, Size size) {
  const PlacementRules& rules = plot.rules;
  const Pt beside = end.at.x + rules.gap * end.direction.x;
  const Pt least =
      reach(plot, middle - size.height / 2, middle + size.height / 2).value_or(rules.aside / 2);
  return std::max(least, std::min(beside, rules.room - size.width));
}

// Labels of level axes stand in the middle of the axis's end; the more an axis points up or down,
// the more of its label stands above or below the end.
Pt wanted_middle(const AxisEnd& end, Pt height, Pt gap) {
  const double dy = end.direction.y;
  return end.at.y + gap * dy + height * (dy * std::abs(dy) / 2);
}

// The cheapest form no wider than `width` and narrower than `below`.
std::optional<std::size_t> cheapest(const std::vector<LabelForm>& forms, Pt width, Pt below) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].size.width > width || forms[i].size.width >= below) continue;
    if (!best || forms[i].cost() < forms[*best].cost()) best = i;
  }
  return best;
}

// How far a label of this height may slide along its side, away from the plot's middle, until it
// stands above its axis's end (below, in the lower half).
Pt most_slide(const AxisEnd& end, Pt height, const PlacementRules& rules) {
  const Pt offset =
      (wanted_middle(end, height, rules.gap) - end.at.y) * (end.direction.y < 0 ? -1 : 1);
  return std::max(Pt(0), height / 2 + rules.slide - offset);
}

enum class Mode {
  contour,  // each label as near to the plot as it can be
  column    // all labels start at one x, with a leader each
};

struct Row {
  std::size_t form = 0;
  Pt slide;
  Size size;
  Pt wanted, middle, near;
  bool moved = false;
};

Pt slid_middle(const AxisEnd& end, Pt height, Pt slide, const PlacementRules& rules) {
  return wanted_middle(end, height, rules.gap) + slide * (end.direction.y < 0 ? -1 : 1);
}

void arrange(const Plot& plot, const std::vector<AxisEnd>& ends, Mode mode,
             std::vector<Row>& rows) {
  const PlacementRules& rules = plot.rules;
  std::vector<Pt> wanted;
  std::vector<Pt> heights;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    Row& row = rows[i];
    row.size = (*ends[i].forms)[row.form].size;
    row.wanted = slid_middle(ends[i], row.size.height, row.slide, rules);
    wanted.push_back(row.wanted);
    heights.push_back(row.size.height);
  }
  const std::vector<Pt> middles = spread(wanted, heights, rules.separation);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    Row& row = rows[i];
    row.middle = middles[i];
    row.moved = Pt(std::abs((row.middle - row.wanted).v)) > rules.leader_from;
    if (mode == Mode::column) {
      row.near = rules.radius + rules.gap + rules.leader_run;
    } else {
      row.near = near_edge(plot, ends[i], row.middle, row.size);
      if (row.moved) row.near += rules.leader_run;
    }
  }
}

// The cheapest change that may let the label fit: a narrower form, or sliding further with this
// one. False when there is none. Forms only get narrower, and slides longer, so changes end.
bool give_way(const Plot& plot, const AxisEnd& end, Mode mode, Row& row) {
  const PlacementRules& rules = plot.rules;
  const std::vector<LabelForm>& forms = *end.forms;
  if (mode == Mode::column) {
    const auto form = cheapest(forms, rules.room - row.near, row.size.width);
    if (form) row.form = *form;
    return form.has_value();
  }
  std::optional<Row> best;
  double best_cost = 0;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const bool same = i == row.form;
    const Size size = forms[i].size;
    if (!same && size.width >= row.size.width) continue;
    const Pt most = most_slide(end, size.height, rules);
    for (Pt slide = same ? row.slide + slide_step : Pt(0); slide <= most; slide += slide_step) {
      const double cost = forms[i].cost() + slide.v * cost_of_sliding;
      if (best && best_cost <= cost) break;
      // Labels that are pushed from here on are tried again.
      const Pt middle = slid_middle(end, size.height, slide, rules);
      if (near_edge(plot, end, middle, size) + size.width > rules.room) continue;
      best = row;
      best->form = i;
      best->slide = slide;
      best_cost = cost;
    }
  }
  if (best) row = *best;
  return best.has_value();
}

PlacedLabel placed(const Plot& plot, const AxisEnd& end, Mode mode, const Row& row) {
  const PlacementRules& rules = plot.rules;
  const Pt width = (*end.forms)[row.form].size.width;
  PlacedLabel label;
  label.form = row.form;
  label.box = {{row.near, row.middle - row.size.height / 2},
               {row.near + width, row.middle + row.size.height / 2}};
  if (mode == Mode::column || row.moved) {
    const Point to{row.near - leader_ends_before, row.middle};
    const Point knee{mode == Mode::column ? row.near - rules.leader_run / 2 : to.x, row.middle};
    label.leader = {end.at + along(end.direction, rules.gap), knee, to};
  }
  return label;
}

// The label whose leader runs into something, if any does.
std::optional<std::size_t> blocked_leader(const Plot& plot,
                                          const std::vector<PlacedLabel>& labels) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!labels[i].leader) continue;
    const Leader& leader = *labels[i].leader;
    for (const auto& [a, b] : {std::pair{leader.from, leader.knee}, {leader.knee, leader.to}}) {
      for (std::size_t c = 0; c < plot.corners.size(); ++c) {
        if (cross(a, b, plot.corners[c], plot.corners[(c + 1) % plot.corners.size()])) return i;
      }
      for (std::size_t j = 0; j < labels.size(); ++j) {
        if (meets(a, b, labels[j].box)) return i;
        if (j <= i || !labels[j].leader) continue;
        const Leader& other = *labels[j].leader;
        if (cross(a, b, other.from, other.knee) || cross(a, b, other.knee, other.to)) return i;
      }
    }
  }
  return std::nullopt;
}

SideOrNot place_side(const Plot& plot, const std::vector<AxisEnd>& ends, Mode mode) {
  std::vector<Row> rows(ends.size());
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const Pt any = plot.rules.room + Pt(1);
    const auto form = cheapest(*ends[i].forms, plot.rules.room, any);
    if (!form) return NoPlacement{ends[i].axis};
    rows[i].form = *form;
  }
  for (bool changed = true; changed;) {
    changed = false;
    arrange(plot, ends, mode, rows);
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (rows[i].near + rows[i].size.width <= plot.rules.room) continue;
      if (!give_way(plot, ends[i], mode, rows[i])) return NoPlacement{ends[i].axis};
      changed = true;
    }
  }
  Side side;
  side.ends = ends;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    side.labels.push_back(placed(plot, ends[i], mode, rows[i]));
    side.moving_cost += std::abs((rows[i].middle - rows[i].wanted).v) * cost_of_moving +
                        rows[i].slide.v * cost_of_sliding +
                        (side.labels.back().leader ? cost_of_a_leader : 0);
  }
  if (const auto label = blocked_leader(plot, side.labels)) return NoPlacement{ends[*label].axis};
  return side;
}

SideOrNot place_side(const Plot& plot, const std::vector<AxisEnd>& ends) {
  SideOrNot contour = place_side(plot, ends, Mode::contour);
  if (std::holds_alternative<Side>(contour)) return contour;
  SideOrNot column = place_side(plot, ends, Mode::column);
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
  SideOrNot others = place_side(plot, {ends.begin(), ends.end() - 1}, Mode::contour);
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

double cost_of(const Side& side) {
  double cost = side.moving_cost;
  for (std::size_t i = 0; i < side.ends.size(); ++i) {
    cost += (*side.ends[i].forms)[side.labels[i].form].cost();
  }
  return cost;
}

struct Sides {
  Side right, left;
  double cost() const { return cost_of(right) + cost_of(left); }
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

std::vector<Pt> spread(const std::vector<Pt>& wanted, const std::vector<Pt>& heights,
                       Pt separation) {
  // With the boxes' own extents taken off, this is isotonic regression: pool neighbours that are
  // out of order into blocks that stand at their mean (pool adjacent violators).
  struct Block {
    Pt sum;
    std::size_t count = 0;
    Pt mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pt> extent(wanted.size());
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i > 0) extent[i] = extent[i - 1] + (heights[i - 1] + heights[i]) / 2 + separation;
    Block block{wanted[i] - extent[i], 1};
    while (!blocks.empty() && blocks.back().mean() > block.mean()) {
      block.sum += blocks.back().sum;
      block.count += blocks.back().count;
      blocks.pop_back();
    }
    blocks.push_back(block);
  }
  std::vector<Pt> middles;
  for (const Block& block : blocks) {
    for (std::size_t i = 0; i < block.count; ++i) {
      middles.push_back(block.mean() + extent[middles.size()]);
    }
  }
  return middles;
}

std::variant<Placement, NoPlacement> place_labels(const std::vector<std::vector<LabelForm>>& forms,
                                                  const PlacementRules& rules) {
  const std::size_t axes = forms.size();
  const std::vector<Direction> directions = axis_directions(axes);
  Plot plot{{}, rules};
  for (const Direction& direction : directions) {
    plot.corners.push_back(along(direction, rules.radius));
  }

  std::vector<AxisEnd> right;
  std::vector<AxisEnd> left;
  for (std::size_t i = 1; 2 * i < axes; ++i) {
    right.push_back({i, directions[i], plot.corners[i], &forms[i]});
    left.push_back({axes - i, directions[i], plot.corners[i], &forms[axes - i]});
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
    const AxisEnd end{axis, directions[axis], plot.corners[axis], &forms[axis]};
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
