#include "chart/plot_plan.h"

#include <algorithm>

#include "chart/figures_drawn_as.h"
#include "chart/marker.h"
#include "chart/messages.h"

namespace kijun {
namespace {

constexpr Pt radius_step{1};

struct QuestionForms {
  std::size_t question = 0;
  std::vector<LabelText> texts;
  std::vector<std::vector<LabelForm>> forms;
};

PlacementRules rules_for(const ChartStyle& style, Pt radius) {
  PlacementRules rules;
  rules.radius = radius;
  rules.room = (style.width - style.legend_width) / 2 - style.padding;
  rules.gap = label_clearance(style);
  rules.separation = style.label.size * std::max(0.3, style.label.leading - 1 + 0.1);
  rules.aside = style.label.size * 2;
  rules.range = style.label.size * style.label.leading * 5;
  rules.leader_from = style.label.size;
  rules.leader_run = style.label.size * 1.2;
  return rules;
}

// As much room as the marks of an option take in any of the question's figures: as many as one has,
// of the widest.
std::vector<std::string> fullest(const Report& report, const MarksOfFigures& marks,
                                 std::size_t question, std::size_t option, const FontSet& fonts) {
  std::size_t most = 0;
  const std::string* widest = nullptr;
  double width = 0;
  for (const std::size_t f : figures_drawn_as(ChartKind::radar, report)) {
    if (report.figures[f].question != question || marks[f].empty()) continue;
    most = std::max(most, marks[f][option].size());
    for (const EndMark& mark : marks[f][option]) {
      const double needed = fonts.shape(mark.text, report.style.chart.label.face).width();
      if (widest != nullptr && needed <= width) continue;
      widest = &mark.text;
      width = needed;
    }
  }
  return widest == nullptr ? std::vector<std::string>{} : std::vector(most, *widest);
}

std::vector<std::size_t> shown_questions(const Report& report) {
  std::vector<std::size_t> shown;
  for (const std::size_t figure : figures_drawn_as(ChartKind::radar, report)) {
    shown.push_back(report.figures[figure].question);
  }
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return shown;
}

// The placements of all questions at one radius, or the label that stands in the way.
struct Obstacle {
  std::size_t question = 0;
  std::size_t label = 0;
};
struct Attempt {
  std::vector<Placement> placements;
  double cost = 0;  // in points of radius
  std::vector<Obstacle> obstacles;
};

Attempt attempt(const std::vector<QuestionForms>& questions, const PlacementRules& rules) {
  Attempt result;
  for (const QuestionForms& question : questions) {
    auto placed = place_labels(question.forms, rules);
    if (const auto* none = std::get_if<NoPlacement>(&placed)) {
      result.obstacles.push_back({question.question, none->label});
      continue;
    }
    result.placements.push_back(std::get<Placement>(std::move(placed)));
    // A further line here or there is a matter of the whole report; a torn word or a leader is one
    // too many.
    const Placement& placement = result.placements.back();
    result.cost += placement.usual_cost / static_cast<double>(questions.size());
    result.cost += placement.fault_cost;
  }
  return result;
}

const Figure& first_figure(const Report& report, std::size_t question) {
  return *std::find_if(report.figures.begin(), report.figures.end(), [&](const Figure& figure) {
    return figure.question == question && figure.chart == ChartKind::radar;
  });
}

Diagnostics refusals(const Report& report, const std::vector<Obstacle>& obstacles) {
  Diagnostics errors;
  for (const Obstacle& obstacle : obstacles) {
    errors.push_back(chart_messages::label_does_not_fit(
        report.style.chart, first_figure(report, obstacle.question), obstacle.label,
        report.questions[obstacle.question].options[obstacle.label]));
  }
  return errors;
}

std::vector<std::string> texts_of(const std::vector<AxisMarks>& marks, std::size_t option) {
  std::vector<std::string> texts;
  if (marks.empty()) return texts;
  for (const EndMark& mark : marks[option]) texts.push_back(mark.text);
  return texts;
}

// The question's labels with a figure's own marks, which leave more room about those that have
// fewer than the fullest.
QuestionLabels with_own_marks(const QuestionLabels& labels, const std::vector<AxisMarks>& marks,
                              const PlacementRules& rules, const FontSet& fonts,
                              const ChartStyle& style) {
  QuestionLabels own = labels;
  std::vector<std::vector<LabelForm>> forms;
  for (std::size_t i = 0; i < labels.texts.size(); ++i) {
    own.texts[i] = with_marks(labels.texts[i], labels.placement.labels[i].form, fonts, style,
                              texts_of(marks, i));
    own.placement.labels[i].form = 0;
    forms.push_back(own.texts[i].forms);
  }
  auto placed = place_labels(forms, rules);
  if (auto* placement = std::get_if<Placement>(&placed)) own.placement = std::move(*placement);
  return own;  // else where the fullest stand, which are no smaller
}

// How far labels reach from the plot's centre, and at least as far as so far.
void reach(const Placement& placement, QuestionLabels& labels) {
  for (const PlacedLabel& label : placement.labels) {
    labels.above = std::max(labels.above, -label.box.min.y);
    labels.below = std::max(labels.below, label.box.max.y);
  }
}

// For the figures of questions of which one has marks. All of a question reach equally far, so that
// they stand level.
void plan_marks(const Report& report, const MarksOfFigures& marks, const FontSet& fonts,
                PlotPlan& plan) {
  plan.figures.resize(report.figures.size());
  const ChartStyle& style = report.style.chart;
  const PlacementRules rules = rules_for(style, plan.radius);
  for (const std::size_t f : figures_drawn_as(ChartKind::radar, report)) {
    QuestionLabels& shared = *plan.questions[report.figures[f].question];
    const bool any = std::any_of(shared.texts.begin(), shared.texts.end(),
                                 [](const LabelText& text) { return !text.marks.empty(); });
    if (!any) continue;
    plan.figures[f] = with_own_marks(shared, marks[f], rules, fonts, style);
    reach(plan.figures[f]->placement, shared);
  }
  for (std::size_t f = 0; f < plan.figures.size(); ++f) {
    if (!plan.figures[f]) continue;
    const QuestionLabels& shared = *plan.questions[report.figures[f].question];
    plan.figures[f]->above = shared.above;
    plan.figures[f]->below = shared.below;
  }
}

}  // namespace

Pt label_clearance(const ChartStyle& style) {
  Pt reach;
  for (const SeriesStyle& series : style.series) {
    const Box box = marker_box(series, style);
    reach = std::max({reach, box.max.x, box.max.y, -box.min.x, -box.min.y});
  }
  return std::max(style.label_gap, reach + Pt(0.5));
}

Result<PlotPlan> plan_plot(const Report& report, const MarksOfFigures& marks,
                           const FontSet& fonts) {
  const ChartStyle& style = report.style.chart;
  std::vector<QuestionForms> questions;
  std::vector<Obstacle> endless;
  for (const std::size_t index : shown_questions(report)) {
    QuestionForms question{index, {}, {}};
    const std::vector<Option>& options = report.questions[index].options;
    for (std::size_t i = 0; i < options.size(); ++i) {
      question.texts.push_back(label_text(fonts, style, i + 1, options[i],
                                          style.width - style.legend_width - style.padding * 2,
                                          fullest(report, marks, index, i, fonts)));
      question.forms.push_back(question.texts.back().forms);
      if (question.forms.back().empty()) endless.push_back({index, i});
    }
    questions.push_back(std::move(question));
  }
  if (!endless.empty()) return refusals(report, endless);

  PlotPlan plan;
  std::vector<Placement> best;
  double best_worth = 0;
  Attempt last;
  for (Pt radius = style.most_radius; radius >= style.least_radius; radius -= radius_step) {
    // No smaller radius can do better: costs are not negative.
    if (!best.empty() && best_worth >= radius.v) break;
    last = attempt(questions, rules_for(style, radius));
    if (!last.obstacles.empty()) continue;
    const double worth = radius.v - last.cost;
    if (!best.empty() && worth <= best_worth) continue;
    best = std::move(last.placements);
    best_worth = worth;
    plan.radius = radius;
  }
  if (best.empty() && !questions.empty()) return refusals(report, last.obstacles);

  plan.questions.resize(report.questions.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    QuestionLabels labels{std::move(questions[i].texts), std::move(best[i]), plan.radius, Pt(0)};
    reach(labels.placement, labels);
    plan.questions[questions[i].question] = std::move(labels);
  }
  plan_marks(report, marks, fonts, plan);
  return plan;
}

}  // namespace kijun
