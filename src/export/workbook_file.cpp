#include "export/workbook_file.h"

#include <chrono>
#include <cstring>
#include <ctime>
#include <sys/mman.h>
#include <unistd.h>

#include "base/number.h"
#include "export/messages.h"

namespace kijun {
namespace {

// "2018-03-30T00:00:00Z"; nothing without a date in that form.
std::optional<std::time_t> read_time(std::string_view iso) {
  constexpr std::size_t length = 20;
  if (iso.size() != length) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t digits) {
    return static_cast<int>(parse_integer(iso.substr(at, digits)).value_or(0));
  };
  const std::chrono::sys_days day = std::chrono::year(number(0, 4)) /
                                    std::chrono::month(static_cast<unsigned>(number(5, 2))) /
                                    std::chrono::day(static_cast<unsigned>(number(8, 2)));
  const auto time = day + std::chrono::hours(number(11, 2)) + std::chrono::minutes(number(14, 2)) +
                    std::chrono::seconds(number(17, 2));
  return std::chrono::system_clock::to_time_t(time);
}

constexpr std::time_t first_zip_day = 315532800;  // 1980-01-01

}  // namespace

// libxlsxwriter 1.1.4 writes to a path alone: this one leads into memory.
Result<WorkbookFile> WorkbookFile::make(std::string name, const std::string& title,
                                        const std::string& author, const std::string& created) {
  Descriptor memory(::memfd_create("workbook", MFD_CLOEXEC));
  if (!memory.valid()) return export_messages::not_written(name, std::strerror(errno));
  const std::string path = "/proc/self/fd/" + std::to_string(memory.get());
  lxw_workbook* workbook = ::workbook_new(path.c_str());
  if (workbook == nullptr) return export_messages::not_written(name, "out of memory");
  WorkbookFile file(std::move(name), std::move(memory), workbook);

  std::string own_title = title;
  std::string own_author = author;
  lxw_doc_properties properties{};
  properties.title = own_title.data();
  if (!author.empty()) properties.author = own_author.data();
  properties.created = read_time(created).value_or(first_zip_day);
  file.check(::workbook_set_properties(workbook, &properties));
  return file;
}

Result<std::string> WorkbookFile::close() && {
  const lxw_error closed = ::workbook_close(workbook_.release());
  check(closed);
  if (error_ != LXW_NO_ERROR) return export_messages::not_written(name_, ::lxw_strerror(error_));
  const off_t size = ::lseek(memory_.get(), 0, SEEK_END);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got =
        ::pread(memory_.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got <= 0) return export_messages::not_written(name_, std::strerror(errno));
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace kijun
