// One figure's plot: where its scores, rings and axes stand on the page. All parts of a radar's
// drawing read it; it draws nothing.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "chart/plot_plan.h"
#include "chart/polar.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "text/font_set.h"

namespace kijun {

inline constexpr Pt tick_paper{0.6};  // around a number of the scale

// What is passed in has to outlive it.
class RadarPlot {
 public:
  RadarPlot(const Report& report, std::size_t figure, const FigureScores& scores,
            const PlotPlan& plan, const std::vector<AxisMarks>& marks, const FontSet& fonts);

  const Report& report() const { return report_; }
  const Figure& figure() const { return figure_; }
  const FigureScores& scores() const { return scores_; }
  const FontSet& fonts() const { return fonts_; }
  const Question& question() const { return report_.questions[figure_.question]; }
  const Breakdown& breakdown() const { return report_.breakdowns[figure_.breakdown]; }
  // The report's, finer where there are many series.
  const ChartStyle& style() const { return style_; }
  const QuestionLabels& labels() const { return labels_; }
  // Of an axis, in the order of LabelText::marks.
  AxisMarks marks(std::size_t axis) const { return marks_.empty() ? AxisMarks{} : marks_[axis]; }

  const std::vector<Direction>& directions() const { return directions_; }
  std::size_t axes() const { return directions_.size(); }
  Point centre() const { return centre_; }
  Pt width() const { return style_.width - style_.legend_width; }

  Point on_axis(std::size_t axis, double value) const;
  std::vector<Point> ring(double value) const;  // a corner on each axis

  // The series that have a line: withheld groups and those without answers have none.
  std::vector<std::size_t> drawn_series() const;
  std::vector<Point> values(std::size_t series) const;  // where its scores stand, one per axis
  // The box of the marker of a score.
  Box marker_on(std::size_t axis, std::size_t series) const;
  // The series with a line, in the order in which their markers on an axis are drawn. Another is
  // the topmost on every axis, so that of series with nearly equal scores each is seen somewhere.
  std::vector<std::size_t> marker_order(std::size_t axis) const;
  // Whether a marker that is drawn later lies over this one.
  bool is_covered(std::size_t series, std::size_t axis) const;
  // Whether two of them or more lie over its middle: it cannot be found among them.
  bool is_hidden(std::size_t series, std::size_t axis) const;

  std::size_t tick_count() const;  // steps of the scale
  double tick_value(std::size_t tick) const;
  Pt tick_step() const;
  // Every how many ticks a number stands; rings with a number are drawn like spokes.
  std::size_t number_stride() const;

 private:
  // How many markers that are drawn later lie over a part of this one.
  std::size_t markers_over(std::size_t series, std::size_t axis, const Box& part) const;

  const Report& report_;
  const Figure& figure_;
  const FigureScores& scores_;
  const PlotPlan& plan_;
  const QuestionLabels& labels_;
  const std::vector<AxisMarks>& marks_;
  const FontSet& fonts_;
  ChartStyle style_;
  std::vector<Direction> directions_;
  Point centre_;
};

Stroke stroke_of(const LineStyle& line);

}  // namespace kijun
