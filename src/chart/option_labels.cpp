#include "chart/option_labels.h"

#include <algorithm>

#include "chart/messages.h"

namespace kijun {
namespace {

// The best, and of equals the narrowest: it is the most even.
std::size_t best_form(const std::vector<LabelForm>& forms) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < forms.size(); ++i) {
    if (forms[i].cost() <= forms[best].cost()) best = i;
  }
  return best;
}

}  // namespace

Result<LabelColumn> set_label_column(const Report& report, const std::vector<std::size_t>& figures,
                                     Pt most, Pt plot, const FontSet& fonts) {
  LabelColumn column;
  column.questions.resize(report.questions.size());
  Diagnostics errors;
  for (const std::size_t f : figures) {
    const Figure& figure = report.figures[f];
    auto& labels = column.questions[figure.question];
    if (labels) continue;
    labels.emplace();
    const std::vector<Option>& options = report.questions[figure.question].options;
    for (std::size_t i = 0; i < options.size(); ++i) {
      LabelText text = label_text(fonts, report.style.chart, i + 1, options[i], most);
      if (text.forms.empty() || text.forms.back().size.width > most) {
        errors.push_back(
            chart_messages::label_too_wide(report.style.chart, figure, i, options[i], plot));
        break;
      }
      const std::size_t form = best_form(text.forms);
      labels->push_back({std::move(text), form});
      column.width = std::max(column.width, labels->back().size().width);
    }
  }
  if (!errors.empty()) return errors;
  return column;
}

}  // namespace kijun
