// The resolve stage's messages on breakdowns and their groups.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

// ---- Breakdowns
Diagnostic survey_and_surveys(const Span& at);
Diagnostic group_count(const Span& at, std::size_t found, std::size_t most);
Diagnostic group_without_survey(const Text& group);
Diagnostic group_without_is(const Text& group, const Text& by);
Diagnostic group_without_by(const Text& group);
Diagnostic filter_of_tally(const Span& at);
Diagnostic filter_name_taken(const Span& at, std::string_view name);
// `code` and `other`, of two groups, are one code in two forms.
Diagnostic same_code_of_groups(const Text& code, const Text& group, const Text& other,
                               std::string_view other_group);
Diagnostic missing_is_group(const Text& missing, std::string_view group);
Diagnostic where_and(const Span& where, std::string_view key);
// Of a total, or else of a rest.
Diagnostic total_and_more(const Span& at, bool total);
Diagnostic second_total(const Span& at, bool total, std::string_view first);
Diagnostic rest_of_nothing(const Text& group);
Diagnostic rest_in_order(const Text& group);
Diagnostic whole_survey_shared(const Text& group, std::string_view whole, std::string_view survey);

// ---- What the spec leaves to labels
Diagnostic breakdown_without_title(const Text& breakdown);
// `columns`: of the files that were looked at.
Diagnostic breakdown_without_groups(const Text& breakdown, const std::optional<Text>& by,
                                    std::span<const std::string> columns);
Diagnostic same_label(const Text& breakdown, std::string_view label);

}  // namespace kijun::messages
