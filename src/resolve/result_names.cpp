#include "resolve/result_names.h"

#include <algorithm>

namespace kijun {
namespace {

template <typename Things, typename NameOf>
std::vector<NamedStart> named(const Things& things, std::string_view text, NameOf name_of) {
  std::vector<NamedStart> found;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const std::string_view name = name_of(things[i]);
    if (!text.starts_with(name)) continue;
    if (text.size() == name.size()) {
      found.push_back({i, std::nullopt});
    } else if (text[name.size()] == '.') {
      found.push_back({i, text.substr(name.size() + 1)});
    }
  }
  // All of them begin alike: the longest name leaves the shortest rest.
  const auto left = [](const NamedStart& start) { return start.rest ? start.rest->size() + 1 : 0; };
  std::stable_sort(found.begin(), found.end(),
                   [&](const NamedStart& a, const NamedStart& b) { return left(a) < left(b); });
  return found;
}

}  // namespace

std::vector<NamedStart> figures_named(const Report& report, std::string_view text) {
  return named(report.figures, text,
               [](const Figure& figure) -> std::string_view { return figure.name; });
}

std::vector<NamedStart> questions_named(const Report& report, std::string_view text) {
  return named(report.questions, text,
               [](const Question& question) -> std::string_view { return question.key; });
}

std::vector<NamedStart> groups_named(const Breakdown& breakdown, std::string_view text) {
  return named(breakdown.groups, text,
               [](const Group& group) -> std::string_view { return group.name.value; });
}

std::optional<std::size_t> option_of_code(const Question& question, std::string_view code) {
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    if (question.options[i].code == code) return i;
  }
  return std::nullopt;
}

std::vector<std::string> option_codes(const Question& question) {
  std::vector<std::string> codes;
  codes.reserve(question.options.size());
  for (const Option& option : question.options) codes.push_back(option.code);
  return codes;
}

std::vector<std::string> group_names(const Breakdown& breakdown) {
  std::vector<std::string> names;
  names.reserve(breakdown.groups.size());
  for (const Group& group : breakdown.groups) names.push_back(group.name.value);
  return names;
}

}  // namespace kijun
