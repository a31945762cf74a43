#include "chart/messages.h"

#include "base/number.h"
#include "base/option_mark.h"
#include "chart/legend.h"

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

}  // namespace

Diagnostic label_does_not_fit(const ChartStyle& style, const Figure& figure, std::size_t option,
                              const Option& named_option) {
  return at(named_option.name.span,
            named(figure) + ": the label of option " + option_mark(option + 1) +
                " does not fit beside the plot",
            {"the chart is " + millimetres(style.width) + " wide, and its plot at least " +
                 millimetres(style.least_radius * 2),
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
