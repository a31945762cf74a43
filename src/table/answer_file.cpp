#include "table/answer_file.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include "base/utf8.h"
#include "table/cp932_decoder.h"
#include "table/messages.h"
#include "table/regular_file.h"

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

AnswerFile::AnswerFile(Descriptor file) : file_(std::move(file)) {}
AnswerFile::AnswerFile(AnswerFile&&) noexcept = default;
AnswerFile& AnswerFile::operator=(AnswerFile&&) noexcept = default;
AnswerFile::~AnswerFile() = default;

Result<AnswerFile> AnswerFile::open(const Text& path) {
  Result<RegularFile> file = open_regular_file(path);
  if (!file.ok()) return file.diagnostics();
  AnswerFile opened(std::move(file.value().descriptor));
  opened.size_ = file.value().size;
  std::array<char, byte_order_mark.size()> first{};
  const std::optional<std::size_t> got = opened.read(first.data(), first.size());
  if (!got) return cannot_read(path, opened.failure_);
  opened.byte_order_mark_ = std::string_view(first.data(), *got) == byte_order_mark;
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

std::optional<std::size_t> AnswerFile::read(char* into, std::size_t size) {
  const std::optional<std::size_t> got = read_at(file_, bytes_read_, into, size);
  if (got) {
    bytes_read_ += *got;
  } else {
    failure_ = std::generic_category().message(errno);
  }
  return got;
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
