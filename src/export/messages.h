// What the export stage has to say to the user.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace kijun::export_messages {

// `reason` is the system's or libxlsxwriter's own words.
Diagnostic not_written(std::string_view file, std::string_view reason);

}  // namespace kijun::export_messages
