// Texts with named gaps: "{question}－{breakdown}".
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {

using PlaceholderValue = std::pair<std::string_view, std::string_view>;  // name, what stands for it

// `text` with every {name} of `values` replaced; braces around anything else stay as they are. What
// is put in is not searched again.
std::string fill(std::string_view text, std::initializer_list<PlaceholderValue> values);

// Where the brace closes that opens at the start of `text`, braces inside it skipped; npos:
// nowhere.
std::size_t closing_brace(std::string_view text);

}  // namespace kijun
