// A ZIP file as parts that are unpacked as streams. The only user of libzip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/handle.h"
#include "table/regular_file.h"
#include "table/xlsx_limits.h"

struct zip;
struct zip_file;

namespace kijun {

void release_zip(zip* archive);
void release_zip_file(zip_file* file);

// Why a package or a part of it cannot be read, as the end of a sentence about it: "is cut
// short".
struct PackageFault {
  std::string why;
};

// A part, unpacked from front to back. Its checksum is tested at the end.
class PartStream {
 public:
  PartStream(Handle<zip_file, release_zip_file> file, std::uint64_t size, std::uint64_t limit);

  // What the package says the size is: for progress only.
  std::uint64_t stated_size() const { return stated_size_; }
  std::uint64_t bytes_read() const { return bytes_read_; }

  // The number of bytes, 0 at the end of a part that is whole.
  std::variant<std::size_t, PackageFault> read(char* into, std::size_t size);

 private:
  Handle<zip_file, release_zip_file> file_;
  std::uint64_t stated_size_;
  std::uint64_t limit_;
  std::uint64_t bytes_read_ = 0;
};

class ZipPackage {
 public:
  // Refuses damaged directories, too many entries, and two entries
  // whose names differ in no more than case.
  static std::variant<ZipPackage, PackageFault> open(RegularFile file, const XlsxLimits& limits);

  ZipPackage(ZipPackage&&) noexcept;
  ZipPackage& operator=(ZipPackage&&) noexcept;
  ~ZipPackage();

  // Part names are compared without regard to the case of ASCII letters (ISO 29500-2).
  bool has(std::string_view part) const;
  // Of at most `limit` bytes, unpacked.
  std::variant<PartStream, PackageFault> part(std::string_view name, std::uint64_t limit) const;

 private:
  struct Source;
  struct Entry {
    std::string name;  // in lower case
    std::uint64_t index = 0;
  };

  explicit ZipPackage(RegularFile file);
  std::optional<PackageFault> list_entries(const XlsxLimits& limits);
  const Entry* find(std::string_view part) const;

  std::unique_ptr<Source> source_;
  Handle<zip, release_zip> archive_;  // reads from source_, so it goes first
  std::vector<Entry> entries_;        // by name
};

}  // namespace kijun
