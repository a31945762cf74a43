#include "table/shared_strings.h"

#include <algorithm>

namespace kijun {
namespace {

constexpr std::size_t most_length_bytes = 10;

}  // namespace

bool SharedStrings::make_room(std::size_t bytes) {
  if (!pieces_.empty() && pieces_.back().size() + bytes <= piece_bytes) return true;
  const std::size_t size = std::max(bytes, piece_bytes);
  if (memory_ + size > most_memory_) return false;
  pieces_.emplace_back().reserve(size);
  memory_ += size;
  return true;
}

bool SharedStrings::add(std::string_view text) {
  if (memory_ + sizeof(std::uint32_t) > most_memory_) return false;
  if (!make_room(text.size() + most_length_bytes)) return false;
  std::vector<char>& piece = pieces_.back();
  starts_.push_back(static_cast<std::uint32_t>((pieces_.size() - 1) * piece_bytes + piece.size()));
  memory_ += sizeof(std::uint32_t);
  std::size_t length = text.size();  // seven bits a byte, the lowest first
  for (; length >= 0x80; length >>= 7U)
    piece.push_back(static_cast<char>(0x80U | (length & 0x7FU)));
  piece.push_back(static_cast<char>(length));
  piece.insert(piece.end(), text.begin(), text.end());
  return true;
}

std::string_view SharedStrings::operator[](std::size_t index) const {
  const std::uint32_t start = starts_[index];
  const char* at = pieces_[start / piece_bytes].data() + start % piece_bytes;
  std::size_t length = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    length |= std::size_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return {at, length};
  }
}

}  // namespace kijun
