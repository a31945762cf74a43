#include "chart/polar.h"

#include <cmath>
#include <numbers>

namespace kijun {
namespace {

double rounded(double value, double unit) { return std::round(value / unit) * unit + 0.0; }

}  // namespace

std::vector<Direction> axis_directions(std::size_t axes) {
  std::vector<Direction> directions(axes);
  for (std::size_t i = 0; 2 * i <= axes; ++i) {
    const double turn = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(axes);
    const Direction direction{rounded(std::sin(turn), 1e-9), rounded(-std::cos(turn), 1e-9)};
    directions[i] = direction;
    if (i > 0) directions[axes - i] = {-direction.x, direction.y};
  }
  if (axes % 2 == 0 && axes > 0) directions[axes / 2] = {0, 1};
  return directions;
}

}  // namespace kijun
