// Texts with {placeholders}: which ones a text holds.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/span.h"
#include "spec/problems.h"

namespace kijun {

// True when every {name} in the text is one of `known`; else each other one is reported, and a "{"
// that is never closed.
bool check_placeholders(const Text& text, std::span<const std::string> known, Problems& problems);

bool has_placeholder(std::string_view text, std::string_view name);

}  // namespace kijun
