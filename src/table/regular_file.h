// A file of answers, opened.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/descriptor.h"
#include "base/result.h"

namespace kijun {

struct RegularFile {
  Descriptor descriptor;
  std::uint64_t size = 0;
};

// Opens a file for reading, and only if it is one: a pipe or a device would block or never end.
// Errors point at the place in the spec that names the file.
Result<RegularFile> open_regular_file(const Text& path);

// Reads up to `size` bytes from `offset` on: 0 at the end; nothing after a failure, which errno
// names.
std::optional<std::size_t> read_at(const Descriptor& file, std::uint64_t offset, char* into,
                                   std::size_t size);

}  // namespace kijun
