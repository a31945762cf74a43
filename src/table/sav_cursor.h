// The beginning of an SPSS file, taken in pieces from front to back, each only if the file has it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "table/sav_bytes.h"

namespace kijun {

class SavCursor {
 public:
  static constexpr std::size_t most_bytes = std::size_t{64} << 20U;

  explicit SavCursor(SavBytes& file) : file_(file) {}

  // The next bytes; fewer than asked for only when the file ends before them, when it cannot be
  // read or when there would be more than most_bytes in all: then nothing more can be taken. The
  // view is good until the next call.
  std::string_view take(std::size_t count) {
    if (!load(count)) return {};
    position_ += count;
    return std::string_view(bytes_).substr(position_ - count, count);
  }
  bool skip(std::size_t count) { return take(count).size() == count; }

  // A whole number in the file's order of bytes.
  bool take(std::uint32_t& number) {
    const std::string_view bytes = take(sizeof number);
    if (bytes.size() != sizeof number) return false;
    number = number_at(bytes, 0);
    return true;
  }
  std::uint32_t number_at(std::string_view bytes, std::size_t offset) const {
    return read<std::uint32_t>(bytes, offset);
  }
  std::uint64_t long_number_at(std::string_view bytes, std::size_t offset) const {
    return read<std::uint64_t>(bytes, offset);
  }
  // The program runs where numbers begin with their lowest byte; the file may come from elsewhere.
  void set_swapped(bool swapped) { swapped_ = swapped; }

  std::size_t position() const { return position_; }
  bool too_long() const { return too_long_; }

  void overwrite_number(std::size_t offset, std::uint32_t number) {
    std::array<char, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, sizeof number);
    if (swapped_) reverse(bytes);
    std::memcpy(bytes_.data() + offset, bytes.data(), bytes.size());
  }
  // All that was taken.
  std::string finish() {
    bytes_.resize(position_);
    return std::move(bytes_);
  }

 private:
  template <std::size_t size>
  static void reverse(std::array<char, size>& bytes) {
    for (std::size_t i = 0; i < size / 2; ++i) std::swap(bytes[i], bytes[size - 1 - i]);
  }
  template <typename Number>
  Number read(std::string_view bytes, std::size_t offset) const {
    std::array<char, sizeof(Number)> raw{};
    std::memcpy(raw.data(), bytes.data() + offset, raw.size());
    if (swapped_) reverse(raw);
    Number number = 0;
    std::memcpy(&number, raw.data(), raw.size());
    return number;
  }

  bool load(std::size_t count) {
    constexpr std::size_t piece = std::size_t{64} << 10U;
    const std::size_t wanted = position_ + count;
    too_long_ = too_long_ || count > most_bytes || wanted > most_bytes;
    if (too_long_ || wanted > file_.size()) return false;
    while (bytes_.size() < wanted) {
      const std::size_t had = bytes_.size();
      const std::size_t more = std::max(piece, wanted - had);
      bytes_.resize(had + more);
      const std::optional<std::size_t> got = file_.read(had, bytes_.data() + had, more);
      bytes_.resize(had + got.value_or(0));
      if (!got || *got == 0) return false;
    }
    return true;
  }

  SavBytes& file_;
  std::string bytes_;
  std::size_t position_ = 0;
  bool swapped_ = false;
  bool too_long_ = false;
};

}  // namespace kijun
