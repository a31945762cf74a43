#include "layout/inference_text.h"

#include <algorithm>

#include "base/placeholders.h"
#include "findings/mark_sign.h"
#include "layout/method_parts.h"

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

}  // namespace

std::string findings_text(const Report& report) {
  const bool any =
      std::any_of(report.contents.begin(), report.contents.end(),
                  [](const Block& block) { return std::holds_alternative<FindingsBlock>(block); });
  if (!any) return {};
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

std::vector<std::string> figure_tables_text(const Report& report, const ScoreTable& scores) {
  bool any = false;
  bool compared = false;
  bool signs = false;
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    if (!report.figures[f].has_table || !scores.figures[f].inference) continue;
    const FigureInference& figure = *scores.figures[f].inference;
    any = true;
    compared = compared || figure.compared == Compared::yes;
    signs = signs || has_sign(figure, report.inference.level);
  }
  if (!any) return {};
  const MethodWording& wording = report.style.wording.method;
  const FigureTableWording& tables = report.style.wording.figure_tables;
  const std::string supported = both_signs(tables, Robustness::supported);
  const std::string agrees = both_signs(tables, Robustness::agrees);
  const std::string depends = both_signs(tables, Robustness::weight_dependent);
  const double level = report.inference.level;
  std::vector<std::string> paragraphs{
      fill(wording.intervals, {{"percent", plain_text(100 * (1 - level))}})};
  if (compared) {
    paragraphs.push_back(
        fill(wording.marks, {{"marks", supported + agrees + depends},
                             {"percent", plain_text(100 * level)},
                             {"few", plain_text(report.style.small_bases.reference_below)}}));
  }
  if (signs) {
    paragraphs.back() +=
        fill(wording.labels, {{"supported", supported}, {"agrees", agrees}, {"depends", depends}});
  }
  return paragraphs;
}

}  // namespace kijun
