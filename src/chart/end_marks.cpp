#include "chart/end_marks.h"

#include "base/placeholders.h"
#include "findings/mark_sign.h"

namespace kijun {
namespace {

const FigureInference* shown_inference(const Figure& figure, const FigureScores& scores) {
  return figure.has_marks && scores.inference ? &*scores.inference : nullptr;
}

// Of the groups that may be compared, of which there are at most 20.
std::string letter(const Breakdown& breakdown, std::size_t group) {
  char found = 'A';
  for (std::size_t g = 0; g < group; ++g) {
    if (breakdown.groups[g].kind != GroupKind::total) ++found;
  }
  return std::string(1, found);
}

}  // namespace

std::vector<AxisMarks> end_marks(const Report& report, const Figure& figure,
                                 const FigureScores& scores) {
  const FigureInference* const inference = shown_inference(figure, scores);
  if (inference == nullptr) return {};
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  std::vector<AxisMarks> marks(report.questions[figure.question].options.size());
  for (std::size_t option = 0; option < marks.size(); ++option) {
    for (std::size_t group = 0; group < scores.groups.size(); ++group) {
      const auto mark = chart_mark(*inference, group, option, report.inference.level);
      if (!mark) continue;
      const std::string& sign = mark_sign(report.style.wording.figure_tables, *mark);
      marks[option].push_back({group, *mark, sign + letter(breakdown, group)});
    }
  }
  return marks;
}

std::string with_letter(const Report& report, const Figure& figure, const FigureScores& scores,
                        std::size_t group, const std::string& name) {
  const FigureInference* const inference = shown_inference(figure, scores);
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  if (inference == nullptr || inference->compared != Compared::yes ||
      breakdown.groups[group].kind == GroupKind::total) {
    return name;
  }
  return fill(report.style.wording.chart_marks.legend,
              {{"letter", letter(breakdown, group)}, {"group", name}});
}

std::string marks_note(const Report& report, const Figure& figure, const FigureScores& scores) {
  const FigureInference* const inference = shown_inference(figure, scores);
  if (inference == nullptr) return {};
  const bool in_summary = report.style.document.summaries != Summaries::none;
  if (in_summary && inference->compared == Compared::yes) return {};
  return chart_signs_note(report.style.wording, *inference, report.inference.level);
}

}  // namespace kijun
