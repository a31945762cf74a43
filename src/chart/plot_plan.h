// What all radar charts of a report share: the plot's radius and where its centre lies, and for
// each question of a radar chart where its labels go, or, where figures have marks, for each of
// these.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "chart/end_marks.h"
#include "chart/label_placement.h"
#include "chart/label_text.h"
#include "resolve/report.h"
#include "text/font_set.h"

namespace kijun {

struct QuestionLabels {
  std::vector<LabelText> texts;  // one per option
  Placement placement;
  Pt above;  // from the plot's centre to the top of the highest label, or of the plot
  Pt below;  // likewise to the bottom of the lowest
};

struct PlotPlan {
  Pt radius;
  std::vector<std::optional<QuestionLabels>> questions;  // those that a radar shows
  // Those of questions with marks: names are broken as in the question's other figures, and the
  // plot's centre lies as high, but each has room for its own marks alone.
  std::vector<std::optional<QuestionLabels>> figures;

  const QuestionLabels& labels_of(const Report& report, std::size_t figure) const {
    return figures[figure] ? *figures[figure] : *questions[report.figures[figure].question];
  }
};

// By figure and option (end_marks.h).
using MarksOfFigures = std::vector<std::vector<AxisMarks>>;

// The radius is the largest between ChartStyle::least_radius and most_radius at which all labels
// fit, unless a little less lets labels break more readably: lines cost points (label_text.h).
// Refused: labels that do not fit even at the least radius, one error per question.
Result<PlotPlan> plan_plot(const Report& report, const MarksOfFigures& marks, const FontSet& fonts);

// Space that labels and other texts keep from the plot's corners and markers.
Pt label_clearance(const ChartStyle& style);

}  // namespace kijun
