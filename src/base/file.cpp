#include "base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/descriptor.h"

namespace kijun {
namespace {

Diagnostic cannot_read(const std::string& path, const Span& asked_at, const std::string& why) {
  Diagnostic diagnostic{Severity::error, {}, "cannot read \"" + path + "\": " + why, {}};
  if (asked_at.source) diagnostic.place = asked_at;
  return diagnostic;
}

std::string system_message(int error) { return std::generic_category().message(error); }

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit, const Span& asked_at) {
  // Opening a pipe would wait for somebody to write to it; of a regular file O_NONBLOCK says
  // nothing.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.valid()) return cannot_read(path, asked_at, system_message(errno));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return cannot_read(path, asked_at, system_message(errno));
  if (!S_ISREG(status.st_mode)) return cannot_read(path, asked_at, "it is not a regular file");
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(status.st_size) < limit
                   ? static_cast<std::size_t>(status.st_size) + 1
                   : limit + 1);
  std::size_t used = 0;
  while (used < bytes.size()) {
    const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(path, asked_at, system_message(errno));
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  if (used > limit) {
    return cannot_read(path, asked_at,
                       "it is larger than the " + std::to_string(limit) + " bytes allowed here");
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace kijun
