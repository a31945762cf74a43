#include "chart/description.h"

#include <algorithm>

#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"
#include "chart/end_marks.h"

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

std::string opening(const Report& report, const Figure& figure, const FigureScores& scores) {
  const Wording& wording = report.style.wording;
  const std::string& question = report.questions[figure.question].title.value;
  const std::string& breakdown = report.breakdowns[figure.breakdown].title.value;
  const std::string options = std::to_string(report.questions[figure.question].options.size());
  const std::string max = format_shortest(report.scale.max);
  const std::string baseline = baseline_value(wording, scores.baseline);
  switch (figure.chart) {
    case ChartKind::radar:
      break;
    case ChartKind::dots:
      return fill(wording.dots.description, {{"figure", figure.label},
                                             {"question", question},
                                             {"breakdown", breakdown},
                                             {"options", options},
                                             {"max", max},
                                             {"baseline", baseline},
                                             {"percent", confidence_percent(report)}});
    case ChartKind::shares:
      return fill(wording.shares.description, {{"figure", figure.label},
                                               {"question", question},
                                               {"breakdown", breakdown},
                                               {"options", options}});
  }
  return fill(wording.chart_description, {{"figure", figure.label},
                                          {"question", question},
                                          {"breakdown", breakdown},
                                          {"axes", options},
                                          {"max", max},
                                          {"baseline", baseline}});
}

std::string shares_text(const Wording& wording, const OptionScore& option) {
  std::string list;
  for (const RankShare& part : parts_of(wording, option)) {
    if (!list.empty()) list += wording.method.separator;
    list += fill(wording.shares.share,
                 {{"rank", part.name}, {"percent", format_fixed(100 * part.share, 0)}});
  }
  return list;
}

// "②医療に関する知識 1.40点（ほかの属性全体より低い、頑健）"
std::string marked_text(const Wording& wording, const std::string& score, const EndMark* mark) {
  if (mark == nullptr) return score;
  const auto label = [&]() -> const std::string& {
    switch (mark->mark.robustness) {
      case Robustness::supported:
        return wording.chart_marks.supported;
      case Robustness::agrees:
        return wording.findings.agrees;
      case Robustness::weight_dependent:
        break;
    }
    return wording.findings.depends;
  };
  return fill(mark->mark.higher ? wording.chart_marks.higher : wording.chart_marks.lower,
              {{"score", score}, {"label", label()}});
}

std::string option_text(const Wording& wording, ChartKind chart, std::size_t index,
                        const Option& option, const OptionScore& scored, const EndMark* end_mark) {
  const std::string mark = option_mark(index + 1);
  const std::string score = format_fixed(scored.score, 2);
  switch (chart) {
    case ChartKind::radar:
      break;
    case ChartKind::dots: {
      const Interval interval = scored.interval.value_or(Interval{scored.score, scored.score});
      return fill(wording.dots.score, {{"mark", mark},
                                       {"option", option.name.value},
                                       {"score", score},
                                       {"low", format_fixed(interval.low, 2)},
                                       {"high", format_fixed(interval.high, 2)}});
    }
    case ChartKind::shares:
      return fill(wording.shares.option, {{"mark", mark},
                                          {"option", option.name.value},
                                          {"shares", shares_text(wording, scored)}});
  }
  return marked_text(wording,
                     fill(wording.score_description,
                          {{"mark", mark}, {"option", option.name.value}, {"score", score}}),
                     end_mark);
}

}  // namespace

std::string confidence_percent(const Report& report) {
  return format_brief(100 * report.inference.confidence(), 0, 4).text;
}

std::vector<RankShare> parts_of(const Wording& wording, const OptionScore& option) {
  std::vector<RankShare> parts;
  double named = 0;
  for (std::size_t rank = 0; rank < option.rank_shares.size(); ++rank) {
    parts.push_back({fill(wording.shares.rank, {{"rank", std::to_string(rank + 1)}}),
                     option.rank_shares[rank]});
    named += option.rank_shares[rank];
  }
  parts.push_back({wording.shares.not_named, std::max(0.0, 1 - named)});
  return parts;
}

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
  const std::vector<AxisMarks> marks = end_marks(report, figure, scores);
  const auto mark_of_cell = [&marks](std::size_t group, std::size_t option) -> const EndMark* {
    if (marks.empty()) return nullptr;
    for (const EndMark& mark : marks[option]) {
      if (mark.group == group) return &mark;
    }
    return nullptr;
  };
  std::string text = opening(report, figure, scores);
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
      list += option_text(wording, figure.chart, i, question.options[i], answers.options[i],
                          mark_of_cell(g, i));
    }
    text += fill(wording.series_description,
                 {{"group", group_text(wording, group, answers)}, {"scores", list}});
  }
  return text + marks_note(report, figure, scores) + completeness_note(wording, breakdown, scores);
}

}  // namespace kijun
