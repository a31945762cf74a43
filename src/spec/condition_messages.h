// What the reading of conditions ("where: age >= 65") tells the author.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

Diagnostic empty_condition(const Span& at);
Diagnostic condition_too_deep(const Span& at, std::size_t limit);
Diagnostic full_width_sign(const Text& found, std::string_view meant);
Diagnostic foreign_sign(const Text& found, std::string_view meant);
Diagnostic open_name(const Span& at, char quote);
// Of the following `found` is what stands there instead, empty at the condition's end.
Diagnostic column_expected(const Text& found);
Diagnostic comparison_expected(const Text& found, const Text& column);
Diagnostic value_expected(const Text& found);
Diagnostic set_expected(const Text& found);
Diagnostic comma_expected(const Text& found);
Diagnostic and_or_expected(const Text& found);
Diagnostic nothing_to_close(const Span& at);
Diagnostic open_parenthesis(const Span& at);
Diagnostic blank_value(const Span& at);
Diagnostic number_expected(const Text& found);

}  // namespace kijun::messages
