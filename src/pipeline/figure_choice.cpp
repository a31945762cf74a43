#include "pipeline/figure_choice.h"

#include <algorithm>
#include <numeric>

#include "base/nearest.h"

namespace kijun {
namespace {

std::string number_of(const Figure& figure) {
  return figure.file_name.substr(0, figure.file_name.find('_'));
}

bool is_named(const Figure& figure, const std::string& name) {
  return name == figure.name || name == figure.label || name == number_of(figure);
}

Diagnostic unknown_figure(const Report& report, const std::string& name) {
  std::vector<std::string> names;
  for (const Figure& figure : report.figures) names.push_back(figure.name);
  Diagnostic error{Severity::error, {}, "--only: the report has no figure \"" + name + "\"", {}};
  if (const auto near = nearest_name(name, names))
    error.hints.push_back("did you mean \"" + *near + "\"?");
  if (!report.figures.empty()) {
    const Figure& first = report.figures.front();
    error.hints.push_back("figures are named by question and breakdown (\"" + first.name +
                          "\") or by number (\"" + number_of(first) + "\")");
  }
  return error;
}

}  // namespace

Result<std::vector<std::size_t>> choose_figures(const Report& report,
                                                const std::vector<std::string>& only) {
  std::vector<std::size_t> chosen(report.figures.size());
  std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  if (only.empty()) return chosen;

  Diagnostics errors;
  std::vector<bool> wanted(report.figures.size(), false);
  for (const std::string& name : only) {
    bool found = false;
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      if (!is_named(report.figures[i], name)) continue;
      wanted[i] = true;
      found = true;
    }
    if (!found) errors.push_back(unknown_figure(report, name));
  }
  if (!errors.empty()) return errors;
  std::erase_if(chosen, [&](std::size_t i) { return !wanted[i]; });
  return chosen;
}

}  // namespace kijun
