#include "findings/mark_sign.h"

#include <algorithm>
#include <cstddef>

#include "base/number.h"
#include "base/placeholders.h"

namespace kijun {
namespace {

using Figures = std::vector<const FigureInference*>;

std::optional<DifferenceMark> table_mark(const FigureInference& figure, std::size_t group,
                                         std::size_t option, double alpha) {
  const auto difference = difference_from_rest(figure, group, option);
  return difference ? mark_of(*difference, alpha) : std::nullopt;
}

template <class MarkOf>
std::vector<DifferenceMark> marks_in(const FigureInference& figure, double alpha,
                                     const MarkOf& mark_at) {
  std::vector<DifferenceMark> marks;
  for (std::size_t g = 0; g < figure.groups.size(); ++g) {
    for (std::size_t o = 0; o < figure.options.size(); ++o) {
      if (const auto mark = mark_at(figure, g, o, alpha)) marks.push_back(*mark);
    }
  }
  return marks;
}

std::string percent_of(double alpha) { return format_brief(100 * alpha, 0, 4).text; }

struct NoteWords {
  const std::string& marks;     // what the signs mean
  const std::string& no_marks;  // what is said where there are none
};

std::string note_of(const Wording& wording, const FigureInference& figure, double alpha,
                    const std::vector<DifferenceMark>& marks, const NoteWords& words) {
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
  const std::string list = list_of_signs(wording, marks);
  const auto without_signs =
      std::count_if(figure.contrasts.begin(), figure.contrasts.end(),
                    [](const Contrast& contrast) { return contrast.reference; });
  if (without_signs == static_cast<std::ptrdiff_t>(figure.contrasts.size())) {
    return tables.reference;
  }
  return (list.empty() ? fill(words.no_marks, {{"percent", percent}})
                       : fill(words.marks, {{"percent", percent}, {"list", list}})) +
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

std::string list_of_signs(const Wording& wording, const std::vector<DifferenceMark>& marks) {
  const FigureTableWording& tables = wording.figure_tables;
  std::string list;
  const auto add = [&](Robustness robustness, const std::string& text) {
    std::string signs;
    for (const bool higher : {true, false}) {
      const bool is_there = std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
        return mark.higher == higher && mark.robustness == robustness;
      });
      if (is_there) signs += mark_sign(tables, {higher, robustness});
    }
    if (signs.empty()) return;
    list += (list.empty() ? "" : wording.method.separator) + fill(text, {{"marks", signs}});
  };
  add(Robustness::supported, tables.supported);
  add(Robustness::agrees, tables.agrees);
  add(Robustness::weight_dependent, tables.depends);
  return list;
}

std::string sign_of(const FigureTableWording& wording, const FigureInference& figure,
                    std::size_t group, std::size_t option, double alpha) {
  const auto mark = table_mark(figure, group, option, alpha);
  return mark ? mark_sign(wording, *mark) : std::string();
}

std::optional<DifferenceMark> chart_mark(const FigureInference& figure, std::size_t group,
                                         std::size_t option, double alpha) {
  const auto mark = table_mark(figure, group, option, alpha);
  return mark && !mark->higher && one_against_one(figure) ? std::nullopt : mark;
}

std::string signs_note(const Wording& wording, const FigureInference& figure, double alpha) {
  return note_of(wording, figure, alpha, marks_in(figure, alpha, table_mark),
                 {wording.figure_tables.marks, wording.figure_tables.no_marks});
}

std::string chart_signs_note(const Wording& wording, const FigureInference& figure, double alpha) {
  const ChartMarksWording& charts = wording.chart_marks;
  return note_of(wording, figure, alpha, marks_in(figure, alpha, chart_mark),
                 {one_against_one(figure) ? charts.pair_note : charts.note, charts.no_marks});
}

std::string chart_signs_note(const Wording& wording, const Figures& figures, double alpha) {
  std::vector<DifferenceMark> marks;
  bool pairs = false;
  bool others = false;
  for (const FigureInference* const figure : figures) {
    const std::vector<DifferenceMark> own = marks_in(*figure, alpha, chart_mark);
    if (own.empty()) continue;
    marks.insert(marks.end(), own.begin(), own.end());
    (one_against_one(*figure) ? pairs : others) = true;
  }
  if (marks.empty()) return {};
  const ChartMarksWording& charts = wording.chart_marks;
  return fill(others ? charts.note : charts.pair_note,
              {{"percent", percent_of(alpha)}, {"list", list_of_signs(wording, marks)}}) +
         (others && pairs ? charts.pairs : "");
}

}  // namespace kijun
