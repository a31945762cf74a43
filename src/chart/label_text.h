// An option's label as text: its mark, the ways to break its name into lines, and below the name
// the marks of groups (end_marks.h), none of which is parted.
#pragma once

#include <vector>

#include "chart/label_placement.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

// The marks of one line.
struct MarkLine {
  std::size_t begin = 0;  // indices into LabelText::marks
  std::size_t end = 0;
};

struct LabelText {
  ShapedRun mark;
  Pt hang;  // from the left edge to the name: the mark and the space behind it
  std::vector<std::vector<ShapedRun>> breaks;     // the name's lines
  std::vector<ShapedRun> marks;                   // of groups: "▲A"
  std::vector<std::vector<MarkLine>> mark_lines;  // as breaks
  std::vector<LabelForm> forms;  // of mark, name and groups' marks together; as breaks
};

// number counts from 1. Forms come widest first; those wider than `most_width`, of more than 8
// lines, or with a line of a single character are left out, so that there may be none. Lines forced
// by the spec are the only way to break the name. Under AxisLabels::marks it has no lines. Marks of
// groups stand in lines of their own, no wider than the name; where that takes more than one, the
// ways to set them wider in fewer lines are forms too.
LabelText label_text(const FontSet& fonts, const ChartStyle& style, std::size_t number,
                     const Option& option, Pt most_width,
                     const std::vector<std::string>& marks = {});

// The label with one of its ways to break the name, and with other marks: their lines are broken as
// they fit that form.
LabelText with_marks(const LabelText& label, std::size_t form, const FontSet& fonts,
                     const ChartStyle& style, const std::vector<std::string>& marks);

// Mark and name, set into a box of the form's size; the lines of the name hang beside the mark.
std::vector<Item> label_items(const LabelText& label, std::size_t form, Point corner,
                              const ChartStyle& style, const FontSet& fonts);

// Where the groups' marks stand below them: the left end of each one's baseline.
std::vector<Point> mark_origins(const LabelText& label, std::size_t form, Point corner,
                                const ChartStyle& style, const FontSet& fonts);

}  // namespace kijun
