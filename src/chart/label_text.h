// An option's label as text: its mark, and the ways to break its name into lines.
#pragma once

#include <vector>

#include "chart/label_placement.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

struct LabelText {
  ShapedRun mark;
  Pt hang;  // from the left edge to the name: the mark and the space behind it
  std::vector<std::vector<ShapedRun>> breaks;  // the name's lines
  std::vector<LabelForm> forms;                // of mark and name together; as breaks
};

// number counts from 1. Forms come widest first; those wider than `most_width`, of more than 8
// lines, or with a line of a single character are left out, so that there may be none. Lines forced
// by the spec are the only form. Under AxisLabels::marks the only form has no lines.
LabelText label_text(const FontSet& fonts, const ChartStyle& style, std::size_t number,
                     const Option& option, Pt most_width);

// Mark and name, set into a box of the form's size; the lines of the name hang beside the mark.
std::vector<Item> label_items(const LabelText& label, std::size_t form, Point corner,
                              const ChartStyle& style, const FontSet& fonts);

}  // namespace kijun
