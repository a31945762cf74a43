// An SPSS file's bytes, from wherever in the file they are asked for.
#pragma once

#include <cerrno>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "table/regular_file.h"

namespace kijun {

class SavBytes {
 public:
  explicit SavBytes(RegularFile file) : file_(std::move(file)) {}

  std::uint64_t size() const { return file_.size; }

  // As many of `count` bytes from `offset` on as the file has; nullopt when reading fails.
  std::optional<std::size_t> read(std::uint64_t offset, char* into, std::size_t count) {
    std::size_t done = 0;
    while (done < count) {
      const std::optional<std::size_t> got =
          read_at(file_.descriptor, offset + done, into + done, count - done);
      if (!got) {
        failure_ = std::generic_category().message(errno);
        return std::nullopt;
      }
      if (*got == 0) break;
      done += *got;
    }
    return done;
  }
  // Why reading failed; empty while it has not.
  const std::string& failure() const { return failure_; }

 private:
  RegularFile file_;
  std::string failure_;
};

}  // namespace kijun
