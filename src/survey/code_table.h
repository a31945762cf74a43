// Codes and what they stand for. Looked up for nearly every cell of a file.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

// Maps whole codes to numbers; a code that is not there is never mistaken for one that is.
class CodeTable {
 public:
  static constexpr std::uint32_t unknown = 0xFFFF'FFFF;
  // Bytes behind a code that find_in_batch may read.
  static constexpr std::size_t read_ahead = 24;

  CodeTable();

  // A code without blanks at its ends; the empty one and one that is there already are left alone.
  void add(std::string_view code, std::uint32_t value);

  // The value of a code, or unknown.
  std::uint32_t find(std::string_view code) const;

  // The same for a cell of a Batch, which has readable bytes behind it; it must not start with a
  // quote.
  std::uint32_t find_in_batch(std::string_view code) const {
    if (code.size() == 1) return single_[static_cast<unsigned char>(code[0])];
    return find(Key(code), code);
  }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  static constexpr std::size_t all_of_key = 3 * word;

  // Words with all bits set of their first 0, 1, … 8 bytes in memory.
  static constexpr std::array<std::uint64_t, word + 1> keep_bytes = [] {
    std::array<std::uint64_t, word + 1> masks{};
    for (std::size_t n = 1; n <= word; ++n) {
      const std::uint64_t all = ~std::uint64_t{0};
      const std::size_t others = 8 * (word - n);
      masks[n] = std::endian::native == std::endian::little ? all >> others : all << others;
    }
    return masks;
  }();
  static std::uint64_t load(const char* bytes) {
    std::uint64_t loaded = 0;
    std::memcpy(&loaded, bytes, word);
    return loaded;
  }

  // The length and three words: the first eight bytes, the eight behind them, and the last eight.
  // They are all that there is to a code of at most 24 bytes, eight characters of Japanese, so that
  // comparing takes no loop. Words that a short code does not reach are 0.
  struct Key {
    Key() = default;
    // Without a branch on the size: attributes differ in length from row to row, and each wrong
    // guess of the processor would cost more than all of this.
    explicit Key(std::string_view readable_ahead) {
      const std::size_t bytes = readable_ahead.size();
      const char* const start = readable_ahead.data();
      const bool long_enough = bytes > 2 * word;
      head = load(start) & keep_bytes[std::min(bytes, word)];
      middle = load(start + word) & keep_bytes[std::min(std::max(bytes, word) - word, word)];
      tail = load(start + (long_enough ? bytes - word : 0)) & keep_bytes[long_enough ? word : 0];
      size = static_cast<std::uint32_t>(bytes);
    }
    bool equals(const Key& other) const {
      return ((head ^ other.head) | (middle ^ other.middle) | (tail ^ other.tail) |
              (size ^ other.size)) == 0;
    }
    std::uint64_t head = 0;
    std::uint64_t middle = 0;
    std::uint64_t tail = 0;
    std::uint32_t size = 0;
    // No part of the key, but in here a slot is 32 bytes, half a cache line.
    std::uint32_t value = unknown;
  };

  std::size_t first_slot(const Key& key) const {
    const std::uint64_t mixed =
        key.head ^ std::rotl(key.middle, 43) ^ std::rotl(key.tail, 21) ^ key.size;
    return static_cast<std::size_t>(mixed * 0x9E37'79B9'7F4A'7C15U >> shift_);
  }
  std::uint32_t find(const Key& key, std::string_view code) const {
    for (std::size_t s = first_slot(key);; s = (s + 1) & (slots_.size() - 1)) {
      const Key& slot = slots_[s];
      if (slot.equals(key) && (key.size <= all_of_key || long_codes_[s] == code)) return slot.value;
      if (slot.value == unknown) return unknown;
    }
  }
  static Key key_of(std::string_view code);
  void place(const Key& key, std::string long_code);
  void grow();

  std::array<std::uint32_t, 256> single_;  // values of the codes of one byte
  std::vector<Key> slots_;                 // a power of two, at most a quarter of them in use
  std::vector<std::string> long_codes_;    // by slot: the whole code where the key is not all of it
  std::size_t in_use_ = 0;
  unsigned shift_ = 0;
};

}  // namespace kijun
