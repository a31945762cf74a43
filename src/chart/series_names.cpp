#include "chart/series_names.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "chart/polar.h"

namespace kijun {
namespace {

// Places along an edge, the middle first.
constexpr std::array<double, 7> along_edge{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};
constexpr std::array<Pt, 6> off_line{Pt(1.6), Pt(5), Pt(9), Pt(14), Pt(20), Pt(27)};
constexpr std::array<Pt, 6> off_marker{Pt(4), Pt(8), Pt(13), Pt(19), Pt(26), Pt(34)};
constexpr Pt least_edge{1};
constexpr std::size_t enough = 20;    // choices: more are not counted
constexpr Pt touching{2};             // a name this near its line needs no leader
constexpr Pt apart{3};                // least distance of other lines from where a name belongs
constexpr Pt clear_of_others{2};      // least distance of a name from other lines, without a leader
constexpr Pt short_of_the_line{0.3};  // where a leader ends: within the line's own width
constexpr double cost_of_a_leader = 4;
constexpr double cost_of_a_marker = 3;  // rather than a place on the line
constexpr double cost_of_a_form = 3;

struct Choice {
  double cost = 0;
  NamePlace place;
};

// The best choice, and how many there are.
struct Choices {
  std::optional<Choice> best;
  std::size_t count = 0;
};

class Search {
 public:
  Search(const NamedLine& name, const ClearSpace& space) : name_(name), space_(space) {}

  Choices run() {
    const std::vector<Point>& corners = name_.corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      beside_edge(corners[i], corners[(i + 1) % corners.size()]);
    }
    for (const Box& marker : name_.markers) beside_marker(marker);
    return found_;
  }

 private:
  void beside_edge(Point from, Point to) {
    const Pt length = distance(from, to);
    if (length < least_edge) return;
    const Direction normal{(to.y - from.y) / length, (from.x - to.x) / length};
    for (const double share : along_edge) {
      const Point at{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
      if (space_.nearest_series(at, name_.series) < apart) continue;
      for (const Direction& side : {normal, Direction{-normal.x, -normal.y}}) {
        for (const Pt off : off_line) {
          for (std::size_t form = 0; form < name_.forms.size(); ++form) {
            try_beside_edge(at, side, off, form);
          }
        }
      }
    }
  }

  void try_beside_edge(Point at, Direction side, Pt off, std::size_t form) {
    const Size size = name_.forms[form];
    // The box's point that is nearest to the line lies on the normal, at this distance.
    const Point anchor = at + along(side, off);
    const auto low = [](Pt centre, double towards, Pt length) {
      return centre + length * ((towards - 1) / 2);
    };
    const Point min{low(anchor.x, lean(side.x), size.width),
                    low(anchor.y, lean(side.y), size.height)};
    const Box box{min, {min.x + size.width, min.y + size.height}};
    if (off > touching) {
      take(box, {{at + along(side, short_of_the_line), {}}}, form, off.v + cost_of_a_leader);
    } else if (!space_.has_other_series(box.grown(clear_of_others), name_.series)) {
      take(box, std::nullopt, form, off.v);
    }
  }

  void beside_marker(const Box& marker) {
    for (int y = -1; y <= 1; ++y) {
      for (int x = -1; x <= 1; ++x) {
        if (x == 0 && y == 0) continue;
        for (const Pt off : off_marker) {
          for (std::size_t form = 0; form < name_.forms.size(); ++form) {
            const Box box = box_beside(marker, name_.forms[form], x, y, off);
            const Point middle{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
            const Point from = nearest_point(marker.grown(short_of_the_line), middle);
            take(box, {{from, {}}}, form, off.v + cost_of_a_leader + cost_of_a_marker);
          }
        }
      }
    }
  }

  // Takes the box, with a leader from there if one is asked for, when there is room for both.
  void take(const Box& box, std::optional<std::pair<Point, Point>> leader, std::size_t form,
            double cost) {
    cost += static_cast<double>(form) * cost_of_a_form;
    if (found_.best && found_.count >= enough && cost >= found_.best->cost) return;
    if (!space_.has_room(box) || space_.lines_cut(box) > 0) return;
    if (leader) {
      leader->second = nearest_point(box, leader->first);
      if (!space_.has_room(leader->first, leader->second)) return;
      if (space_.crosses_series(leader->first, leader->second)) return;
    }
    ++found_.count;
    if (!found_.best || cost < found_.best->cost) {
      found_.best = Choice{cost, {form, {box, leader}}};
    }
  }

  // -1, 0 or 1 where the normal points that way clearly, else between.
  static double lean(double towards) { return std::clamp(towards * 1.4, -1.0, 1.0); }

  const NamedLine& name_;
  const ClearSpace& space_;
  Choices found_;
};

}  // namespace

std::vector<std::optional<NamePlace>> place_names(const std::vector<NamedLine>& names,
                                                  ClearSpace space) {
  std::vector<std::optional<NamePlace>> placed(names.size());
  std::vector<std::size_t> counts;
  for (const NamedLine& name : names) counts.push_back(Search(name, space).run().count);
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return counts[a] < counts[b]; });
  for (const std::size_t i : order) {
    const Choices choices = Search(names[i], space).run();
    if (!choices.best) continue;
    placed[i] = choices.best->place;
    space.keep_off(placed[i]->place.box);
    const auto& leader = placed[i]->place.leader;
    if (leader) space.keep_off_line(leader->first, leader->second);
  }
  return placed;
}

}  // namespace kijun
