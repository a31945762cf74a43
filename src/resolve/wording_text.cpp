#include "resolve/wording_text.h"

#include <string_view>
#include <utility>
#include <vector>

#include "resolve/messages.h"
#include "spec/placeholder_check.h"

namespace kijun::wording {

bool read_words(const YamlNode& node, const Shape& shape, std::string& into, Problems& problems) {
  Text text;
  if (!read_value(node, shape, text, problems)) return false;
  const Placeholders& placeholders = shape.placeholders;
  std::vector<std::string> known;
  for (const std::string_view name : placeholders.names) {
    if (!name.empty()) known.emplace_back(name);
  }
  if (!check_placeholders(text, known, problems)) return false;
  bool complete = true;
  for (std::size_t i = 0; i < placeholders.required; ++i) {
    if (has_placeholder(text.value, known[i])) continue;
    problems.add(messages::missing_placeholder(text, known[i]));
    complete = false;
  }
  into = std::move(text.value);
  return complete;
}

}  // namespace kijun::wording
