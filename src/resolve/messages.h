// Every message of the resolve stage. Each says what is wrong, what was expected and what to do.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

// ---- Templates
Diagnostic wrong_template_version(const Text& found);
Diagnostic unknown_template(const Text& name, std::span<const std::string> known,
                            std::string_view folder);
Diagnostic missing_placeholder(const Text& text, std::string_view name);
Diagnostic too_few_series(const Span& at, std::size_t found, std::size_t least);
Diagnostic same_series(const Span& at, std::size_t number, std::size_t other);
Diagnostic no_room(const Span& page);
Diagnostic row_too_wide(const Span& at, int figures, double needed, double available);
Diagnostic bad_radii(const Span& at);

}  // namespace kijun::messages
