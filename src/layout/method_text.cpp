#include "layout/method_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "layout/base_text.h"
#include "layout/inference_text.h"
#include "layout/score_reading.h"

namespace kijun {
namespace {

std::vector<std::size_t> all_figures(const Report& report) {
  std::vector<std::size_t> figures(report.figures.size());
  std::iota(figures.begin(), figures.end(), std::size_t{0});
  return figures;
}

std::vector<std::size_t> questions_of(const Report& report,
                                      const std::vector<std::size_t>& figures) {
  std::vector<std::size_t> questions;
  for (const std::size_t figure : figures) questions.push_back(report.figures[figure].question);
  if (report.figures.empty()) {
    for (std::size_t i = 0; i < report.questions.size(); ++i) questions.push_back(i);
  }
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  return questions;
}

}  // namespace

std::vector<std::string> method_text(const Report& report, const ScoreTable& scores,
                                     const Audit& audit) {
  const std::vector<std::size_t> figures = all_figures(report);
  const std::vector<std::size_t> questions = questions_of(report, figures);
  const ScoreReading scored(report, figures, questions);
  if (scored.empty()) return {};
  std::vector<std::string> found{scored.asked(), scored.reading(), scored.extremes(),
                                 scored.baseline(),
                                 scored.baselines() + lower_baseline_text(report, scores, figures)};
  for (std::string& text : inference_texts(report, scores)) found.push_back(std::move(text));
  found.push_back(base_text(report, scores, audit, figures, questions));
  std::erase_if(found, [](const std::string& text) { return text.empty(); });
  return found;
}

std::string answer_note(const Report& report, const ScoreTable& scores, const Audit& audit) {
  const std::vector<std::size_t> figures = all_figures(report);
  return base_text(report, scores, audit, figures, questions_of(report, figures)) +
         lower_baseline_text(report, scores, figures);
}

std::string summary_note(const Report& report, const ScoreTable& scores, const Audit& audit,
                         const std::vector<std::size_t>& figures) {
  const std::vector<std::size_t> questions = questions_of(report, figures);
  const Wording& wording = report.style.wording;
  const ScoreReading scored(report, figures, questions);
  return scored.asked() + scored.baseline_meaning() + wording.summary_reading +
         summary_marks_text(report, scores, figures) +
         base_text(report, scores, audit, figures, questions) +
         lower_baseline_text(report, scores, figures);
}

}  // namespace kijun
