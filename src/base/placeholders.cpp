#include "base/placeholders.h"

#include <algorithm>

namespace kijun {

std::string fill(std::string_view text, std::initializer_list<PlaceholderValue> values) {
  std::string filled;
  filled.reserve(text.size());
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    const auto* const value =
        std::find_if(values.begin(), values.end(), [&](const PlaceholderValue& candidate) {
          return close != std::string_view::npos && candidate.first == text.substr(1, close - 1);
        });
    if (value != values.end()) {
      filled += value->second;
      text.remove_prefix(close + 1);
    } else if (!text.empty()) {
      filled += text.front();
      text.remove_prefix(1);
    }
  }
  return filled;
}

std::size_t closing_brace(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  return std::string_view::npos;
}

}  // namespace kijun
