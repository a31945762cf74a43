#include "text/messages.h"

namespace kijun::text_messages {
namespace {

Diagnostic about_font(std::string message) {
  return {Severity::error,
          {},
          std::move(message),
          {"install Kijun again, or put the file from the fonts/ folder of its source there"}};
}

}  // namespace

Diagnostic font_unreadable(const std::string& path, const std::string& reason) {
  return about_font("cannot read font file \"" + path + "\": " + reason);
}

Diagnostic font_damaged(const std::string& path, const std::string& fault) {
  return about_font("font file \"" + path + "\" is damaged: " + fault);
}

Diagnostic font_is_another(const std::string& path, const std::string& expected,
                           const std::string& found) {
  return about_font("font file \"" + path + "\" should be " + expected + ", but holds " +
                    (found.empty() ? "a font without a name" : found));
}

Diagnostic font_not_accepted(const std::string& path, const std::string& by) {
  return about_font("font file \"" + path + "\" is not accepted by " + by);
}

}  // namespace kijun::text_messages
