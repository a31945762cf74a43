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

// "▲▼ 頑健、△ 点推定では…"
std::string list_of_signs(const Wording& wording, const FigureInference& figure, double alpha) {
  const FigureTableWording& tables = wording.figure_tables;
  std::string list;
  const auto add = [&](Robustness robustness, const std::string& text) {
    std::string marks;
    for (const bool higher : {true, false}) {
      if (has_mark(figure, alpha, higher, robustness)) {
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
  const std::string percent = format_brief(100 * alpha, 0, 4).text;
  const std::string list = list_of_signs(wording, figure, alpha);
  const auto without_signs =
      std::count_if(figure.contrasts.begin(), figure.contrasts.end(),
                    [](const Contrast& contrast) { return contrast.reference; });
  if (without_signs == static_cast<std::ptrdiff_t>(figure.contrasts.size())) {
    return tables.reference;
  }
  return (list.empty() ? fill(tables.no_marks, {{"percent", percent}})
                       : fill(tables.marks, {{"percent", percent}, {"list", list}})) +
         (without_signs > 0 ? tables.reference : "");
}

}  // namespace kijun
