#include "chart/label_places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "chart/clear_space.h"

namespace kijun {
namespace {

constexpr Pt step{1};

// How much further than need be the box is from the axis's end.
Pt excess(const Box& box, const AxisEnd& end, Pt gap) {
  return std::max(Pt(0), distance(nearest_point(box, end.at), end.at) - gap);
}

// Beside the axis's end, or nearer to the middle as far as the plot allows it if it would reach
// beyond the room.
Pt near_edge(const Plot& plot, const AxisEnd& end, Pt middle, Size size) {
  const PlacementRules& rules = plot.rules;
  const Pt beside = end.at.x + rules.gap * end.direction.x;
  const Pt least = plot.outline.reach(middle - size.height / 2, middle + size.height / 2)
                       .value_or(rules.aside / 2);
  return std::max(least, std::min(beside, rules.room - size.width));
}

Box box_at(Pt left, Pt middle, Size size) {
  return {{left, middle - size.height / 2}, {left + size.width, middle + size.height / 2}};
}

std::optional<LabelPlace> place_at(const Plot& plot, const AxisEnd& end, std::size_t form,
                                   Pt offset) {
  const PlacementRules& rules = plot.rules;
  const Size size = (*end.forms)[form].size;
  const Pt middle = wanted_middle(end, size.height, rules.gap) + offset;
  Pt left = near_edge(plot, end, middle, size);
  if (left + size.width > rules.room) return std::nullopt;
  LabelPlace place{{form, box_at(left, middle, size), std::nullopt}, 0, 0};
  const Pt off = excess(place.label.box, end, rules.gap);
  place.moving_cost = off.v * cost_of_distance + std::abs(offset.v) * cost_of_sliding;
  if (off > rules.leader_from) {
    left += rules.leader_run;
    if (left + size.width > rules.room) return std::nullopt;
    const Point to{left - leader_ends_before, middle};
    place.label.box = box_at(left, middle, size);
    place.label.leader = {end.at + along(end.direction, rules.gap), to, to};
  }
  place.cost =
      (*end.forms)[form].cost() + place.moving_cost + (place.label.leader ? cost_of_a_leader : 0);
  return place;
}

}  // namespace

Pt wanted_middle(const AxisEnd& end, Pt height, Pt gap) {
  const double dy = end.direction.y;
  return end.at.y + gap * dy + height * (dy * std::abs(dy) / 2);
}

std::vector<LabelPlace> places_beside(const Plot& plot, const AxisEnd& end, double most_cost) {
  const std::vector<LabelForm>& forms = *end.forms;
  std::vector<std::size_t> cheapest_first(forms.size());
  std::iota(cheapest_first.begin(), cheapest_first.end(), std::size_t{0});
  std::stable_sort(cheapest_first.begin(), cheapest_first.end(),
                   [&](std::size_t a, std::size_t b) { return forms[a].cost() < forms[b].cost(); });
  std::vector<LabelPlace> places;
  // A form that costs more is of use only where it takes less height.
  const auto add = [&](Pt offset) {
    std::optional<Pt> lowest;
    for (const std::size_t form : cheapest_first) {
      if (forms[form].cost() + std::abs(offset.v) * cost_of_sliding > most_cost) return;
      if (lowest && forms[form].size.height >= *lowest) continue;
      auto place = place_at(plot, end, form, offset);
      if (!place) continue;
      lowest = forms[form].size.height;
      if (place->cost <= most_cost) places.push_back(*place);
    }
  };
  add(Pt(0));
  const double cheapest = forms[cheapest_first.front()].cost();
  for (Pt offset = step; offset <= plot.rules.range; offset += step) {
    if (cheapest + offset.v * cost_of_sliding > most_cost) break;
    add(offset);
    add(-offset);
  }
  return places;
}

std::vector<LabelPlace> places_under(const Plot& plot, const AxisEnd& end) {
  const PlacementRules& rules = plot.rules;
  std::vector<LabelPlace> places;
  for (std::size_t form = 0; form < end.forms->size(); ++form) {
    const Size size = (*end.forms)[form].size;
    // As near to the middle of the axis's end as the other side's label and the edge allow.
    const Pt left =
        std::max(rules.aside / 2, std::min(end.at.x - size.width / 2, rules.room - size.width));
    if (left + size.width > rules.room) continue;
    for (Pt down; down <= rules.leader_from; down += step) {
      const Pt top = end.at.y + rules.gap + down;
      LabelPlace place{{form, {{left, top}, {left + size.width, top + size.height}}, {}}, 0, 0};
      const Pt off = excess(place.label.box, end, rules.gap);
      if (off > rules.leader_from) continue;
      place.moving_cost = off.v * cost_of_distance;
      place.cost = (*end.forms)[form].cost() + place.moving_cost;
      places.push_back(place);
    }
  }
  return places;
}

}  // namespace kijun
