// Codes and what they stand for. Looked up for nearly every cell of a file.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

// Maps whole codes to numbers; a code that is not there is never mistaken for one that is.
class CodeTable {
 public:
  static constexpr std::uint32_t unknown = 0xFFFF'FFFF;

  CodeTable();
  CodeTable(const CodeTable&) = delete;  // keys view the texts beside them
  CodeTable& operator=(const CodeTable&) = delete;
  CodeTable(CodeTable&&) noexcept = default;
  CodeTable& operator=(CodeTable&&) noexcept = default;
  ~CodeTable() = default;

  // A code without blanks at its ends; the empty one and one that is there already are left alone.
  void add(std::string_view code, std::uint32_t value);

  // The value of a code, or unknown.
  std::uint32_t find(std::string_view code) const {
    if (code.size() == 1) return single_[static_cast<unsigned char>(code[0])];
    return find(Key(code));
  }
  // The same for a cell of a Batch, that is, with bytes behind it that may be read; the cell must
  // not start with a quote.
  std::uint32_t find_in_batch(std::string_view code) const {
    if (code.size() == 1) return single_[static_cast<unsigned char>(code[0])];
    return find(Key(code, Key::Padded{}));
  }
  // Values of the codes of one byte, by byte; unknown for the others.
  const std::array<std::uint32_t, 256>& single() const { return single_; }

 private:
  // The first eight bytes and the last eight as words, and the length: all that there is to a code
  // of at most 16 bytes, so that comparing takes three instructions.
  struct Key {
    struct Padded {};
    explicit Key(std::string_view code);
    Key(std::string_view code, Padded);
    Key() = default;
    bool operator==(const Key& other) const {
      return head == other.head && tail == other.tail && text.size() == other.text.size() &&
             (text.size() <= 16 || text == other.text);
    }
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::string_view text;
  };
  struct Slot {
    Key key;
    std::string text;  // what key.text views
    std::uint32_t value = unknown;
  };

  std::size_t first_slot(const Key& key) const {
    const std::uint64_t mixed = (key.head ^ (key.tail << 21U | key.tail >> 43U)) + key.text.size();
    return static_cast<std::size_t>(mixed * 0x9E37'79B9'7F4A'7C15U >> shift_);
  }
  std::uint32_t find(const Key& key) const {
    for (std::size_t s = first_slot(key);; s = (s + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[s];
      if (slot.value == unknown) return unknown;
      if (slot.key == key) return slot.value;
    }
  }
  void place(Slot slot);
  void grow();

  std::array<std::uint32_t, 256> single_;
  std::vector<Slot> slots_;  // a power of two, at most a quarter of them in use
  std::size_t in_use_ = 0;
  unsigned shift_ = 0;
};

}  // namespace kijun
