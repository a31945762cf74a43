// Reading whole small files. Answer files are streamed by the survey stage instead.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"

namespace kijun {

// The bytes of a regular file of at most `limit` bytes. `asked_at` is where the user named the
// file: an error points there, or names the path alone when the span has no source.
Result<std::string> read_file(const std::string& path, std::size_t limit,
                              const Span& asked_at = {});

}  // namespace kijun
