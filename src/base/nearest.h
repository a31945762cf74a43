// The known name that an unknown one was probably meant to be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kijun {

// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours;
// counted in characters), when it is near enough to be a slip: at most a third of the longer name,
// and at least 1. Ties: the first.
std::optional<std::string> nearest_name(std::string_view name,
                                        std::span<const std::string> candidates);

}  // namespace kijun
