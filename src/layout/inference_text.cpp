#include "layout/inference_text.h"

#include <algorithm>

#include "base/placeholders.h"
#include "findings/findings.h"
#include "findings/mark_sign.h"
#include "layout/method_parts.h"
#include "score/report_inference.h"

namespace kijun {
namespace {

bool has_sign(const FigureInference& figure, double alpha) {
  for (std::size_t g = 0; g < figure.groups.size(); ++g) {
    for (std::size_t o = 0; o < figure.options.size(); ++o) {
      const auto difference = difference_from_rest(figure, g, o);
      if (difference && mark_of(*difference, alpha)) return true;
    }
  }
  return false;
}

// "▲▼"
std::string both_signs(const FigureTableWording& wording, Robustness robustness) {
  return mark_sign(wording, {true, robustness}) + mark_sign(wording, {false, robustness});
}

struct ShownInference {
  bool tables = false;
  bool compared_in_tables = false;
  bool compared_in_charts = false;
  bool signs = false;
};

ShownInference shown_inference(const Report& report, const ScoreTable& scores) {
  ShownInference shown;
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    const Figure& figure = report.figures[f];
    if (!shows_inference(figure) || !scores.figures[f].inference) continue;
    const FigureInference& inference = *scores.figures[f].inference;
    shown.tables = shown.tables || figure.has_table;
    if (inference.compared != Compared::yes) continue;
    shown.compared_in_tables = shown.compared_in_tables || figure.has_table;
    shown.compared_in_charts = shown.compared_in_charts || figure.has_marks;
    shown.signs = shown.signs || has_sign(inference, report.inference.level);
  }
  return shown;
}

}  // namespace

std::string findings_text(const Report& report) {
  if (!says_findings(report)) return {};
  const MethodWording& wording = report.style.wording.method;
  const SmallBaseLimits& limits = report.style.small_bases;
  return fill(wording.findings, {{"percent", plain_text(100 * report.inference.level)}}) +
         fill(wording.findings_limits, {{"few", plain_text(limits.reference_below)},
                                        {"fewest", plain_text(limits.withhold_below)}});
}

std::string chart_kinds_text(const Report& report) {
  const auto shown_as = [&](ChartKind kind) {
    return std::any_of(report.figures.begin(), report.figures.end(),
                       [kind](const Figure& figure) { return figure.chart == kind; });
  };
  const MethodWording& wording = report.style.wording.method;
  std::string text;
  if (shown_as(ChartKind::dots)) {
    text += fill(wording.dots, {{"percent", plain_text(100 * report.inference.confidence())}});
  }
  if (shown_as(ChartKind::shares)) text += wording.shares;
  return text;
}

std::string other_weights_text(const Report& report) {
  if (!shows_other_weights(report)) return {};
  const MethodWording& wording = report.style.wording.method;
  return wording.other_weights + wording.other_weights_reading;
}

std::vector<std::string> tables_and_marks_text(const Report& report, const ScoreTable& scores) {
  const ShownInference shown = shown_inference(report, scores);
  const MethodWording& wording = report.style.wording.method;
  const FigureTableWording& sign = report.style.wording.figure_tables;
  const std::string supported = both_signs(sign, Robustness::supported);
  const std::string agrees = both_signs(sign, Robustness::agrees);
  const std::string depends = both_signs(sign, Robustness::weight_dependent);
  const double level = report.inference.level;
  std::vector<std::string> paragraphs;
  if (shown.tables) {
    paragraphs.push_back(fill(wording.intervals, {{"percent", plain_text(100 * (1 - level))}}));
  }
  if (shown.compared_in_tables || shown.compared_in_charts) {
    const std::string& where = !shown.compared_in_charts  ? wording.marks_in_tables
                               : shown.compared_in_tables ? wording.marks_in_both
                                                          : wording.marks_in_charts;
    paragraphs.push_back(
        fill(wording.marks, {{"where", where},
                             {"marks", supported + agrees + depends},
                             {"percent", plain_text(100 * level)},
                             {"few", plain_text(report.style.small_bases.reference_below)}}));
  }
  if (shown.compared_in_charts) paragraphs.back() += wording.marks_letters;
  if (shown.signs) {
    paragraphs.back() +=
        fill(wording.labels, {{"supported", supported}, {"agrees", agrees}, {"depends", depends}});
  }
  return paragraphs;
}

std::string summary_marks_text(const Report& report, const ScoreTable& scores,
                               const std::vector<std::size_t>& figures) {
  std::vector<const FigureInference*> marked;
  for (const std::size_t f : figures) {
    if (report.figures[f].has_marks && scores.figures[f].inference) {
      marked.push_back(&*scores.figures[f].inference);
    }
  }
  return chart_signs_note(report.style.wording, marked, report.inference.level);
}

}  // namespace kijun
