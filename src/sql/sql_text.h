// Pieces of SQL that all of its writers put together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

std::string number(std::size_t n);

// "a OR b", or `if_empty`.
std::string joined(const std::vector<std::string>& parts, std::string_view between,
                   std::string_view if_empty = "");

std::string one_if(const std::string& condition);

// A text as Dialect::without_idle_blanks() makes it of a folded one: wide signs narrow, without
// blanks that part no words.
std::string alike(std::string_view value);

}  // namespace kijun
