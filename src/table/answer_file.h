// An answer file as a stream of well-formed UTF-8, whatever it is written in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/descriptor.h"
#include "base/result.h"
#include "spec/choices.h"
#include "table/text_window.h"

namespace kijun {

// Turns CP932 into UTF-8 piece by piece.
class Cp932Decoder;

class AnswerFile {
 public:
  // Refuses what cannot be opened or is no regular file; errors point at the place in the spec that
  // names the file.
  static Result<AnswerFile> open(const Text& path);

  AnswerFile(AnswerFile&&) noexcept;
  AnswerFile& operator=(AnswerFile&&) noexcept;
  ~AnswerFile();

  bool starts_with_byte_order_mark() const { return byte_order_mark_; }

  // Goes to the first character (behind a byte order mark, if UTF-8 is asked for). False when the
  // encoding cannot be decoded on this system.
  bool start(Encoding utf8_or_cp932);

  enum class Read {
    text,       // the window has grown, perhaps by nothing but bytes that wait for their rest
    end,        // nothing is left; all of the window is checked
    malformed,  // the byte behind the window's checked text is not in the encoding
    failed,     // failure() says why
  };
  // Reads about `size` bytes of the file behind the window's text.
  Read append(TextWindow& window, std::size_t size);

  // The byte that was malformed.
  unsigned char malformed_byte() const { return malformed_byte_; }
  const std::string& failure() const { return failure_; }
  std::uint64_t size() const { return size_; }
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  explicit AnswerFile(Descriptor file);
  // Reads up to `size` bytes; nullopt after a failure, 0 at the end.
  std::optional<std::size_t> read(char* into, std::size_t size);
  Read append_utf8(TextWindow& window, std::size_t size);
  Read append_cp932(TextWindow& window, std::size_t size);

  Descriptor file_;
  std::uint64_t size_ = 0;
  std::uint64_t bytes_read_ = 0;
  bool byte_order_mark_ = false;
  std::unique_ptr<Cp932Decoder> decoder_;  // none: UTF-8
  unsigned char malformed_byte_ = 0;
  std::string failure_;
};

}  // namespace kijun
