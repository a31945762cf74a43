// Names of results in texts: a figure's, then one of its groups, an option's code, with "." between
// them ("q1.stakeholder.利用者.2"). Each of them may hold "." itself, so that a name is read by
// what there is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// A thing whose name a text begins with.
struct NamedStart {
  std::size_t index = 0;
  std::optional<std::string_view> rest;  // behind the "."; none: the text is the name
};

// All whose name is the text, or stands in front of a "." in it; the longest name first.
std::vector<NamedStart> figures_named(const Report& report, std::string_view text);
std::vector<NamedStart> questions_named(const Report& report, std::string_view text);
std::vector<NamedStart> groups_named(const Breakdown& breakdown, std::string_view text);

std::optional<std::size_t> option_of_code(const Question& question, std::string_view code);

std::vector<std::string> option_codes(const Question& question);
std::vector<std::string> group_names(const Breakdown& breakdown);

}  // namespace kijun
