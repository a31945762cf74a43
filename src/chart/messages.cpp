#include "chart/messages.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/option_mark.h"
#include "chart/legend.h"
#include "score/score_table.h"

namespace kijun::chart_messages {
namespace {

constexpr std::size_t most_told = 10;  // figures

Diagnostic at(const Span& span, std::string message, std::vector<std::string> hints) {
  Diagnostic diagnostic{Severity::error, {}, std::move(message), std::move(hints)};
  if (span.source) diagnostic.place = span;
  return diagnostic;
}

std::string millimetres(Pt length) { return format_fixed(length.v * 25.4 / 72, 1) + " mm"; }

std::string named(const Figure& figure) { return figure.label + " (" + figure.name + ")"; }

// To two decimals, as in tables; to ten where it would look like what it exceeds.
std::string above(double value, double end) {
  const std::string brief = format_fixed(value, 2);
  const auto read = parse_number(brief);
  return read && *read > end ? brief : format_fixed(value, scores_decimals);
}

}  // namespace

Diagnostic beyond_scale(const Report& report, const std::vector<BeyondScale>& figures) {
  const Scale& scale = report.scale;
  double highest = 0;
  std::vector<std::string> hints;
  for (const BeyondScale& one : figures) {
    highest = std::max(highest, one.value);
    if (hints.size() == most_told) continue;
    const Figure& figure = report.figures[one.figure];
    const Question& question = report.questions[figure.question];
    const std::string value = above(one.value, scale.max);
    if (!one.group) {
      hints.push_back(named(figure) + ": the baseline is " + value);
      continue;
    }
    const Group& group = report.breakdowns[figure.breakdown].groups[*one.group];
    hints.push_back(named(figure) + ": " + option_mark(one.option + 1) +
                    question.options[one.option].name.value + " is " + value + " in \"" +
                    group.name.value + "\"");
  }
  if (figures.size() > most_told) {
    hints.push_back("and " + std::to_string(figures.size() - most_told) + " more");
  }
  const double least = std::ceil(highest / scale.step * (1 - 1e-9)) * scale.step;
  hints.push_back("write chart.max: " + format_shortest(std::round(least * 1e9) / 1e9) +
                  " or more, or leave it out: the scale then holds every score there can be");
  return at(scale.max_span,
            "the scale ends at " + format_shortest(scale.max) + ", and scores go up to " +
                above(highest, scale.max),
            hints);
}

Diagnostic label_does_not_fit(const ChartStyle& style, const Figure& figure, std::size_t option,
                              const Option& named_option) {
  return label_too_wide(style, figure, option, named_option, style.least_radius * 2);
}

Diagnostic label_too_wide(const ChartStyle& style, const Figure& figure, std::size_t option,
                          const Option& named_option, Pt least_plot) {
  return at(named_option.name.span,
            named(figure) + ": the label of option " + option_mark(option + 1) +
                " does not fit beside the plot",
            {"the chart is " + millimetres(style.width) + " wide, and its plot at least " +
                 millimetres(least_plot),
             named_option.lines.empty()
                 ? "shorten the name, widen the chart in the template, or use fewer options"
                 : "give the name shorter lines, widen the chart in the template, or use fewer "
                   "options"});
}

Diagnostic legend_too_wide(const ChartStyle& style, const Figure& figure, const Group& group) {
  return at(group.name.span,
            named(figure) + ": the legend has no room for the group's name, in 4 lines of " +
                millimetres(legend_room(style)),
            {"shorten the name, or widen the chart in the template"});
}

Diagnostic name_too_wide(const ChartStyle& style, const Figure& figure, const Group& group,
                         std::size_t lines, Pt width) {
  return at(group.name.span,
            named(figure) + ": there is no room beside the bars for the group's name, in " +
                std::to_string(lines) + " lines of " + millimetres(width),
            {"the chart is " + millimetres(style.width) + " wide",
             "shorten the name, or widen the chart in the template"});
}

Diagnostic baseline_too_wide(const Style& style, const Figure& figure) {
  return at(figure.span,
            named(figure) + ": the legend has no room for the baseline's text, in 4 lines of " +
                millimetres(legend_room(style.chart)),
            {"shorten wording.baseline in template \"" + style.name + "\", or widen its charts"});
}

Diagnostic no_room_in_plot(const std::vector<LeftOut>& figures) {
  std::vector<std::string> hints;
  for (const LeftOut& one : figures) {
    if (hints.size() == most_told) {
      hints.push_back("and " + std::to_string(figures.size() - most_told) + " more");
      break;
    }
    std::string missing = named(*one.figure) + ": ";
    if (one.values > 0) {
      missing += std::to_string(one.values) + (one.values == 1 ? " value" : " values");
    }
    for (std::size_t i = 0; i < one.names.size(); ++i) {
      missing += (i > 0 || one.values > 0 ? ", " : "") + ("\"" + one.names[i] + "\"");
    }
    hints.push_back(std::move(missing));
  }
  hints.emplace_back("the legend names every group, and tables of scores (scores: {}) every value");
  Diagnostic warning{Severity::warning,
                     {},
                     "not every value or name has room beside its line in " +
                         std::to_string(figures.size()) +
                         (figures.size() == 1 ? " figure" : " figures"),
                     std::move(hints)};
  if (figures.front().figure->span.source) warning.place = figures.front().figure->span;
  return warning;
}

Diagnostic overlap(const Figure& figure, const std::vector<std::string>& breaches) {
  std::vector<std::string> hints = breaches;
  hints.emplace_back("shorten the names, widen the chart in the template, or use fewer options");
  return at(figure.span, named(figure) + ": the chart cannot be drawn without overlaps", hints);
}

}  // namespace kijun::chart_messages
