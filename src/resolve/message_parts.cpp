#include "resolve/message_parts.h"

#include <optional>
#include <utility>

#include "base/nearest.h"

namespace kijun::messages {

Diagnostic error(const Span& at, std::string message, std::vector<std::string> hints) {
  Diagnostic made{Severity::error, {}, std::move(message), std::move(hints)};
  if (at.source) made.place = at;
  return made;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string listed(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known) {
  constexpr std::size_t most_listed = 12;
  std::vector<std::string> hints;
  if (known.size() <= most_listed) {
    hints.push_back("expected one of: " + listed(known));
  } else {
    hints.push_back("expected one of: " + listed(known.first(most_listed)) + ", … (" +
                    std::to_string(known.size()) + " in all)");
  }
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean " + quoted(*near) + "?");
  }
  return hints;
}

}  // namespace kijun::messages
