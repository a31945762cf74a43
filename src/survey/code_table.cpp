#include "survey/code_table.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace kijun {

namespace {

constexpr std::size_t word = sizeof(std::uint64_t);
constexpr unsigned first_bits = 6;

}  // namespace

CodeTable::Key::Key(std::string_view code) : text(code) {
  std::memcpy(&head, code.data(), std::min(code.size(), word));
  if (code.size() > word) std::memcpy(&tail, code.data() + code.size() - word, word);
}

CodeTable::Key::Key(std::string_view code, Padded) : text(code) {
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&head, code.data(), word);
    if (code.size() < word) {
      head &= (std::uint64_t{1} << 8U * code.size()) - 1;
    } else if (code.size() > word) {
      std::memcpy(&tail, code.data() + code.size() - word, word);
    }
  } else {
    *this = Key(code);
  }
}

CodeTable::CodeTable() : slots_(std::size_t{1} << first_bits), shift_(64 - first_bits) {
  single_.fill(unknown);
}

void CodeTable::add(std::string_view code, std::uint32_t value) {
  if (code.empty() || find(code) != unknown) return;
  if (code.size() == 1) {
    single_[static_cast<unsigned char>(code[0])] = value;
    return;
  }
  if (4 * (in_use_ + 1) > slots_.size()) grow();
  Slot slot;
  slot.text = code;
  slot.value = value;
  place(std::move(slot));
  ++in_use_;
}

void CodeTable::place(Slot slot) {
  std::size_t s = first_slot(Key(slot.text));
  while (slots_[s].value != unknown) s = (s + 1) & (slots_.size() - 1);
  slots_[s] = std::move(slot);
  slots_[s].key = Key(slots_[s].text);
}

void CodeTable::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  --shift_;
  for (Slot& slot : old) {
    if (slot.value != unknown) place(std::move(slot));
  }
}

}  // namespace kijun
