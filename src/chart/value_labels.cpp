#include "chart/value_labels.h"

#include <algorithm>
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
constexpr std::size_t most_others_cut = 1;
constexpr Pt clearly{1};  // that much nearer to its own marker than to any other

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

Pt distance_between(const Box& a, const Box& b) {
  const Pt x = std::max({a.min.x - b.max.x, b.min.x - a.max.x, Pt(0)});
  const Pt y = std::max({a.min.y - b.max.y, b.min.y - a.max.y, Pt(0)});
  return Pt(std::sqrt(x.v * x.v + y.v * y.v));
}

class AxisOfValues {
 public:
  AxisOfValues(const std::vector<ValueText>& values, const std::vector<Box>& others, Direction axis,
               ClearSpace& space)
      : values_(values), others_(others), axis_(axis), space_(space), places_(values.size()) {}

  std::vector<std::optional<ClearPlace>> places() { return std::move(places_); }

  void place(std::size_t value) {
    const ValueText& text = values_[value];
    std::optional<ClearPlace>& best = places_[value];
    double best_cost = 0;
    for (const Seat& seat : seats(text.markers, text.size, axis_)) {
      if (best && seat.cost >= best_cost) continue;
      const ClearPlace& place = seat.place;
      if (!space_.has_room(place.box)) continue;
      const double cost =
          seat.cost + cost_of_a_cut * static_cast<double>(space_.lines_cut(place.box));
      if (best && cost >= best_cost) continue;
      if (space_.others_cut(place.box, text.series) > most_others_cut) continue;
      if (!is_plain(place, text.markers) || !keeps_order(place.box, value)) continue;
      best = place;
      best_cost = cost;
    }
    if (!best) return;
    space_.keep_off(best->box);
    if (best->leader) space_.keep_off_line(best->leader->first, best->leader->second);
  }

 private:
  // Whose number it is there.
  bool is_plain(const ClearPlace& place, const Box& own) const {
    if (place.leader) {
      return space_.has_room(place.leader->first, place.leader->second) &&
             !space_.crosses_series(place.leader->first, place.leader->second);
    }
    const Pt near = distance_between(place.box, own) + clearly;
    return std::all_of(others_.begin(), others_.end(), [&](const Box& other) {
      return own.contains(other) || distance_between(place.box, other) >= near;
    });
  }

  // How far along the axis, and how far to its right.
  Point on_axis(const Box& box) const {
    const Point at = middle_of(box);
    return {at.x * axis_.x + at.y * axis_.y, at.y * axis_.x - at.x * axis_.y};
  }

  bool keeps_order(const Box& box, std::size_t value) const {
    const Pt axis = on_axis(values_[value].markers).y;
    const Point here = on_axis(box);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (i == value || !places_[i]) continue;
      const Point there = on_axis(places_[i]->box);
      const bool across = (here.y - axis).v * (there.y - axis).v < 0;
      if (!across && (i < value) != (there.x > here.x)) return false;
    }
    return true;
  }

  const std::vector<ValueText>& values_;
  const std::vector<Box>& others_;
  Direction axis_;
  ClearSpace& space_;
  std::vector<std::optional<ClearPlace>> places_;
};

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

std::vector<std::optional<ClearPlace>> place_values(const std::vector<ValueText>& values,
                                                    const std::vector<Box>& others, Direction axis,
                                                    ClearSpace& space) {
  AxisOfValues placing(values, others, axis, space);
  std::size_t next = 0;
  for (std::size_t last = values.size(); next < last;) {
    placing.place(next++);
    if (next < last) placing.place(--last);
  }
  return placing.places();
}

}  // namespace kijun
