// What the render stage has to say to the user.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::render_messages {

// Cairo refused; `what` is a figure's title or the document's, `reason` Cairo's own words.
Diagnostic not_drawn(std::string_view what, std::string_view format, std::string_view reason);

}  // namespace kijun::render_messages
