#include "chart/side_labels.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "chart/leader_check.h"

namespace kijun {
namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();

bool beside_one_another(const Box& a, const Box& b, Pt aside) {
  return a.max.x + aside <= b.min.x || b.max.x + aside <= a.min.x;
}

bool keeps_off(const Box& box, const EndBoxes& obstacles, const PlacementRules& rules) {
  const auto& above = obstacles.above;
  const auto& below = obstacles.below;
  const bool under = !above || beside_one_another(box, *above, rules.aside) ||
                     above->max.y + rules.separation <= box.min.y;
  const bool over = !below || beside_one_another(box, *below, rules.aside) ||
                    box.max.y + rules.separation <= below->min.y;
  return under && over;
}

double sum(const std::vector<double>& costs) {
  return std::accumulate(costs.begin(), costs.end(), 0.0);
}

std::vector<std::size_t> order_by(const std::vector<LabelPlace>& places, bool top) {
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto edge = [&](std::size_t i) {
    const Box& box = places[i].label.box;
    return top ? box.min.y : box.max.y;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return edge(a) < edge(b); });
  return order;
}

}  // namespace

// The cheapest way to get from the top of the side to a place, that place included.
struct SideLabels::Way {
  double cost = impossible;
  std::size_t before = 0;  // the place of the label above
};

SideLabels::SideLabels(const Plot& plot, std::vector<AxisEnd> ends, Lowest lowest)
    : plot_(plot), ends_(std::move(ends)), lowest_(lowest) {
  for (const AxisEnd& end : ends_) {
    const auto cheaper = [](const LabelForm& a, const LabelForm& b) { return a.cost() < b.cost(); };
    least_costs_.push_back(std::min_element(end.forms->begin(), end.forms->end(), cheaper)->cost());
  }
  constexpr double usual_moves = 1.5;
  look_for_places(sum(least_costs_) + usual_moves);
}

void SideLabels::look_for_places(double most_cost) {
  most_cost_ = most_cost;
  rows_.clear();
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    // What the other labels leave of it.
    const double share = most_cost - (sum(least_costs_) - least_costs_[i]);
    const bool under = lowest_ == Lowest::under && i + 1 == ends_.size();
    Row row;
    row.places = under ? places_under(plot_, ends_[i]) : places_beside(plot_, ends_[i], share);
    row.by_top = order_by(row.places, true);
    row.by_bottom = order_by(row.places, false);
    double least = share;
    if (under) least = impossible;
    for (const LabelPlace& place : row.places) least = std::min(least, place.cost);
    if (least < impossible) least_costs_[i] = std::max(least_costs_[i], least);
    rows_.push_back(std::move(row));
    if (rows_.back().places.empty()) return;
  }
}

SideOrNot SideLabels::along_the_plot(const EndBoxes& obstacles) {
  if (ends_.empty()) return Side{};
  constexpr double rounding = 1e-6;
  constexpr double crowded = 10;
  for (bool more = true;; more = false) {
    SideOrNot found = with_places_found(obstacles);
    const auto* side = std::get_if<Side>(&found);
    if (side != nullptr && side->cost <= most_cost_ + rounding) return found;
    if (most_cost_ == impossible) return found;
    // A way was found, and a cheaper one costs less.
    look_for_places(side != nullptr ? side->cost + rounding
                                    : (more ? most_cost_ + crowded : impossible));
  }
}

SideOrNot SideLabels::with_places_found(const EndBoxes& obstacles) const {
  if (rows_.back().places.empty()) return NoPlacement{ends_[rows_.size() - 1].axis};
  // A leader that runs into something is forbidden, and everything placed anew.
  std::vector<bool> no_leader(ends_.size());
  while (true) {
    SideOrNot found = cheapest(obstacles, no_leader);
    const auto* side = std::get_if<Side>(&found);
    if (side == nullptr) return found;
    const auto blocked = blocked_leader(plot_.outline, side->labels);
    if (!blocked) return found;
    no_leader[*blocked] = true;
  }
}

// Each label beneath the one above it; the lowest under its axis's end may also stand beside it.
std::vector<SideLabels::Way> SideLabels::ways_to(std::size_t row,
                                                 const std::vector<Way>& above) const {
  const std::vector<LabelPlace>& places = rows_[row].places;
  const std::vector<LabelPlace>& others = rows_[row - 1].places;
  const std::vector<std::size_t>& bottoms = rows_[row - 1].by_bottom;
  std::vector<Way> made(places.size());
  Way best;
  std::size_t next = 0;
  for (const std::size_t i : rows_[row].by_top) {
    const Pt top = places[i].label.box.min.y;
    for (; next < bottoms.size(); ++next) {
      const std::size_t b = bottoms[next];
      if (others[b].label.box.max.y + plot_.rules.separation > top) break;
      if (above[b].cost < best.cost) best = {above[b].cost, b};
    }
    made[i] = {best.cost + places[i].cost, best.before};
  }
  if (lowest_ == Lowest::beside || row + 1 < rows_.size()) return made;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t b = 0; b < others.size(); ++b) {
      const double cost = above[b].cost + places[i].cost;
      if (cost >= made[i].cost) continue;
      if (beside_one_another(places[i].label.box, others[b].label.box, plot_.rules.aside)) {
        made[i] = {cost, b};
      }
    }
  }
  return made;
}

SideOrNot SideLabels::cheapest(const EndBoxes& obstacles,
                               const std::vector<bool>& no_leader) const {
  std::vector<std::vector<Way>> ways(rows_.size());
  for (const LabelPlace& place : rows_[0].places) ways[0].push_back({place.cost, 0});
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i > 0) ways[i] = ways_to(i, ways[i - 1]);
    bool some = false;
    for (std::size_t p = 0; p < ways[i].size(); ++p) {
      const PlacedLabel& label = rows_[i].places[p].label;
      if ((no_leader[i] && label.leader) || !keeps_off(label.box, obstacles, plot_.rules)) {
        ways[i][p].cost = impossible;
      }
      some = some || ways[i][p].cost < impossible;
    }
    if (!some) return NoPlacement{ends_[i].axis};
  }
  const auto cheaper = [](const Way& a, const Way& b) { return a.cost < b.cost; };
  const auto last = std::min_element(ways.back().begin(), ways.back().end(), cheaper);
  Side side{ends_, std::vector<PlacedLabel>(rows_.size()), 0, last->cost};
  auto at = static_cast<std::size_t>(last - ways.back().begin());
  for (std::size_t i = rows_.size(); i-- > 0;) {
    const LabelPlace& place = rows_[i].places[at];
    side.labels[i] = place.label;
    side.moving_cost += place.moving_cost;
    at = ways[i][at].before;
  }
  return side;
}

}  // namespace kijun
