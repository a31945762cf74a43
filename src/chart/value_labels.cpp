#include "chart/value_labels.h"

#include <array>
#include <cmath>

namespace kijun {
namespace {

constexpr Pt gap{0.6};
constexpr std::array<Pt, 4> further{Pt(0), Pt(4), Pt(8), Pt(12)};
constexpr double cost_of_distance = 0.5;  // per point
constexpr double cost_of_a_cut = 2.0;     // per series whose line is interrupted
constexpr double cost_of_standing_along = 1.2;
constexpr double cost_of_upright = 0.4;  // above or below rather than beside
constexpr Pt off_the_marker{0.4};        // where a leader begins

struct Seat {
  ClearPlace place;
  double cost = 0;
};

Point middle_of(const Box& box) {
  return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
}

// Eight about the markers, touching them; the same further off, and beside those at the left and
// at the right more, one above the other, all with leaders.
std::vector<Seat> seats(const Box& markers, Size size, Direction axis) {
  std::vector<Seat> made;
  const auto seat = [&](const Box& box, Pt off, double along, double upright) {
    Seat one{{box, std::nullopt},
             off.v * cost_of_distance + along * cost_of_standing_along + upright * cost_of_upright};
    if (off > Pt(0)) {
      const Point middle = middle_of(box);
      const Point from = nearest_point(markers.grown(off_the_marker), middle);
      const bool beside = box.min.x > markers.max.x || box.max.x < markers.min.x;
      const Point level{from.x, middle.y};
      one.place.leader = {from, nearest_point(box, beside ? level : from)};
    }
    made.push_back(std::move(one));
  };
  for (const Pt off : further) {
    for (int y = -1; y <= 1; ++y) {
      for (int x = 1; x >= -1; --x) {
        if (x == 0 && y == 0) continue;
        const double norm = x != 0 && y != 0 ? std::sqrt(0.5) : 1;
        const double along = std::abs((x * axis.x + y * axis.y) * norm);
        seat(box_beside(markers, size, x, y, gap + off), off, along, std::abs(y));
      }
    }
    if (off == Pt(0)) continue;
    for (const int row : {-2, -1, 1, 2}) {
      for (const int x : {1, -1}) {
        const Box level = box_beside(markers, size, x, 0, gap + off);
        const Pt down = (size.height + gap) * row;
        seat(translated(level, {Pt(0), down}), off, std::abs(x * axis.x), std::abs(row));
      }
    }
  }
  return made;
}

}  // namespace

std::vector<ValueSpot> value_spots(const std::vector<MarkedValue>& values) {
  std::vector<ValueSpot> spots;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!spots.empty()) {
      ValueSpot& last = spots.back();
      const MarkedValue& before = values[last.values.back()];
      if (before.text == values[i].text && before.marker.overlaps(values[i].marker)) {
        last.values.push_back(i);
        last.markers = united(last.markers, values[i].marker);
        continue;
      }
    }
    spots.push_back({{i}, values[i].marker});
  }
  return spots;
}

std::optional<ClearPlace> place_value(const Box& markers, Size size, Direction axis,
                                      ClearSpace& space) {
  std::optional<ClearPlace> best;
  double best_cost = 0;
  for (const Seat& seat : seats(markers, size, axis)) {
    if (best && seat.cost >= best_cost) continue;
    if (!space.has_room(seat.place.box)) continue;
    const double cost =
        seat.cost + cost_of_a_cut * static_cast<double>(space.lines_cut(seat.place.box));
    if (best && cost >= best_cost) continue;
    const auto& leader = seat.place.leader;
    if (leader && !space.has_room(leader->first, leader->second)) continue;
    best = seat.place;
    best_cost = cost;
  }
  if (!best) return std::nullopt;
  space.keep_off(best->box);
  if (best->leader) space.keep_off_line(best->leader->first, best->leader->second);
  return best;
}

}  // namespace kijun
