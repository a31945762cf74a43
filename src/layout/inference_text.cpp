#include "layout/inference_text.h"

#include <algorithm>
#include <utility>

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

// What of the inference a reader meets, and where.
struct ShownInference {
  bool findings = false;
  bool other_weights = false;
  bool compared_by_weights = false;  // by their tables
  bool intervals_in_tables = false;
  bool intervals_in_dots = false;
  bool signs_in_tables = false;  // or would be, if there were differences
  bool signs_in_charts = false;
  bool signs = false;  // there are differences

  bool compares() const {
    return findings || compared_by_weights || signs_in_tables || signs_in_charts;
  }
  bool labels() const { return findings || compared_by_weights || signs; }
};

ShownInference shown_inference(const Report& report, const ScoreTable& scores) {
  ShownInference shown;
  shown.findings = says_findings(report);
  shown.other_weights = shows_other_weights(report);
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    const Figure& figure = report.figures[f];
    shown.intervals_in_dots = shown.intervals_in_dots || figure.chart == ChartKind::dots;
    for (const WeightEffect& effect : scores.figures[f].weight_effects) {
      shown.compared_by_weights =
          shown.compared_by_weights || effect.inference.compared == Compared::yes;
    }
    if (!shows_inference(figure) || !scores.figures[f].inference) continue;
    const FigureInference& inference = *scores.figures[f].inference;
    shown.intervals_in_tables = shown.intervals_in_tables || figure.has_table;
    if (inference.compared != Compared::yes) continue;
    shown.signs_in_tables = shown.signs_in_tables || figure.has_table;
    shown.signs_in_charts = shown.signs_in_charts || figure.has_marks;
    shown.signs = shown.signs || has_sign(inference, report.inference.level);
  }
  return shown;
}

const std::string& one_or_both(bool first, bool second, const std::string& in_first,
                               const std::string& in_second, const std::string& in_both) {
  return !second ? in_first : !first ? in_second : in_both;
}

class InferenceTexts {
 public:
  InferenceTexts(const Report& report, const ScoreTable& scores)
      : report_(report), shown_(shown_inference(report, scores)) {}

  std::vector<std::string> all() {
    tests();
    labels();
    findings();
    intervals();
    signs();
    charts();
    other_weights();
    return std::move(paragraphs_);
  }

 private:
  void tests() {
    if (!shown_.compares()) return;
    const bool both = shown_.findings && (shown_.signs_in_tables || shown_.signs_in_charts);
    paragraphs_.push_back(
        fill(wording_.test, {{"percent", plain_text(100 * report_.inference.level)}}) +
        (both ? wording_.test_both : "") + wording_.test_limits);
  }

  void labels() {
    if (!shown_.labels()) return;
    paragraphs_.push_back(wording_.labels);
    label(wording_.label_supported, Robustness::supported);
    label(wording_.label_agrees, Robustness::agrees);
    label(wording_.label_depends, Robustness::weight_dependent);
  }

  void label(const std::string& text, Robustness robustness) {
    const std::string signs =
        shown_.signs ? fill(wording_.label_signs, {{"marks", both_signs(robustness)}}) : "";
    paragraphs_.push_back(fill(text, {{"signs", signs}}));
  }

  void findings() {
    if (!shown_.findings) return;
    const SmallBaseLimits& limits = report_.style.small_bases;
    paragraphs_.push_back(
        wording_.findings +
        fill(wording_.findings_limits, {{"few", plain_text(limits.reference_below)},
                                        {"fewest", plain_text(limits.withhold_below)}}));
  }

  void intervals() {
    if (!shown_.intervals_in_tables && !shown_.intervals_in_dots) return;
    const std::string& where = one_or_both(shown_.intervals_in_tables, shown_.intervals_in_dots,
                                           wording_.intervals_in_tables, wording_.intervals_in_dots,
                                           wording_.intervals_in_both);
    paragraphs_.push_back(
        fill(wording_.intervals,
             {{"where", where}, {"percent", plain_text(100 * report_.inference.confidence())}}));
  }

  void signs() {
    if (!shown_.signs_in_tables && !shown_.signs_in_charts) return;
    const std::string& where =
        one_or_both(shown_.signs_in_tables, shown_.signs_in_charts, wording_.marks_in_tables,
                    wording_.marks_in_charts, wording_.marks_in_both);
    paragraphs_.push_back(
        fill(wording_.marks,
             {{"where", where},
              {"marks", both_signs(Robustness::supported) + both_signs(Robustness::agrees) +
                            both_signs(Robustness::weight_dependent)},
              {"few", plain_text(report_.style.small_bases.reference_below)}}));
    if (shown_.signs_in_charts) paragraphs_.back() += wording_.marks_letters;
  }

  void charts() {
    std::string text;
    if (shown_as(ChartKind::dots)) text += wording_.dots;
    if (shown_as(ChartKind::shares)) text += wording_.shares;
    if (!text.empty()) paragraphs_.push_back(std::move(text));
  }

  void other_weights() {
    if (!shown_.other_weights) return;
    for (const std::string& text :
         {wording_.other_weights, wording_.weights_equal, wording_.weights_linear,
          wording_.weights_steep, wording_.weights_borda, wording_.other_weights_reading}) {
      paragraphs_.push_back(text);
    }
  }

  bool shown_as(ChartKind kind) const {
    return std::any_of(report_.figures.begin(), report_.figures.end(),
                       [kind](const Figure& figure) { return figure.chart == kind; });
  }

  // "▲▼"
  std::string both_signs(Robustness robustness) const {
    const FigureTableWording& sign = report_.style.wording.figure_tables;
    return mark_sign(sign, {true, robustness}) + mark_sign(sign, {false, robustness});
  }

  const Report& report_;
  const MethodWording& wording_ = report_.style.wording.method;
  ShownInference shown_;
  std::vector<std::string> paragraphs_;
};

}  // namespace

std::vector<std::string> inference_texts(const Report& report, const ScoreTable& scores) {
  return InferenceTexts(report, scores).all();
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
