#include "table/zip_package.h"

#include <algorithm>
#include <string>
#include <utility>
#include <zip.h>

namespace kijun {
namespace {

std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

PackageFault fault_of(const zip_error_t* error) {
  switch (zip_error_code_zip(error)) {
    case ZIP_ER_CRC:
      return {"has a wrong checksum"};
    case ZIP_ER_EOF:
    case ZIP_ER_READ:
      return {"is cut short"};
    case ZIP_ER_ZLIB:
    case ZIP_ER_COMPRESSED_DATA:
      return {"holds damaged compressed data"};
    case ZIP_ER_NOZIP:
      return {"is not a whole ZIP file: perhaps its end is missing"};
    case ZIP_ER_INCONS:
      return {"has a ZIP directory that contradicts itself"};
    default:
      return {"has a damaged ZIP structure"};
  }
}

}  // namespace

void release_zip(zip* archive) { zip_discard(archive); }
void release_zip_file(zip_file* file) { zip_fclose(file); }

// The file as libzip sees it. While the package is being opened only so many bytes are let through:
// the directory is all that libzip keeps in memory.
struct ZipPackage::Source {
  RegularFile file;
  std::uint64_t offset = 0;
  std::uint64_t budget = 0;
  bool over_budget = false;
  zip_error_t error{};

  explicit Source(RegularFile opened) : file(std::move(opened)) { zip_error_init(&error); }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  Source(Source&&) = delete;
  Source& operator=(Source&&) = delete;
  ~Source() { zip_error_fini(&error); }

  zip_int64_t fail(int code) {
    zip_error_set(&error, code, 0);
    return -1;
  }

  zip_int64_t read(void* into, zip_uint64_t length) {
    if (length > budget) {
      over_budget = true;
      return fail(ZIP_ER_MEMORY);
    }
    const std::optional<std::size_t> got =
        read_at(file.descriptor, offset, static_cast<char*>(into), length);
    if (!got) return fail(ZIP_ER_READ);
    offset += *got;
    budget -= *got;
    return static_cast<zip_int64_t>(*got);
  }

  zip_int64_t seek(void* arguments, zip_uint64_t length) {
    const zip_int64_t wanted =
        zip_source_seek_compute_offset(offset, file.size, arguments, length, &error);
    if (wanted < 0) return -1;
    offset = static_cast<std::uint64_t>(wanted);
    return 0;
  }

  zip_int64_t stat(void* into) const {
    zip_stat_t& status = *static_cast<zip_stat_t*>(into);
    zip_stat_init(&status);
    status.size = file.size;
    status.valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
  }

  static zip_int64_t call(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    Source& source = *static_cast<Source*>(self);
    switch (command) {
      case ZIP_SOURCE_OPEN:
        source.offset = 0;
        return 0;
      case ZIP_SOURCE_READ:
        return source.read(data, length);
      case ZIP_SOURCE_SEEK:
        return source.seek(data, length);
      case ZIP_SOURCE_TELL:
        return static_cast<zip_int64_t>(source.offset);
      case ZIP_SOURCE_STAT:
        return source.stat(data);
      case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
      case ZIP_SOURCE_CLOSE:
      case ZIP_SOURCE_FREE:
        return 0;
      case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK,
                                              ZIP_SOURCE_TELL, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                                              ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE, -1);
      default:
        return source.fail(ZIP_ER_OPNOTSUPP);
    }
  }
};

PartStream::PartStream(Handle<zip_file, release_zip_file> file, std::uint64_t size,
                       std::uint64_t limit)
    : file_(std::move(file)), stated_size_(size), limit_(limit) {}

std::variant<std::size_t, PackageFault> PartStream::read(char* into, std::size_t size) {
  const zip_int64_t got = zip_fread(file_.get(), into, size);
  if (got < 0) return fault_of(zip_file_get_error(file_.get()));
  bytes_read_ += static_cast<std::uint64_t>(got);
  if (bytes_read_ > limit_) {
    return PackageFault{"unpacks to more than " + std::to_string(limit_ >> 20U) + " MiB"};
  }
  return static_cast<std::size_t>(got);
}

ZipPackage::ZipPackage(RegularFile file) : source_(std::make_unique<Source>(std::move(file))) {}
ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage& ZipPackage::operator=(ZipPackage&&) noexcept = default;
ZipPackage::~ZipPackage() = default;

std::variant<ZipPackage, PackageFault> ZipPackage::open(RegularFile file,
                                                        const XlsxLimits& limits) {
  ZipPackage package(std::move(file));
  Source& source = *package.source_;
  source.budget = limits.directory_bytes;

  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* made = zip_source_function_create(Source::call, &source, &error);
  zip_t* opened = made == nullptr ? nullptr : zip_open_from_source(made, ZIP_RDONLY, &error);
  if (opened == nullptr) {
    PackageFault fault = source.over_budget
                             ? PackageFault{"has a ZIP directory longer than " +
                                            std::to_string(limits.directory_bytes >> 20U) + " MiB"}
                             : fault_of(&error);
    if (made != nullptr) zip_source_free(made);
    zip_error_fini(&error);
    return fault;
  }
  zip_error_fini(&error);
  package.archive_.reset(opened);
  source.budget = UINT64_MAX;
  if (std::optional<PackageFault> fault = package.list_entries(limits)) return *fault;
  return package;
}

std::optional<PackageFault> ZipPackage::list_entries(const XlsxLimits& limits) {
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  if (count > limits.entries) {
    return PackageFault{"holds more than " + std::to_string(limits.entries) + " parts"};
  }
  for (std::uint64_t index = 0; index < count; ++index) {
    const char* name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_GUESS);
    if (name == nullptr) return PackageFault{"has a damaged ZIP structure"};
    entries_.push_back({lower_case(name), index});
  }
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  const auto twice =
      std::adjacent_find(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.name == b.name; });
  if (twice != entries_.end()) {
    return PackageFault{"holds two parts named \"" + twice->name + "\""};
  }
  return std::nullopt;
}

const ZipPackage::Entry* ZipPackage::find(std::string_view part) const {
  const std::string wanted = lower_case(part);
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), wanted,
      [](const Entry& entry, const std::string& name) { return entry.name < name; });
  return found != entries_.end() && found->name == wanted ? &*found : nullptr;
}

bool ZipPackage::has(std::string_view part) const { return find(part) != nullptr; }

std::variant<PartStream, PackageFault> ZipPackage::part(std::string_view name,
                                                        std::uint64_t limit) const {
  const Entry* entry = find(name);
  if (entry == nullptr) return PackageFault{"is not there"};
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(archive_.get(), entry->index, 0, &status) != 0) {
    return PackageFault{"has a damaged ZIP structure"};
  }
  if (status.encryption_method != ZIP_EM_NONE) return PackageFault{"is encrypted"};
  // Others are not of a workbook, and some of them may ask for any amount of memory.
  if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE) {
    return PackageFault{"is compressed in a way that workbooks are not"};
  }
  Handle<zip_file, release_zip_file> file(zip_fopen_index(archive_.get(), entry->index, 0));
  if (!file) return fault_of(zip_get_error(archive_.get()));
  return PartStream(std::move(file), status.size, limit);
}

}  // namespace kijun
