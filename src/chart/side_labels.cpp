#include "chart/side_labels.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "chart/segments.h"
#include "chart/spread.h"

namespace kijun {
namespace {

constexpr double cost_of_sliding = 0.1;  // per point
constexpr Pt slide_step{2};

// Where a label of this size starts: beside its axis's end, or nearer to the middle as far as the
// plot allows it if it would reach beyond the room.
Pt near_edge(const Plot& plot, const AxisEnd& end, Pt middle, Size size) {
  const PlacementRules& rules = plot.rules;
  const Pt beside = end.at.x + rules.gap * end.direction.x;
  const Pt least = plot.outline.reach(middle - size.height / 2, middle + size.height / 2)
                       .value_or(rules.aside / 2);
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

void arrange(const Plot& plot, const std::vector<AxisEnd>& ends, SideMode mode,
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
    if (mode == SideMode::column) {
      row.near = rules.radius + rules.gap + rules.leader_run;
    } else {
      row.near = near_edge(plot, ends[i], row.middle, row.size);
      if (row.moved) row.near += rules.leader_run;
    }
  }
}

// The cheapest change that may let the label fit: a narrower form, or sliding further with this
// one. False when there is none. Forms only get narrower, and slides longer, so changes end.
bool give_way(const Plot& plot, const AxisEnd& end, SideMode mode, Row& row) {
  const PlacementRules& rules = plot.rules;
  const std::vector<LabelForm>& forms = *end.forms;
  if (mode == SideMode::column) {
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

PlacedLabel placed(const Plot& plot, const AxisEnd& end, SideMode mode, const Row& row) {
  const PlacementRules& rules = plot.rules;
  const Pt width = (*end.forms)[row.form].size.width;
  PlacedLabel label;
  label.form = row.form;
  label.box = {{row.near, row.middle - row.size.height / 2},
               {row.near + width, row.middle + row.size.height / 2}};
  if (mode == SideMode::column || row.moved) {
    const Point to{row.near - leader_ends_before, row.middle};
    const Point knee{mode == SideMode::column ? row.near - rules.leader_run / 2 : to.x, row.middle};
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
      if (plot.outline.crossed(a, b)) return i;
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

}  // namespace

double Side::cost() const {
  double cost = moving_cost;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    cost += (*ends[i].forms)[labels[i].form].cost();
  }
  return cost;
}

SideOrNot place_side(const Plot& plot, const std::vector<AxisEnd>& ends, SideMode mode) {
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

}  // namespace kijun
