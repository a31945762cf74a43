#include "spec/placeholder_check.h"

#include <algorithm>

#include "spec/messages.h"
#include "spec/source_text.h"

namespace kijun {

bool check_placeholders(const Text& text, std::span<const std::string> known, Problems& problems) {
  bool good = true;
  std::string_view rest = text.value;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    rest.remove_prefix(open);
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos) {
      problems.add(messages::open_brace(span_within(text, rest)));
      return false;
    }
    const std::string_view name = rest.substr(1, close - 1);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      problems.add(
          messages::unknown_placeholder(span_within(text, rest.substr(0, close + 1)), name, known));
      good = false;
    }
    rest.remove_prefix(close + 1);
  }
  return good;
}

bool has_placeholder(std::string_view text, std::string_view name) {
  return text.find("{" + std::string(name) + "}") != std::string_view::npos;
}

}  // namespace kijun
