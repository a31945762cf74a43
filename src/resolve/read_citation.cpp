#include "resolve/read_citation.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/message_text.h"
#include "resolve/citation_messages.h"
#include "resolve/messages.h"
#include "resolve/result_names.h"

namespace kijun {
namespace {

std::string_view form_of(CitationKind kind) {
  switch (kind) {
    case CitationKind::score:
      return "{score:question.breakdown.group.option}: the figure, as {fig:…} names it, the "
             "group's name, the option's code";
    case CitationKind::base:
      return "{n:question.breakdown.group}: the figure, as {fig:…} names it, the group's name";
    case CitationKind::finding:
      break;  // any figure will do
  }
  return {};
}

// What stands behind the colon.
std::string_view name_in(std::string_view citation) {
  const std::size_t colon = citation.find(':');
  return citation.substr(colon + 1, citation.size() - colon - 2);
}

class CitationReader {
 public:
  CitationReader(const Report& report, CitationKind kind, const Text& citation)
      : report_(report), citation_(citation), name_(name_in(citation.value)) {
    made_.kind = kind;
    made_.text = citation;
  }

  std::optional<Citation> read() {
    for (const NamedStart& figure : figures_named(report_, name_)) {
      made_.figure = figure.index;
      if (read_behind(figure.rest)) return made_;
    }
    return std::nullopt;
  }

  // Why read() found nothing, by the longest names that are there.
  Diagnostic fault() const {
    const std::vector<NamedStart> figures = figures_named(report_, name_);
    if (figures.empty()) return no_figure();
    const Figure& figure = report_.figures[figures.front().index];
    const std::optional<std::string_view> rest = figures.front().rest;
    if (made_.kind == CitationKind::finding) return no_option(figure, *rest);
    if (!rest) return form();
    const Breakdown& breakdown = report_.breakdowns[figure.breakdown];
    const std::vector<NamedStart> groups = groups_named(breakdown, *rest);
    const bool score = made_.kind == CitationKind::score;
    if (!groups.empty()) {
      return score && groups.front().rest ? no_option(figure, *groups.front().rest) : form();
    }
    // The group is what stands in front of the option.
    const std::size_t dot = score ? rest->rfind('.') : std::string_view::npos;
    return messages::unknown_group(here(rest->substr(0, dot)), "figure " + quoted(figure.name),
                                   group_names(breakdown));
  }

 private:
  bool read_behind(std::optional<std::string_view> rest) {
    const Figure& figure = report_.figures[made_.figure];
    const Question& question = report_.questions[figure.question];
    if (made_.kind == CitationKind::finding) {
      if (!rest) return true;
      made_.option = option_of_code(question, *rest);
      return made_.option.has_value();
    }
    if (!rest) return false;
    for (const NamedStart& group : groups_named(report_.breakdowns[figure.breakdown], *rest)) {
      made_.group = group.index;
      if (made_.kind == CitationKind::base && !group.rest) return true;
      if (made_.kind == CitationKind::base || !group.rest) continue;
      made_.option = option_of_code(question, *group.rest);
      if (made_.option) return true;
    }
    return false;
  }

  Text here(std::string_view name) const { return {std::string(name), citation_.span}; }

  Diagnostic form() const {
    return messages::citation_form(citation_.span, citation_.value, form_of(made_.kind));
  }

  Diagnostic no_option(const Figure& figure, std::string_view code) const {
    const Question& question = report_.questions[figure.question];
    return messages::unknown_option(here(code), question.key, option_codes(question));
  }

  // Question and breakdown of the name; figures with a filter have more, but begin alike.
  Diagnostic no_figure() const {
    std::vector<std::string> names;
    for (const Figure& figure : report_.figures) names.push_back(figure.name);
    const std::size_t dot = name_.find('.');
    const std::size_t end = dot == std::string_view::npos ? dot : name_.find('.', dot + 1);
    return messages::unknown_reference(here(name_.substr(0, end)), "figure", names);
  }

  const Report& report_;
  const Text& citation_;
  std::string_view name_;
  Citation made_;
};

}  // namespace

std::optional<CitationKind> citation_kind(std::string_view word) {
  if (word == "score") return CitationKind::score;
  if (word == "n") return CitationKind::base;
  if (word == "finding") return CitationKind::finding;
  return std::nullopt;
}

std::optional<Citation> read_citation(const Report& report, CitationKind kind, const Text& citation,
                                      Problems& problems) {
  CitationReader reader(report, kind, citation);
  std::optional<Citation> read = reader.read();
  if (!read && problems.full()) {
    problems.count_error();
  } else if (!read) {
    problems.add(reader.fault());
  }
  return read;
}

}  // namespace kijun
