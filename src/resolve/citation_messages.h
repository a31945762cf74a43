// The resolve stage's messages on what texts cite of the results, and on what they claim of them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

// ---- Citations
// `form` is the one expected: "{n:question.breakdown.group}: …".
Diagnostic citation_form(const Span& at, std::string_view citation, std::string_view form);
// `of`: "figure \"q1.stakeholder\""
Diagnostic unknown_group(const Text& name, std::string_view of, std::span<const std::string> known);
Diagnostic unknown_option(const Text& code, std::string_view question,
                          std::span<const std::string> known);

// ---- Claims
Diagnostic too_many_claims(const Span& at, std::size_t most);
Diagnostic not_a_claim(const Text& claim);
// What stands behind "on" names neither a figure's option nor a question's.
Diagnostic claim_of_nothing(const Text& target, std::span<const std::string> known);
Diagnostic claim_of_several(const Text& claim, std::span<const std::string> figures);
Diagnostic claim_of_unordered(const Span& at, std::string_view breakdown);
Diagnostic claim_of_both_others(const Text& claim);
Diagnostic group_claimed_twice(const Text& claim, std::string_view group);
Diagnostic claim_of_total(const Text& claim, std::string_view group);
Diagnostic claim_of_nobody_else(const Text& claim, std::string_view figure);
Diagnostic claim_of_overlap(const Text& claim, std::string_view breakdown);

}  // namespace kijun::messages
