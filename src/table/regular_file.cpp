#include "table/regular_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "table/messages.h"

namespace kijun {

Result<RegularFile> open_regular_file(const Text& path) {
  const auto failed = [&] { return cannot_read(path, std::generic_category().message(errno)); };
  Descriptor file(::open(path.value.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.valid()) return failed();
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed();
  if (!S_ISREG(status.st_mode)) return cannot_read(path, "it is not a regular file");
  return RegularFile{std::move(file), static_cast<std::uint64_t>(status.st_size)};
}

std::optional<std::size_t> read_at(const Descriptor& file, std::uint64_t offset, char* into,
                                   std::size_t size) {
  for (;;) {
    const ssize_t got = ::pread(file.get(), into, size, static_cast<off_t>(offset));
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return std::nullopt;
  }
}

}  // namespace kijun
