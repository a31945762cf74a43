// What a cell says, apart from how it is written in the file.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

// The value of a cell as it stands in the file: without its quotes, doubled quotes as one, trimmed.
// The result points into `raw`, or into `scratch` when it had doubled quotes.
std::string_view cell_value(std::string_view raw, std::string& scratch);

// A value as a message shows it: at most 40 characters, blanks for line breaks and whatever else
// cannot be seen.
std::string shown_value(std::string_view value);

}  // namespace kijun
