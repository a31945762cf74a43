// {score:q1.stakeholder.利用者.2}, {n:q1.stakeholder.利用者} and {finding:q1.stakeholder.2} in
// texts.
#pragma once

#include <optional>
#include <string_view>

#include "resolve/report.h"
#include "spec/problems.h"

namespace kijun {

// The kind that the word in front of the colon names.
std::optional<CitationKind> citation_kind(std::string_view word);

// What the citation, with its braces, is of; nullopt, and a message with the nearest name, where
// the report has nothing of that name.
//   score    figure, group, code of an option
//   n        figure, group
//   finding  figure, and perhaps an option's code
std::optional<Citation> read_citation(const Report& report, CitationKind kind, const Text& citation,
                                      Problems& problems);

}  // namespace kijun
