#include "export/messages.h"

#include <string>

namespace kijun::export_messages {

Diagnostic not_written(std::string_view file, std::string_view reason) {
  std::string message = "cannot write \"";
  message += file;
  message += "\": ";
  message += reason;
  return {Severity::error, {}, std::move(message), {}};
}

}  // namespace kijun::export_messages
