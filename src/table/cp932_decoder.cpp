#include "table/cp932_decoder.h"

#include <cerrno>
#include <cstring>

namespace kijun {

// "CP932" and not "SHIFT_JIS": ①, ㈱ and ～ as Windows writes them are not in the latter.
Cp932Decoder::Cp932Decoder() : conversion_(::iconv_open("UTF-8", "CP932")) {}

Cp932Decoder::~Cp932Decoder() {
  if (valid()) ::iconv_close(conversion_);
}

bool Cp932Decoder::valid() const {
  // iconv_open says failure by (iconv_t)-1.
  return reinterpret_cast<std::intptr_t>(conversion_) != -1;
}

char* Cp932Decoder::reserve(std::size_t size) {
  bytes_.resize(left_over_ + size);
  return bytes_.data() + left_over_;
}

bool Cp932Decoder::decode(std::size_t size, TextWindow& window) {
  constexpr std::size_t most_growth = 3;  // a half-width katakana: one byte to three
  char* in = bytes_.data();
  std::size_t in_left = left_over_ + size;
  const std::size_t room = in_left * most_growth;
  char* out = window.reserve(room);
  std::size_t out_left = room;
  const bool stopped = ::iconv(conversion_, &in, &in_left, &out, &out_left) == std::size_t(-1);
  const bool malformed = stopped && errno != EINVAL;  // EINVAL: half a character at the end
  window.grow_used(room - out_left);
  window.grow_checked(room - out_left);
  std::memmove(bytes_.data(), in, in_left);
  left_over_ = in_left;
  return !malformed;
}

unsigned char Cp932Decoder::malformed_byte() const {
  return left_over_ > 0 ? static_cast<unsigned char>(bytes_[0]) : 0;
}

}  // namespace kijun
