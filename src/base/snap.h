// Coordinates to a thousandth of a point: hides the last bits of arithmetic, which differ between
// machines. Far below what can be seen; the same rule for what is laid out and what is drawn.
#pragma once

#include "base/geometry.h"

namespace kijun {

Pt snapped(Pt length);
Point snapped(Point point);
Box snapped(const Box& box);

}  // namespace kijun
