#include "findings/mark_sign.h"

#include <algorithm>
#include <cstddef>

#include "base/number.h"
#include "base/placeholders.h"

namespace kijun {
namespace {

bool has_mark(const FigureInference& figure, double alpha, bool higher, Robustness robustness) {
  for (std::size_t g = 0; g < figure.groups.size(); ++g) {
    for (std::size_t o = 0; o < figure.options.size(); ++o) {
      const auto difference = difference_from_rest(figure, g, o);
      if (!difference) continue;
      const auto mark = mark_of(*difference, alpha);
      if (mark && mark->higher == higher && mark->robustness == robustness) return true;
    }
  }
  return false;
}

using Figures = std::vector<const FigureInference*>;

// "▲▼ 頑健、△ 点推定では…"
std::string list_of_signs(const Wording& wording, const Figures& figures, double alpha) {
  const FigureTableWording& tables = wording.figure_tables;
  std::string list;
  const auto add = [&](Robustness robustness, const std::string& text) {
    std::string marks;
    for (const bool higher : {true, false}) {
      if (std::any_of(figures.begin(), figures.end(), [&](const FigureInference* figure) {
            return has_mark(*figure, alpha, higher, robustness);
          })) {
        marks += mark_sign(tables, {higher, robustness});
      }
    }
    if (marks.empty()) return;
    list += (list.empty() ? "" : wording.method.separator) + fill(text, {{"marks", marks}});
  };
  add(Robustness::supported, tables.supported);
  add(Robustness::agrees, tables.agrees);
  add(Robustness::weight_dependent, tables.depends);
  return list;
}

std::string percent_of(double alpha) { return format_brief(100 * alpha, 0, 4).text; }

// `marks`, `no_marks`: what the signs mean, and what is said where there are none.
std::string note_of(const Wording& wording, const FigureInference& figure, double alpha,
                    const std::string& marks, const std::string& no_marks) {
  const FigureTableWording& tables = wording.figure_tables;
  switch (figure.compared) {
    case Compared::too_few:
      return tables.too_few;
    case Compared::overlap:
      return tables.overlap;
    case Compared::not_rankings:
      return tables.totals_only;
    case Compared::yes:
      break;
  }
  const std::string percent = percent_of(alpha);
  const std::string list = list_of_signs(wording, {&figure}, alpha);
  const auto without_signs =
      std::count_if(figure.contrasts.begin(), figure.contrasts.end(),
                    [](const Contrast& contrast) { return contrast.reference; });
  if (without_signs == static_cast<std::ptrdiff_t>(figure.contrasts.size())) {
    return tables.reference;
  }
  return (list.empty() ? fill(no_marks, {{"percent", percent}})
                       : fill(marks, {{"percent", percent}, {"list", list}})) +
         (without_signs > 0 ? tables.reference : "");
}

}  // namespace

const std::string& mark_sign(const FigureTableWording& wording, const DifferenceMark& mark) {
  switch (mark.robustness) {
    case Robustness::supported:
      return mark.higher ? wording.higher : wording.lower;
    case Robustness::agrees:
      return mark.higher ? wording.agrees_higher : wording.agrees_lower;
    case Robustness::weight_dependent:
      break;
  }
  return mark.higher ? wording.depends_higher : wording.depends_lower;
}

std::string sign_of(const FigureTableWording& wording, const FigureInference& figure,
                    std::size_t group, std::size_t option, double alpha) {
  const auto difference = difference_from_rest(figure, group, option);
  if (!difference) return {};
  const auto mark = mark_of(*difference, alpha);
  return mark ? mark_sign(wording, *mark) : std::string();
}

std::string signs_note(const Wording& wording, const FigureInference& figure, double alpha) {
  return note_of(wording, figure, alpha, wording.figure_tables.marks,
                 wording.figure_tables.no_marks);
}

std::string chart_signs_note(const Wording& wording, const FigureInference& figure, double alpha) {
  return note_of(wording, figure, alpha, wording.chart_marks.note, wording.chart_marks.no_marks);
}

std::string chart_signs_note(const Wording& wording, const Figures& figures, double alpha) {
  const std::string list = list_of_signs(wording, figures, alpha);
  if (list.empty()) return {};
  return fill(wording.chart_marks.note, {{"percent", percent_of(alpha)}, {"list", list}});
}

}  // namespace kijun
