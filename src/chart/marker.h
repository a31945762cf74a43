// The marks at a series' values, told apart by shape alone in a photocopy.
#pragma once

#include <vector>

#include "resolve/style.h"
#include "scene/frame.h"

namespace kijun {

// The closed outline of a marker about `centre`. Shapes are scaled to look equally large; a circle
// has the given radius.
std::vector<Segment> marker_outline(Marker marker, Point centre, Pt radius);

// A series' marker about a point: filled with its colour and set off from what it covers by a thin
// rim of paper, or, when hollow, filled with paper and drawn in its colour.
PathItem marker_path(const SeriesStyle& series, const ChartStyle& style, Point centre);

// The box that a marker's ink takes, about the origin.
Box marker_box(const SeriesStyle& series, const ChartStyle& style);

}  // namespace kijun
