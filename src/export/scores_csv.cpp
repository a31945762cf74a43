#include "export/scores_csv.h"

#include <algorithm>
#include <string_view>

#include "base/number.h"
#include "export/csv.h"

namespace kijun {
namespace {

std::size_t greatest_depth(const Report& report) {
  std::size_t depth = 0;
  for (const Question& question : report.questions) depth = std::max(depth, question.depth());
  return depth;
}

void write_header(Csv& csv, std::size_t ranks) {
  for (const std::string_view name :
       {"figure", "question", "question_title", "breakdown", "breakdown_title", "group", "status",
        "option", "option_name", "n", "n_eff", "weight", "completeness"}) {
    csv.text(name);
  }
  for (std::size_t rank = 1; rank <= ranks; ++rank) csv.text("rank" + std::to_string(rank));
  csv.text("score");
  csv.text("baseline");
  csv.end_row();
}

}  // namespace

std::string_view status_of(const GroupScores& group) {
  switch (group.base_class) {
    case BaseClass::withheld:
    case BaseClass::complementary:
      return "withheld";
    case BaseClass::reference:
      return "reference";
    case BaseClass::sound:
    case BaseClass::empty:
      return "shown";
  }
  return {};
}

std::string shown_completeness(const GroupScores& group) {
  if (!group.counts()) return {};
  constexpr double most_below_1 = 0.9999999999;
  const double share = group.completeness;
  return format_fixed(share < 1 ? std::min(share, most_below_1) : share, scores_decimals);
}

std::string scores_csv(const Report& report, const ScoreTable& scores) {
  const std::size_t ranks = greatest_depth(report);
  Csv csv;
  write_header(csv, ranks);
  for (std::size_t f = 0; f < scores.figures.size(); ++f) {
    if (report.figures[f].repeats) continue;
    const FigureScores& figure = scores.figures[f];
    const Question& question = report.questions[figure.question];
    const Breakdown& breakdown = report.breakdowns[figure.breakdown];
    for (std::size_t g = 0; g < figure.groups.size(); ++g) {
      const GroupScores& group = figure.groups[g];
      for (std::size_t o = 0; o < group.options.size(); ++o) {
        const OptionScore& option = group.options[o];
        csv.text(report.figures[f].label);
        csv.text(question.key);
        csv.text(question.title.value);
        csv.text(breakdown.key);
        csv.text(breakdown.title.value);
        csv.text(breakdown.groups[g].name.value);
        csv.text(status_of(group));
        csv.text(question.options[o].code);
        csv.text(question.options[o].name.value);
        if (is_withheld(group.base_class)) {
          for (int i = 0; i < 3; ++i) csv.blank();
        } else {
          csv.number(group.base);
          csv.number(group.n_eff, scores_decimals);
          csv.number(group.weight, scores_decimals);
        }
        csv.text(shown_completeness(group));
        for (const std::uint64_t count : option.rank_counts) csv.number(count);
        for (std::size_t rank = option.rank_counts.size(); rank < ranks; ++rank) csv.blank();
        if (group.counts()) {
          csv.number(option.score, scores_decimals);
        } else {
          csv.blank();
        }
        csv.number(figure.baseline, scores_decimals);
        csv.end_row();
      }
    }
  }
  return csv.take();
}

}  // namespace kijun
