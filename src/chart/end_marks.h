// Marks at the axes' ends of a radar chart (Figure::has_marks): where the score of a group differs
// from that of all others together. findings/mark_sign.h decides which there are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/group_difference.h"
#include "score/score_table.h"

namespace kijun {

struct EndMark {
  std::size_t group = 0;
  DifferenceMark mark;
  std::string text;  // "▲A": the sign and the group's letter
};

using AxisMarks = std::vector<EndMark>;  // in the order of groups

// By option; none where the figure has no marks, or the scores lack its inference.
std::vector<AxisMarks> end_marks(const Report& report, const Figure& figure,
                                 const FigureScores& scores);

// "A 利用者（N=746）": what names a group, with its letter in a figure whose groups are compared
// for marks, whether or not there are any. A total has no letter, since nobody compares it.
std::string with_letter(const Report& report, const Figure& figure, const FigureScores& scores,
                        std::size_t group, const std::string& name);

// What stands below the chart of its marks, or why it has none; empty without Figure::has_marks. In
// a summary only the latter: the page explains its marks once.
std::string marks_note(const Report& report, const Figure& figure, const FigureScores& scores);

}  // namespace kijun
