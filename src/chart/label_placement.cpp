#include "chart/label_placement.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "chart/label_places.h"
#include "chart/plot_outline.h"
#include "chart/polar.h"
#include "chart/segments.h"
#include "chart/side_labels.h"

namespace kijun {
namespace {

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

// With its edge that is nearer to the plot at this height.
EndLabel end_label(const AxisEnd& end, std::size_t form, Pt edge, const PlacementRules& rules) {
  const bool below = end.direction.y > 0;
  const Size size = (*end.forms)[form].size;
  const Pt half = size.width / 2;
  const Pt start = end.at.y + rules.gap * end.direction.y;
  const Pt moved{std::abs((edge - start).v)};
  EndLabel made;
  made.label.form = form;
  made.label.box = below ? Box{{-half, edge}, {half, edge + size.height}}
                         : Box{{-half, edge - size.height}, {half, edge}};
  made.moving_cost = moved.v * cost_of_distance;
  made.cost = (*end.forms)[form].cost() + made.moving_cost;
  if (moved > rules.leader_from) {
    const Point to{Pt(0), edge - leader_ends_before * end.direction.y};
    made.label.leader = {{Pt(0), start}, to, to};
    made.cost += cost_of_a_leader;
  }
  return made;
}

// The label of the axis that points straight up or down, centred: as near as the others let it.
std::optional<EndLabel> place_end(const AxisEnd& end, const PlacementRules& rules,
                                  const std::vector<PlacedLabel>& obstacles) {
  const Pt start = end.at.y + rules.gap * end.direction.y;
  std::optional<EndLabel> best;
  for (std::size_t i = 0; i < end.forms->size(); ++i) {
    const Pt half = (*end.forms)[i].size.width / 2;
    if (half > rules.room) continue;
    const Pt edge = clear_edge(start, -half, half, obstacles, rules, end.direction.y > 0);
    const EndLabel candidate = end_label(end, i, edge, rules);
    if (!best || candidate.cost < best->cost) best = candidate;
  }
  return best;
}

// Where it might stand if the others made room for it, the cheapest first.
std::vector<EndLabel> end_choices(const AxisEnd& end, const PlacementRules& rules) {
  constexpr Pt step{3};
  std::vector<EndLabel> choices;
  for (std::size_t i = 0; i < end.forms->size(); ++i) {
    if ((*end.forms)[i].size.width / 2 > rules.room) continue;
    for (Pt off = rules.gap; off <= rules.gap + rules.range; off += step) {
      choices.push_back(end_label(end, i, end.at.y + off * end.direction.y, rules));
    }
  }
  std::stable_sort(choices.begin(), choices.end(),
                   [](const EndLabel& a, const EndLabel& b) { return a.cost < b.cost; });
  return choices;
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

// All labels of a plot.
struct Arrangement {
  std::vector<PlacedLabel> labels;  // per axis
  double moving_cost = 0;
  double cost = 0;  // in all
};

using ArrangementOrNot = std::variant<Arrangement, NoPlacement>;

// The sides' labels, and those of the axes that point straight up and down, which stand clear of
// them.
ArrangementOrNot joined(const Plot& plot, const Side& right, const Side& left,
                        const std::vector<AxisEnd>& upright) {
  Arrangement made;
  made.labels.resize(right.ends.size() + left.ends.size() + upright.size());
  std::vector<PlacedLabel> obstacles;
  for (const Side* side : {&right, &left}) {
    for (std::size_t i = 0; i < side->ends.size(); ++i) {
      obstacles.push_back(side == &right ? side->labels[i] : mirrored(side->labels[i]));
      made.labels[side->ends[i].axis] = obstacles.back();
    }
    made.moving_cost += side->moving_cost;
    made.cost += side->cost;
  }
  for (const AxisEnd& end : upright) {
    const auto label = place_end(end, plot.rules, obstacles);
    if (!label) return NoPlacement{end.axis};
    made.labels[end.axis] = label->label;
    made.moving_cost += label->moving_cost;
    made.cost += label->cost;
  }
  return made;
}

// The labels of one plot, the lowest of each side beside or under its axis's end.
class Arranging {
 public:
  Arranging(const Plot& plot, const std::vector<AxisEnd>& right, const std::vector<AxisEnd>& left,
            const std::vector<AxisEnd>& upright, SideLabels::Lowest lowest)
      : plot_(plot), upright_(upright), right_(plot, right, lowest), left_(plot, left, lowest) {}

  // The upright axes' labels take what the sides leave; or the sides make room for them, if that
  // costs less.
  ArrangementOrNot run() {
    ArrangementOrNot found = with({});
    auto* best = std::get_if<Arrangement>(&found);
    if (best == nullptr) return found;
    EndBoxes kept;
    for (const AxisEnd& end : upright_) {
      const std::vector<EndLabel> choices = end_choices(end, plot_.rules);
      // What all the others cost at least, whatever this one does.
      const double others = sides_cost_ + others_least(end);
      std::optional<Box>& box = end.direction.y < 0 ? kept.above : kept.below;
      std::optional<Box> best_box;
      for (const EndLabel& choice : choices) {
        if (choice.cost + others >= best->cost) break;
        box = choice.label.box;
        ArrangementOrNot tried = with(kept);
        auto* arranged = std::get_if<Arrangement>(&tried);
        if (arranged == nullptr || arranged->cost >= best->cost) continue;
        *best = std::move(*arranged);
        best_box = box;
      }
      box = best_box;
    }
    return found;
  }

 private:
  ArrangementOrNot with(const EndBoxes& obstacles) {
    // Upside down stays as it is, and so does a box about the middle when it is turned over.
    const SideOrNot right = right_.along_the_plot(obstacles);
    const SideOrNot left = left_.along_the_plot(obstacles);
    for (const SideOrNot* side : {&right, &left}) {
      if (const auto* none = std::get_if<NoPlacement>(side)) return *none;
    }
    if (!obstacles.above && !obstacles.below) {
      sides_cost_ = std::get<Side>(right).cost + std::get<Side>(left).cost;
    }
    return joined(plot_, std::get<Side>(right), std::get<Side>(left), upright_);
  }

  double others_least(const AxisEnd& but) const {
    double cost = 0;
    for (const AxisEnd& end : upright_) {
      if (end.axis == but.axis) continue;
      const std::vector<EndLabel> choices = end_choices(end, plot_.rules);
      if (!choices.empty()) cost += choices.front().cost;
    }
    return cost;
  }

  const Plot& plot_;
  const std::vector<AxisEnd>& upright_;
  SideLabels right_, left_;
  double sides_cost_ = 0;  // when nothing is asked of them
};

ArrangementOrNot arranged(const Plot& plot, const std::vector<AxisEnd>& right,
                          const std::vector<AxisEnd>& left, const std::vector<AxisEnd>& upright) {
  using Lowest = SideLabels::Lowest;
  ArrangementOrNot best = Arranging(plot, right, left, upright, Lowest::beside).run();
  if (upright.size() == 1) {
    ArrangementOrNot under = Arranging(plot, right, left, upright, Lowest::under).run();
    const auto* beside = std::get_if<Arrangement>(&best);
    const auto* lower = std::get_if<Arrangement>(&under);
    if (lower != nullptr && (beside == nullptr || lower->cost < beside->cost)) best = under;
  }
  if (std::holds_alternative<Arrangement>(best)) return best;
  const auto column = [&](const std::vector<AxisEnd>& ends) {
    const SideOrNot along = SideLabels(plot, ends, Lowest::beside).along_the_plot(EndBoxes{});
    return std::holds_alternative<Side>(along) ? along : place_in_column(plot, ends);
  };
  const SideOrNot right_column = column(right);
  const SideOrNot left_column = column(left);
  for (const SideOrNot* side : {&right_column, &left_column}) {
    if (std::holds_alternative<NoPlacement>(*side)) return best;
  }
  return joined(plot, std::get<Side>(right_column), std::get<Side>(left_column), upright);
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
  std::vector<AxisEnd> upright;
  for (std::size_t i = 1; 2 * i < axes; ++i) {
    right.push_back({i, directions[i], corners[i], &forms[i]});
    // As if it were at the right.
    left.push_back({axes - i, directions[i], corners[i], &forms[axes - i]});
  }
  for (std::size_t axis = 0; axis < axes; axis += axes % 2 == 0 ? axes / 2 : axes) {
    upright.push_back({axis, directions[axis], corners[axis], &forms[axis]});
  }
  auto found = arranged(plot, right, left, upright);
  if (const auto* none = std::get_if<NoPlacement>(&found)) return *none;
  Arrangement& arrangement = std::get<Arrangement>(found);

  Placement placement{std::move(arrangement.labels), arrangement.moving_cost, 0};
  for (std::size_t i = 0; i < axes; ++i) {
    const LabelForm& form = forms[i][placement.labels[i].form];
    placement.usual_cost += form.usual_cost;
    placement.fault_cost += form.fault_cost;
    if (placement.labels[i].leader) placement.fault_cost += cost_of_a_leader;
  }
  return placement;
}

}  // namespace kijun
