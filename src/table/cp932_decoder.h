// Microsoft's Shift_JIS (code page 932), as Excel writes it, to UTF-8.
#pragma once

#include <iconv.h>
#include <string>
#include <vector>

#include "table/text_window.h"

namespace kijun {

class Cp932Decoder {
 public:
  Cp932Decoder();
  Cp932Decoder(const Cp932Decoder&) = delete;
  Cp932Decoder& operator=(const Cp932Decoder&) = delete;
  ~Cp932Decoder();

  // False when the system has no such conversion.
  bool valid() const;

  // Room for `size` bytes to decode next. They come behind what was left over.
  char* reserve(std::size_t size);
  // Decodes what was left over and `size` bytes of the reserved room onto the window. False at a
  // byte that is not CP932; malformed_byte() tells which. Half a character at the end is left over.
  bool decode(std::size_t size, TextWindow& window);
  bool has_left_over() const { return left_over_ > 0; }
  unsigned char malformed_byte() const;

 private:
  iconv_t conversion_;
  std::vector<char> bytes_;
  std::size_t left_over_ = 0;  // at the start of bytes_
};

}  // namespace kijun
