#include <algorithm>
#include <cmath>
#include <optional>

#include "chart/leader_check.h"
#include "chart/side_labels.h"
#include "chart/spread.h"

namespace kijun {
namespace {

std::optional<std::size_t> cheapest(const std::vector<LabelForm>& forms, Pt width) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].size.width > width) continue;
    if (!best || forms[i].cost() < forms[*best].cost()) best = i;
  }
  return best;
}

}  // namespace

SideOrNot place_in_column(const Plot& plot, const std::vector<AxisEnd>& ends) {
  const PlacementRules& rules = plot.rules;
  const Pt left = rules.radius + rules.gap + rules.leader_run;
  Side side;
  side.ends = ends;
  std::vector<Pt> wanted;
  std::vector<Pt> heights;
  std::vector<std::size_t> forms;
  for (const AxisEnd& end : ends) {
    const auto form = cheapest(*end.forms, rules.room - left);
    if (!form) return NoPlacement{end.axis};
    forms.push_back(*form);
    heights.push_back((*end.forms)[*form].size.height);
    wanted.push_back(wanted_middle(end, heights.back(), rules.gap));
  }
  const std::vector<Pt> middles = spread(wanted, heights, rules.separation);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const LabelForm& form = (*ends[i].forms)[forms[i]];
    const Point from = ends[i].at + along(ends[i].direction, rules.gap);
    side.labels.push_back({forms[i],
                           {{left, middles[i] - heights[i] / 2},
                            {left + form.size.width, middles[i] + heights[i] / 2}},
                           Leader{from,
                                  {left - rules.leader_run / 2, middles[i]},
                                  {left - leader_ends_before, middles[i]}}});
    side.moving_cost += std::abs((middles[i] - wanted[i]).v) * cost_of_distance;
    side.cost += form.cost() + cost_of_a_leader;
  }
  side.cost += side.moving_cost;
  if (const auto label = blocked_leader(plot.outline, side.labels)) {
    return NoPlacement{ends[*label].axis};
  }
  return side;
}

}  // namespace kijun
