#include "layout/paginate.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace kijun {
namespace {

// Sums of lengths come out a rounding error too high for a page they were made to fill.
constexpr Pt tolerance{1e-6};

constexpr double page_cost = 0.5;

Pt gap(const UnitBox& above, const UnitBox& below) {
  return std::max(above.space_after, below.space_before);
}

// Height of each unit together with those that are kept with it below.
std::vector<Pt> kept_heights(std::span<const UnitBox> units) {
  std::vector<Pt> heights(units.size());
  for (std::size_t i = units.size(); i-- > 0;) {
    heights[i] = units[i].height + units[i].notes;
    if (units[i].break_cost >= kept && i + 1 < units.size()) {
      heights[i] += gap(units[i], units[i + 1]) + heights[i + 1];
    }
  }
  return heights;
}

class Division {
 public:
  Division(std::span<const UnitBox> units, Pt page, Pt above_notes)
      : units_(units), page_(page), above_notes_(above_notes), kept_heights_(kept_heights(units)) {}

  // For every `end`, where the last page starts in the cheapest way to set the units before `end`.
  std::vector<std::size_t> cheapest_starts() const {
    std::vector<double> costs(units_.size() + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> starts(units_.size() + 1, 0);
    costs.front() = 0;
    for (std::size_t start = 0; start < units_.size(); ++start) {
      Pt flow = units_[start].repeated_head;
      Pt notes{0};
      for (std::size_t end = start + 1; end <= units_.size(); ++end) {
        const UnitBox& last = units_[end - 1];
        flow += last.height;
        notes += last.notes;
        if (end - 1 > start) flow += gap(units_[end - 2], last);
        const Pt used = notes > Pt(0) ? flow + above_notes_ + notes : flow;
        if (end - 1 > start && (last.opens_page || used > page_ + tolerance)) break;
        assert(used <= page_ + tolerance);
        const double cost = costs[start] + page_cost + end_cost(end, used);
        if (cost < costs[end]) {
          costs[end] = cost;
          starts[end] = start;
        }
      }
    }
    return starts;
  }

 private:
  // Of ending a page of which `used` is used before the unit `end`.
  double end_cost(std::size_t end, Pt used) const {
    if (end == units_.size() || units_[end].opens_page) return 0;
    const UnitBox& last = units_[end - 1];
    const double white = std::max(0.0, 1 - used / page_);
    const bool room_to_go_on =
        used + gap(last, units_[end]) + kept_heights_[end] <= page_ + tolerance;
    const double premature = last.flows_on && room_to_go_on ? premature_break : 0;
    return white * white + last.break_cost + premature;
  }

  std::span<const UnitBox> units_;
  Pt page_;
  Pt above_notes_;
  std::vector<Pt> kept_heights_;
};

}  // namespace

std::vector<UnitPlace> paginate(std::span<const UnitBox> units, Pt page, Pt above_notes) {
  const std::vector<std::size_t> start_before =
      Division(units, page, above_notes).cheapest_starts();
  std::vector<std::size_t> starts;
  for (std::size_t end = units.size(); end > 0; end = starts.back()) {
    starts.push_back(start_before[end]);
  }
  std::reverse(starts.begin(), starts.end());

  std::vector<UnitPlace> placements;
  placements.reserve(units.size());
  for (std::size_t number = 0; number < starts.size(); ++number) {
    const std::size_t end = number + 1 < starts.size() ? starts[number + 1] : units.size();
    Pt y = units[starts[number]].repeated_head;
    for (std::size_t i = starts[number]; i < end; ++i) {
      const bool heads = i == starts[number];
      if (!heads) y += gap(units[i - 1], units[i]);
      placements.push_back({number, y, heads});
      y += units[i].height;
    }
  }
  return placements;
}

}  // namespace kijun
