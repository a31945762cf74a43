#include "text/font_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace kijun {
namespace {

constexpr std::size_t header_size = 12;
constexpr std::size_t record_size = 16;
constexpr std::size_t head_adjustment = 8;  // of checkSumAdjustment in the head table

std::uint32_t big_endian(std::uint32_t stored) {
  if constexpr (std::endian::native == std::endian::big) return stored;
  return __builtin_bswap32(stored);
}

std::uint32_t read_u32(std::string_view bytes, std::size_t offset) {
  std::uint32_t stored = 0;
  std::memcpy(&stored, bytes.data() + offset, sizeof stored);
  return big_endian(stored);
}

std::size_t read_u16(std::string_view bytes, std::size_t offset) {
  return static_cast<std::size_t>(static_cast<unsigned char>(bytes[offset])) << 8 |
         static_cast<unsigned char>(bytes[offset + 1]);
}

// The sum of the table's big-endian words, the last one filled up with zeros.
std::uint32_t checksum(std::string_view table) {
  std::uint32_t sum = 0;
  std::size_t at = 0;
  for (; at + 4 <= table.size(); at += 4) sum += read_u32(table, at);
  std::array<char, 4> last{};
  std::copy(table.begin() + static_cast<std::ptrdiff_t>(at), table.end(), last.begin());
  return sum + read_u32({last.data(), last.size()}, 0);
}

}  // namespace

std::optional<std::string> truetype_fault(std::string_view bytes) {
  if (bytes.empty()) return "it is empty";
  if (bytes.size() < header_size || read_u32(bytes, 0) != 0x00010000) {
    return "it is not a TrueType font";
  }
  const std::size_t count = read_u16(bytes, 4);
  if (bytes.size() < header_size + count * record_size) return "it ends in its list of tables";

  std::vector<std::string_view> tags;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t record = header_size + i * record_size;
    const std::string_view tag = bytes.substr(record, 4);
    const std::uint32_t expected = read_u32(bytes, record + 4);
    const std::size_t offset = read_u32(bytes, record + 8);
    const std::size_t length = read_u32(bytes, record + 12);
    if (offset > bytes.size() || length > bytes.size() - offset) {
      return "it ends before its table \"" + std::string(tag) + "\" does";
    }
    const std::string_view table = bytes.substr(offset, length);
    std::uint32_t sum = checksum(table);
    if (tag == "head" && length >= head_adjustment + 4) sum -= read_u32(table, head_adjustment);
    if (sum != expected) return "the checksum of its table \"" + std::string(tag) + "\" is wrong";
    tags.push_back(tag);
  }
  for (const std::string_view tag : {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}) {
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
      return "its table \"" + std::string(tag) + "\" is not there";
    }
  }
  return std::nullopt;
}

void hide_table(std::span<char> font, std::string_view tag) {
  const std::size_t count = read_u16({font.data(), font.size()}, 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::span<char> found = font.subspan(header_size + i * record_size, 4);
    if (std::equal(tag.begin(), tag.end(), found.begin())) {
      std::fill(found.begin(), found.end(), '-');
    }
  }
}

}  // namespace kijun
