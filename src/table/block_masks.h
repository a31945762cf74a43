// Where the characters that CSV is made of stand in 64 bytes of text, as one bit a byte (the lowest
// is the first). The scan of a million rows is bound by finding them; this does it without a branch
// per byte.
#pragma once

#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kijun {

struct BlockMasks {
  std::uint64_t commas = 0;
  std::uint64_t line_feeds = 0;
  std::uint64_t carriage_returns = 0;
  std::uint64_t quotes = 0;
  std::uint64_t nuls = 0;
};

inline constexpr std::size_t block_bytes = 64;

#ifdef __SSE2__

namespace block_detail {

inline __m128i load(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }

inline std::uint64_t bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  const auto mask = [](__m128i v) {
    return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(v))};
  };
  return mask(a) | mask(b) << 16 | mask(c) << 32 | mask(d) << 48;
}

inline std::uint64_t equal(__m128i a, __m128i b, __m128i c, __m128i d, char character) {
  const __m128i wanted = _mm_set1_epi8(character);
  return bits(_mm_cmpeq_epi8(a, wanted), _mm_cmpeq_epi8(b, wanted), _mm_cmpeq_epi8(c, wanted),
              _mm_cmpeq_epi8(d, wanted));
}

inline bool any_equal(__m128i a, __m128i b, __m128i c, __m128i d, char character) {
  const __m128i wanted = _mm_set1_epi8(character);
  const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(a, wanted), _mm_cmpeq_epi8(b, wanted));
  const __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(c, wanted), _mm_cmpeq_epi8(d, wanted));
  return _mm_movemask_epi8(_mm_or_si128(ab, cd)) != 0;
}

}  // namespace block_detail

// All 64 bytes from p on must be readable.
inline BlockMasks classify_block(const char* p) {
  using namespace block_detail;
  const __m128i a = load(p);
  const __m128i b = load(p + 16);
  const __m128i c = load(p + 32);
  const __m128i d = load(p + 48);
  BlockMasks masks;
  masks.commas = equal(a, b, c, d, ',');
  if (any_equal(a, b, c, d, '"')) masks.quotes = equal(a, b, c, d, '"');
  // Most blocks have no line end and no NUL: one question rules out all three.
  const __m128i least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d));
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(least, _mm_set1_epi8('\r')), least);
  if (_mm_movemask_epi8(control) != 0) {
    masks.line_feeds = equal(a, b, c, d, '\n');
    masks.carriage_returns = equal(a, b, c, d, '\r');
    masks.nuls = equal(a, b, c, d, '\0');
  }
  return masks;
}

#else

// All 64 bytes from p on must be readable.
inline BlockMasks classify_block(const char* p) {
  BlockMasks masks;
  for (std::size_t i = 0; i < block_bytes; ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    switch (p[i]) {
      case ',':
        masks.commas |= bit;
        break;
      case '\n':
        masks.line_feeds |= bit;
        break;
      case '\r':
        masks.carriage_returns |= bit;
        break;
      case '"':
        masks.quotes |= bit;
        break;
      case '\0':
        masks.nuls |= bit;
        break;
      default:
        break;
    }
  }
  return masks;
}

#endif

// Bit i of the result: whether an odd number of the bits 0 to i is set. With the quotes as bits
// this is "inside quotes", opening quote included, closing one not.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

}  // namespace kijun
