#include "score/completeness_text.h"

#include "base/number.h"

namespace kijun {

std::string completeness_text(const Report& report, const ScoreTable& scores) {
  std::string lines;
  for (std::size_t f = 0; f < scores.figures.size(); ++f) {
    if (report.figures[f].repeats) continue;
    const FigureScores& figure = scores.figures[f];
    std::string list;
    for (std::size_t g = 0; g < figure.groups.size(); ++g) {
      const double completeness = figure.groups[g].completeness;
      if (completeness >= 1) continue;
      list += (list.empty() ? "" : ", ") +
              report.breakdowns[figure.breakdown].groups[g].name.value + " " +
              format_percent(completeness) + " %";
    }
    if (!list.empty()) lines += "  " + report.figures[f].name + ": " + list + "\n";
  }
  if (lines.empty()) return "Completeness: 100 % in every group that figures show\n";
  return "Completeness below 100 %: points given, of those that the base could have given\n" +
         lines;
}

}  // namespace kijun
