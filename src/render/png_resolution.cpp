#include "render/png_resolution.h"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace kijun {
namespace {

constexpr std::size_t behind_header = 8 + 25;  // the signature and the IHDR chunk

void append_u32(std::string& out, std::uint32_t value) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    out += static_cast<char>(static_cast<unsigned char>(value >> shift));
  }
}

// CRC-32 as in PNG's annex D, bit by bit: it is only a few bytes.
std::uint32_t crc(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

}  // namespace

void set_png_resolution(std::string& png, double dots_per_inch) {
  const auto dots_per_metre = static_cast<std::uint32_t>(std::lround(dots_per_inch / 0.0254));
  std::string body = "pHYs";
  append_u32(body, dots_per_metre);
  append_u32(body, dots_per_metre);
  body += '\1';  // the unit is the metre
  std::string chunk;
  append_u32(chunk, static_cast<std::uint32_t>(body.size() - 4));
  chunk += body;
  append_u32(chunk, crc(body));
  png.insert(behind_header, chunk);
}

}  // namespace kijun
