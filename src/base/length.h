// Lengths as types, so that no interface takes a bare double that could be either unit.
#pragma once

#include <compare>

namespace kijun {

// PostScript points: 1/72 inch. Every length after the resolve stage is in points.
struct Pt {
  double v = 0;

  constexpr Pt() = default;
  constexpr explicit Pt(double points) : v(points) {}

  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14
  constexpr auto operator<=>(const Pt&) const = default;
  constexpr Pt operator-() const { return Pt(-v); }
  constexpr Pt& operator+=(Pt other) {
    v += other.v;
    return *this;
  }
  constexpr Pt& operator-=(Pt other) {
    v -= other.v;
    return *this;
  }
};

constexpr Pt operator+(Pt a, Pt b) { return Pt(a.v + b.v); }
constexpr Pt operator-(Pt a, Pt b) { return Pt(a.v - b.v); }
constexpr Pt operator*(Pt a, double factor) { return Pt(a.v * factor); }
constexpr Pt operator*(double factor, Pt a) { return Pt(factor * a.v); }
constexpr Pt operator/(Pt a, double divisor) { return Pt(a.v / divisor); }
constexpr double operator/(Pt a, Pt b) { return a.v / b.v; }

// Millimetres, as people write page sizes and margins.
struct Mm {
  double v = 0;

  constexpr Mm() = default;
  constexpr explicit Mm(double millimetres) : v(millimetres) {}
  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14
  constexpr auto operator<=>(const Mm&) const = default;
};

constexpr Pt to_pt(Mm length) { return Pt(length.v * 72.0 / 25.4); }

}  // namespace kijun
