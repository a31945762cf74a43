#include "base/snap.h"

#include <cmath>

namespace kijun {

Pt snapped(Pt length) { return Pt(std::round(length.v * 1000) / 1000 + 0.0); }  // + 0.0: no -0
Point snapped(Point point) { return {snapped(point.x), snapped(point.y)}; }
Box snapped(const Box& box) { return {snapped(box.min), snapped(box.max)}; }

}  // namespace kijun
