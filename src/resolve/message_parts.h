// What the messages of the resolve stage are made of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message_text.h"

namespace kijun::messages {

// What is expected, as far as it fits a line or two, and the nearest.
std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known);

}  // namespace kijun::messages
