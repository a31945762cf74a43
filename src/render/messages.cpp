#include "render/messages.h"

namespace kijun::render_messages {

Diagnostic not_drawn(std::string_view what, std::string_view format, std::string_view reason) {
  std::string message = "cannot draw \"";
  message += what;
  message += "\" as ";
  message += format;
  message += ": ";
  message += reason;
  return {Severity::error, {}, std::move(message), {}};
}

}  // namespace kijun::render_messages
