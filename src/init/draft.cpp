#include "init/draft.h"

#include <algorithm>

namespace kijun {

std::string key_from(const std::string& text, const std::string& fallback,
                     const std::vector<std::string>& taken) {
  constexpr std::size_t longest = 30;
  std::string key;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (letter || digit || ((c == '_' || c == '-') && !key.empty())) key += c;
    if (key.size() == longest) break;
  }
  if (key.size() < 2 || std::all_of(key.begin(), key.end(), [](char c) { return c < 'A'; })) {
    key = fallback;
  }
  const auto is_taken = [&](const std::string& wanted) {
    return std::find(taken.begin(), taken.end(), wanted) != taken.end();
  };
  std::string free = key;
  for (int n = 2; is_taken(free); ++n) free = key + "_" + std::to_string(n);
  return free;
}

}  // namespace kijun
