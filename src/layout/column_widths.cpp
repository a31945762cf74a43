#include "layout/column_widths.h"

#include <algorithm>
#include <numeric>

namespace kijun {
namespace {

constexpr Pt rounding{1e-6};

// Gives every column still open either its `natural` or its `least` width, as long as that changes
// what the others may have. What stays open divides the rest.
class Division {
 public:
  Division(const std::vector<ColumnNeed>& needs, Pt available)
      : needs_(needs), widths_(needs.size()), open_(needs.size(), true), rest_(available) {}

  std::vector<Pt> widths() {
    settle([this](std::size_t i) { return needs_[i].natural <= rest_ / open_count(); },
           [this](std::size_t i) { return needs_[i].natural; });
    settle([this](std::size_t i) { return share(i) < needs_[i].least; },
           [this](std::size_t i) { return needs_[i].least; });
    for (std::size_t i = 0; i < needs_.size(); ++i) {
      if (open_[i]) widths_[i] = share(i);
    }
    return widths_;
  }

 private:
  template <typename Test, typename Width>
  void settle(Test test, Width width) {
    for (bool settled = true; settled;) {
      settled = false;
      for (std::size_t i = 0; i < needs_.size(); ++i) {
        if (!open_[i] || !test(i)) continue;
        widths_[i] = width(i);
        rest_ -= widths_[i];
        open_[i] = false;
        settled = true;
      }
    }
  }

  double open_count() const {
    return static_cast<double>(std::count(open_.begin(), open_.end(), true));
  }

  Pt share(std::size_t column) const {
    Pt sum{0};
    for (std::size_t i = 0; i < needs_.size(); ++i) {
      if (open_[i]) sum += needs_[i].natural;
    }
    return rest_ * (needs_[column].natural / sum);
  }

  const std::vector<ColumnNeed>& needs_;
  std::vector<Pt> widths_;
  std::vector<bool> open_;
  Pt rest_;
};

}  // namespace

std::optional<std::vector<Pt>> column_widths(const std::vector<ColumnNeed>& needs, Pt available) {
  Pt least{0};
  Pt natural{0};
  std::vector<Pt> widths;
  for (const ColumnNeed& need : needs) {
    least += need.least;
    natural += need.natural;
    widths.push_back(need.natural);
  }
  if (natural <= available + rounding) return widths;
  if (least > available + rounding) return std::nullopt;
  return Division(needs, available).widths();
}

std::vector<Pt> given_widths(const std::vector<double>& shares, Pt available) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  std::vector<Pt> widths;
  widths.reserve(shares.size());
  for (const double share : shares) widths.push_back(available * (share / sum));
  return widths;
}

}  // namespace kijun
