// What the messages of the resolve stage are made of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace kijun::messages {

Diagnostic error(const Span& at, std::string message, std::vector<std::string> hints);

std::string quoted(std::string_view text);

std::string listed(std::span<const std::string> names);

// What is expected, as far as it fits a line or two, and the nearest.
std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known);

}  // namespace kijun::messages
