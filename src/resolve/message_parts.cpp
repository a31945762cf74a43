#include "resolve/message_parts.h"

#include <optional>
#include <utility>

#include "base/nearest.h"

namespace kijun::messages {

std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known) {
  std::vector<std::string> hints{"expected one of: " + listed_in_part(known)};
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean " + quoted(*near) + "?");
  }
  return hints;
}

}  // namespace kijun::messages
