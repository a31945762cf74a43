// What the text stage has to say to the user.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "text/unprintable.h"

namespace kijun::text_messages {

Diagnostic font_unreadable(const std::string& path, const std::string& reason);
Diagnostic font_damaged(const std::string& path, const std::string& fault);
Diagnostic font_is_another(const std::string& path, const std::string& expected,
                           const std::string& found);
Diagnostic font_not_accepted(const std::string& path, const std::string& by);

// Without a place.
Diagnostic unprintable(const Unprintable& character);

}  // namespace kijun::text_messages
