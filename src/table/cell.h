// What a cell says, apart from how it is written in the file.
#pragma once

#include <string>
#include <string_view>

namespace kijun {

// The value of a cell as it stands in the file: without its quotes, doubled quotes as one, trimmed.
// The result points into `raw`, or into `scratch` when it had doubled quotes.
std::string_view cell_value(std::string_view raw, std::string& scratch);

// The cell without its quotes if it has no other quotes; else as it is. Many programs quote every
// cell, and most of those can be looked up so without cell_value.
inline std::string_view without_quotes(std::string_view raw) {
  if (raw.size() < 2 || raw[0] != '"') return raw;
  const std::string_view inner = raw.substr(1, raw.size() - 2);
  return inner.find('"') == std::string_view::npos ? inner : raw;
}

// A value as a message shows it: at most 40 characters, blanks for line breaks and whatever else
// cannot be seen.
std::string shown_value(std::string_view value);

}  // namespace kijun
