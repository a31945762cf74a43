// What the diff has to say when it cannot compare.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::diff_messages {

Diagnostic not_utf8(const std::string& path, std::size_t line);
Diagnostic no_memory(const std::string& path);
// why: as a sentence without its full stop.
Diagnostic not_taken(const std::string& path, std::size_t line, const std::string& why);
Diagnostic not_well_formed(const std::string& path, std::size_t line, std::size_t column,
                           std::string_view why);
Diagnostic not_svg(const std::string& path, const std::string& element);

Diagnostic not_there(const std::string& path, std::string_view why);
Diagnostic folder_and_file(const std::string& folder, const std::string& file);
Diagnostic folder_unreadable(const std::string& path, std::string_view why);
Diagnostic special_file(const std::string& path);
Diagnostic too_many_files(const std::string& path, std::size_t most);

}  // namespace kijun::diff_messages
