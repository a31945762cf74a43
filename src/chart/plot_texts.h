// What a chart writes inside its plot on request: scores beside their markers, names beside lines.
#pragma once

#include <string>
#include <vector>

#include "chart/clear_space.h"
#include "chart/polar.h"
#include "resolve/style.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

struct PlottedSeries {
  std::size_t number = 0;  // counts from 0: its style, and the ids
  std::string name;
  std::vector<double> scores;  // one per axis
  std::vector<Point> points;   // where they stand
  std::vector<bool> covered;   // whether another series' marker lies over it
  std::vector<bool> hidden;    // whether it cannot be found under others
};

// A group of texts on paper of their own, with their leaders, and which have found no place.
struct PlotTexts {
  GroupItem items;
  std::size_t left_out = 0;  // values
  std::vector<std::size_t> unnamed;
};

// "values": value-2-1 is the second series' on the first axis, to two decimals as in the tables.
// Where markers of one score overlap, the number stands once; where there is no place near its
// marker at which it is plain whose it is, it is left out (value_labels.h). What is placed is kept
// off in `space`, which must hold the series' lines and keep off their markers.
PlotTexts value_texts(const std::vector<PlottedSeries>& series, const std::vector<Direction>& axes,
                      const ChartStyle& style, const FontSet& fonts, ClearSpace& space);

// "names": name-1 …, in one or two lines; what is longer than a phrase is broken at its end only. A
// name that has no place where it is plain whose it is stands in the legend alone.
PlotTexts name_texts(const std::vector<PlottedSeries>& series, const ChartStyle& style,
                     const FontSet& fonts, const ClearSpace& space);

}  // namespace kijun
