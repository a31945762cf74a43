#include "chart/description.h"

#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"

namespace kijun {
namespace {

std::string baseline_value(const Wording& wording, double baseline) {
  const BriefNumber value = format_brief(baseline, 1, 2);
  return value.exact ? value.text : fill(wording.method.about, {{"value", value.text}});
}

// A base that may be told.
std::string text_with_base(const Wording& wording, const Group& group, const GroupScores& scores) {
  if (scores.base == 0) return fill(wording.legend_unanswered, {{"group", group.name.value}});
  const std::string n = format_grouped(static_cast<long long>(scores.base));
  if (!scores.weighted) return fill(wording.legend, {{"group", group.name.value}, {"n", n}});
  return fill(scores.counts() ? wording.legend_weighted : wording.legend_weightless,
              {{"group", group.name.value}, {"n", n}, {"n_eff", format_grouped(scores.n_eff, 1)}});
}

}  // namespace

std::string group_text(const Wording& wording, const Group& group, const GroupScores& scores) {
  if (is_withheld(scores.base_class)) {
    return fill(wording.legend_withheld, {{"group", group.name.value}});
  }
  const std::string text = text_with_base(wording, group, scores);
  return scores.base_class == BaseClass::reference
             ? fill(wording.reference_value, {{"group", text}})
             : text;
}

std::string baseline_text(const Wording& wording, double baseline) {
  const BriefNumber value = format_brief(baseline, 1, 2);
  return fill(value.exact ? wording.baseline : wording.baseline_rounded, {{"value", value.text}});
}

std::string completeness_note(const Wording& wording, const Breakdown& breakdown,
                              const FigureScores& scores) {
  std::string list;
  for (std::size_t g = 0; g < scores.groups.size(); ++g) {
    const GroupScores& group = scores.groups[g];
    if (group.completeness >= 1) continue;
    if (!list.empty()) list += wording.method.separator;
    list += fill(wording.completeness_of, {{"group", breakdown.groups[g].name.value},
                                           {"percent", format_percent(group.completeness)}});
  }
  return list.empty() ? list : fill(wording.completeness_note, {{"list", list}});
}

std::string chart_description(const Report& report, const Figure& figure,
                              const FigureScores& scores) {
  const Wording& wording = report.style.wording;
  const Question& question = report.questions[figure.question];
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  std::string text =
      fill(wording.chart_description, {{"figure", figure.label},
                                       {"question", question.title.value},
                                       {"breakdown", breakdown.title.value},
                                       {"axes", std::to_string(question.options.size())},
                                       {"max", format_shortest(report.scale.max)},
                                       {"baseline", baseline_value(wording, scores.baseline)}});
  for (std::size_t g = 0; g < scores.groups.size(); ++g) {
    const Group& group = breakdown.groups[g];
    const GroupScores& answers = scores.groups[g];
    if (is_withheld(answers.base_class)) {
      text += fill(wording.withheld_description, {{"group", group.name.value}});
      continue;
    }
    if (!answers.counts()) {
      text += answers.base == 0
                  ? fill(wording.unanswered_description, {{"group", group.name.value}})
                  : fill(wording.weightless_description,
                         {{"group", group_text(wording, group, answers)}});
      continue;
    }
    std::string list;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      if (i > 0) list += wording.method.separator;
      list +=
          fill(wording.score_description, {{"mark", option_mark(i + 1)},
                                           {"option", question.options[i].name.value},
                                           {"score", format_fixed(answers.options[i].score, 2)}});
    }
    text += fill(wording.series_description,
                 {{"group", group_text(wording, group, answers)}, {"scores", list}});
  }
  return text + completeness_note(wording, breakdown, scores);
}

}  // namespace kijun
