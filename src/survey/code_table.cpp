#include "survey/code_table.h"

#include <utility>

namespace kijun {
namespace {

constexpr unsigned first_bits = 6;

}  // namespace

CodeTable::CodeTable()
    : slots_(std::size_t{1} << first_bits), long_codes_(slots_.size()), shift_(64 - first_bits) {
  single_.fill(unknown);
}

CodeTable::Key CodeTable::key_of(std::string_view code) {
  std::array<char, 2 * read_ahead> readable{};
  if (code.size() > all_of_key) return Key(code);  // reads nothing behind it
  std::copy(code.begin(), code.end(), readable.begin());
  return Key({readable.data(), code.size()});
}

std::uint32_t CodeTable::find(std::string_view code) const {
  if (code.size() == 1) return single_[static_cast<unsigned char>(code[0])];
  return find(key_of(code), code);
}

void CodeTable::add(std::string_view code, std::uint32_t value) {
  if (code.empty() || find(code) != unknown) return;
  if (code.size() == 1) {
    single_[static_cast<unsigned char>(code[0])] = value;
    return;
  }
  if (4 * (in_use_ + 1) > slots_.size()) grow();
  Key key = key_of(code);
  key.value = value;
  place(key, std::string(code.size() > all_of_key ? code : ""));
  ++in_use_;
}

void CodeTable::place(const Key& key, std::string long_code) {
  std::size_t s = first_slot(key);
  while (slots_[s].value != unknown) s = (s + 1) & (slots_.size() - 1);
  slots_[s] = key;
  long_codes_[s] = std::move(long_code);
}

void CodeTable::grow() {
  std::vector<Key> slots(2 * slots_.size());
  std::vector<std::string> long_codes(slots.size());
  slots.swap(slots_);
  long_codes.swap(long_codes_);
  --shift_;
  for (std::size_t s = 0; s < slots.size(); ++s) {
    if (slots[s].value != unknown) place(slots[s], std::move(long_codes[s]));
  }
}

}  // namespace kijun
