#include "table/answer_file.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/utf8.h"
#include "table/cp932_decoder.h"
#include "table/messages.h"

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string system_message(int error) { return std::generic_category().message(error); }

}  // namespace

AnswerFile::AnswerFile(Descriptor file) : file_(std::move(file)) {}
AnswerFile::AnswerFile(AnswerFile&&) noexcept = default;
AnswerFile& AnswerFile::operator=(AnswerFile&&) noexcept = default;
AnswerFile::~AnswerFile() = default;

Result<AnswerFile> AnswerFile::open(const Text& path) {
  AnswerFile opened{Descriptor(::open(path.value.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))};
  if (!opened.file_.valid()) return cannot_read(path, system_message(errno));
  struct stat status {};
  if (::fstat(opened.file_.get(), &status) != 0) return cannot_read(path, system_message(errno));
  if (!S_ISREG(status.st_mode)) return cannot_read(path, "it is not a regular file");
  opened.size_ = static_cast<std::uint64_t>(status.st_size);

  std::array<char, 4> first{};
  const std::optional<std::size_t> got = opened.read(first.data(), first.size());
  if (!got) return cannot_read(path, opened.failure_);
  const std::string_view start(first.data(), *got);
  if (start.starts_with("PK\x03\x04")) return is_a_spreadsheet(path);
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return is_utf16(path);
  opened.byte_order_mark_ = start.starts_with(byte_order_mark);
  return opened;
}

bool AnswerFile::start(Encoding utf8_or_cp932) {
  bytes_read_ = 0;
  decoder_.reset();
  if (utf8_or_cp932 == Encoding::cp932) {
    decoder_ = std::make_unique<Cp932Decoder>();
    if (!decoder_->valid()) return false;
  } else if (byte_order_mark_) {
    bytes_read_ = byte_order_mark.size();
  }
  return true;
}

// pread, so that starting again needs no seeking.
std::optional<std::size_t> AnswerFile::read(char* into, std::size_t size) {
  for (;;) {
    const ssize_t got = ::pread(file_.get(), into, size, static_cast<off_t>(bytes_read_));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      failure_ = system_message(errno);
      return std::nullopt;
    }
    bytes_read_ += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }
}

AnswerFile::Read AnswerFile::append(TextWindow& window, std::size_t size) {
  return decoder_ ? append_cp932(window, size) : append_utf8(window, size);
}

AnswerFile::Read AnswerFile::append_utf8(TextWindow& window, std::size_t size) {
  constexpr std::size_t longest_character = 4;
  const std::optional<std::size_t> got = read(window.reserve(size), size);
  if (!got) return Read::failed;
  window.grow_used(*got);
  window.grow_checked(utf8_valid_prefix(window.unchecked_text()));
  const std::string_view rest = window.unchecked_text();
  // Less than a character at the end of a piece may become one with the next piece.
  if (rest.size() >= longest_character || (*got == 0 && !rest.empty())) {
    malformed_byte_ = static_cast<unsigned char>(rest[0]);
    return Read::malformed;
  }
  return *got == 0 ? Read::end : Read::text;
}

AnswerFile::Read AnswerFile::append_cp932(TextWindow& window, std::size_t size) {
  const std::optional<std::size_t> got = read(decoder_->reserve(size), size);
  if (!got) return Read::failed;
  const bool malformed = !decoder_->decode(*got, window);
  if (malformed || (*got == 0 && decoder_->has_left_over())) {
    malformed_byte_ = decoder_->malformed_byte();
    return Read::malformed;
  }
  return *got == 0 ? Read::end : Read::text;
}

}  // namespace kijun
