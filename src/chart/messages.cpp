#include "chart/messages.h"

#include "base/number.h"
#include "base/option_mark.h"

namespace kijun::chart_messages {
namespace {

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
                millimetres(style.width - style.padding * 2),
            {"shorten the name, or widen the chart in the template"});
}

Diagnostic beyond_scale(const Figure& figure, const std::string& what, double value, double max) {
  return at(figure.span,
            named(figure) + ": " + what + " is " + format_shortest(value) +
                ", which is beyond the scale's end, " + format_shortest(max),
            {"give chart.max the highest weight, or leave it out"});
}

Diagnostic too_few_series_styles(const Style& style, const Figure& figure, std::size_t groups) {
  return at(figure.span,
            named(figure) + ": " + std::to_string(groups) + " groups, but template \"" +
                style.name + "\" has looks for " + std::to_string(style.chart.series.size()),
            {"add to chart.series in the template, or divide the breakdown"});
}

Diagnostic series_look_alike(const Style& style, const Figure& figure, std::size_t one,
                             std::size_t other) {
  return at(figure.span,
            named(figure) + ": series " + std::to_string(one + 1) + " and " +
                std::to_string(other + 1) + " of template \"" + style.name +
                "\" have the same dash and marker, and cannot be told apart in black and white",
            {"give one of them another dash, or another marker"});
}

Diagnostic overlap(const Figure& figure, const std::vector<std::string>& breaches) {
  std::vector<std::string> hints = breaches;
  hints.emplace_back("shorten the names, widen the chart in the template, or use fewer options");
  return at(figure.span, named(figure) + ": the chart cannot be drawn without overlaps", hints);
}

}  // namespace kijun::chart_messages
