// What people and survey tools put into a box to tick it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kijun {

// True for 1, ○, レ, x, TRUE, はい … ; false for 0, FALSE, いいえ … ; none for anything else. The
// text is folded. × is neither: it ticks a box for some, and strikes it out for others.
std::optional<bool> tick_mark(std::string_view text);

// All of them, folded and in small letters.
std::span<const std::string_view> ticking_marks();
std::span<const std::string_view> unticking_marks();

}  // namespace kijun
