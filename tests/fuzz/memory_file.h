// Bytes as a file that a reader can open by its path, without a disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include "base/descriptor.h"

namespace kijun::fuzz {

class MemoryFile {
 public:
  MemoryFile() : file_(::memfd_create("answers", MFD_CLOEXEC)) {
    if (!file_.valid()) std::abort();
  }

  // Always the same, so that a report that names it need be made only once.
  std::string path() const { return "/proc/self/fd/" + std::to_string(file_.get()); }

  void write(const std::uint8_t* bytes, std::size_t size) const {
    if (::ftruncate(file_.get(), 0) != 0) std::abort();
    while (size > 0) {
      const ssize_t written = ::pwrite(file_.get(), bytes, size, position());
      if (written <= 0) std::abort();
      bytes += written;
      size -= static_cast<std::size_t>(written);
    }
  }
  void write(const std::string& bytes) const {
    write(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }

 private:
  off_t position() const { return ::lseek(file_.get(), 0, SEEK_END); }

  Descriptor file_;
};

}  // namespace kijun::fuzz
