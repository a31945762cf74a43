// The part of an answer file that is in memory: it slides over the file.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace kijun {

// Bytes [0, used) are of the file; of them [0, checked) are well-formed UTF-8 and end with a whole
// character. Behind `used` there are always `padding` bytes more that may be read, so that a scan
// can go in blocks and a cell be loaded as words.
class TextWindow {
 public:
  static constexpr std::size_t padding = 64;

  const char* data() const { return bytes_.data(); }
  char* data() { return bytes_.data(); }
  std::size_t used() const { return used_; }
  std::size_t checked() const { return checked_; }
  std::string_view unchecked_text() const { return {bytes_.data() + checked_, used_ - checked_}; }

  // Makes room for `more` bytes behind used().
  char* reserve(std::size_t more) {
    if (bytes_.size() < used_ + more + padding) bytes_.resize(used_ + more + padding);
    return bytes_.data() + used_;
  }
  void grow_used(std::size_t by) { used_ += by; }
  void grow_checked(std::size_t by) { checked_ += by; }

  // Forgets the first bytes.
  void drop_front(std::size_t count) {
    std::memmove(bytes_.data(), bytes_.data() + count, used_ - count);
    used_ -= count;
    checked_ -= count;
  }

 private:
  std::vector<char> bytes_ = std::vector<char>(padding);
  std::size_t used_ = 0;
  std::size_t checked_ = 0;
};

}  // namespace kijun
