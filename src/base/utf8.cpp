#include "base/utf8.h"

#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kijun {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Length of the well-formed character at the start of [p, end), or 0.
std::size_t well_formed_length(const unsigned char* p, const unsigned char* end) {
  const unsigned char lead = p[0];
  if (lead < 0x80) return 1;
  const auto available = static_cast<std::size_t>(end - p);
  const auto continues = [&](std::size_t i) { return (p[i] & 0xC0) == 0x80; };
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (available < 3 || !continues(1) || !continues(2)) return 0;
    if (lead == 0xE0 && p[1] < 0xA0) return 0;
    if (lead == 0xED && p[1] > 0x9F) return 0;
    return 3;
  }
  if (lead >= 0xC2 && lead <= 0xDF) return available >= 2 && continues(1) ? 2 : 0;
  if (lead < 0xF0 || lead > 0xF4 || available < 4) return 0;
  if (!continues(1) || !continues(2) || !continues(3)) return 0;
  if (lead == 0xF0 && p[1] < 0x90) return 0;
  if (lead == 0xF4 && p[1] > 0x8F) return 0;
  return 4;
}

#ifdef __SSE2__

constexpr std::ptrdiff_t block_size = 16;
constexpr std::ptrdiff_t longest_character = 4;

__m128i load(const unsigned char* p) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
}

__m128i all(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

// The bytes that are at least `low`, as numbers 0 to 255.
__m128i at_least(__m128i bytes, unsigned char low) {
  return _mm_cmpeq_epi8(_mm_max_epu8(bytes, all(low)), bytes);
}

// Whether each byte of the block at p is right after the three bytes before it, which must be
// readable and well-formed so far. A character that the block's end cuts short is not complained of
// here but in the next block. Answer files are mostly Japanese, three bytes a character, and this
// tells them at 16 bytes a step what the loop over characters needs five branches each for.
bool well_formed_block(const unsigned char* p) {
  const __m128i here = load(p);
  const __m128i before = load(p - 1);
  const __m128i before2 = load(p - 2);
  const __m128i before3 = load(p - 3);
  const __m128i continuation = _mm_andnot_si128(at_least(here, 0xC0), at_least(here, 0x80));
  const __m128i due = _mm_or_si128(at_least(before, 0xC0),
                                   _mm_or_si128(at_least(before2, 0xE0), at_least(before3, 0xF0)));
  __m128i wrong = _mm_xor_si128(continuation, due);
  // Bytes that occur nowhere: C0, C1 (overlong), F5 to FF (beyond U+10FFFF).
  wrong = _mm_or_si128(wrong, at_least(here, 0xF5));
  wrong = _mm_or_si128(wrong, _mm_andnot_si128(at_least(here, 0xC2), at_least(here, 0xC0)));
  // Second bytes too low (overlong) or too high (surrogates, beyond U+10FFFF) for their lead byte.
  const __m128i from_90 = at_least(here, 0x90);
  const __m128i from_a0 = at_least(here, 0xA0);
  wrong = _mm_or_si128(wrong, _mm_andnot_si128(from_a0, _mm_cmpeq_epi8(before, all(0xE0))));
  wrong = _mm_or_si128(wrong, _mm_and_si128(from_a0, _mm_cmpeq_epi8(before, all(0xED))));
  wrong = _mm_or_si128(wrong, _mm_andnot_si128(from_90, _mm_cmpeq_epi8(before, all(0xF0))));
  wrong = _mm_or_si128(wrong, _mm_and_si128(from_90, _mm_cmpeq_epi8(before, all(0xF4))));
  return _mm_movemask_epi8(wrong) == 0;
}

// A place in [p, end) up to which all is well and where a character starts. The three bytes before
// p must be readable and well-formed.
const unsigned char* skip_blocks(const unsigned char* p, const unsigned char* end) {
  const unsigned char* const begin = p;
  while (end - p >= block_size && well_formed_block(p)) p += block_size;
  // A character may go on behind the last block: step back to where it starts.
  for (const unsigned char* last = p - 1; last >= begin && p - last < longest_character; --last) {
    if (*last >= 0xC0) return last;
    if (*last < 0x80) break;
  }
  return p;
}

#endif

}  // namespace

Utf8Character utf8_decode(std::string_view text, std::size_t offset) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + offset;
  const auto* end = reinterpret_cast<const unsigned char*>(text.data()) + text.size();
  const std::size_t length = well_formed_length(p, end);
  switch (length) {
    case 1:
      return {p[0], 1};
    case 2:
      return {(char32_t{p[0]} & 0x1F) << 6 | (char32_t{p[1]} & 0x3F), 2};
    case 3:
      return {
          (char32_t{p[0]} & 0x0F) << 12 | (char32_t{p[1]} & 0x3F) << 6 | (char32_t{p[2]} & 0x3F),
          3};
    case 4:
      return {(char32_t{p[0]} & 0x07) << 18 | (char32_t{p[1]} & 0x3F) << 12 |
                  (char32_t{p[2]} & 0x3F) << 6 | (char32_t{p[3]} & 0x3F),
              4};
    default:
      return {replacement, 1};
  }
}

std::size_t utf8_valid_prefix(std::string_view text) {
  const auto* begin = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = begin + text.size();
  const auto* p = begin;
  while (p < end) {
    while (end - p >= 8) {  // eight ASCII bytes at a time
      std::uint64_t word = 0;
      std::memcpy(&word, p, sizeof word);
      if ((word & 0x8080808080808080U) != 0) break;
      p += 8;
    }
#ifdef __SSE2__
    if (p - begin >= longest_character) p = skip_blocks(p, end);
#endif
    if (p == end) break;
    const std::size_t length = well_formed_length(p, end);
    if (length == 0) break;
    p += length;
  }
  return static_cast<std::size_t>(p - begin);
}

void utf8_append(std::string& out, char32_t code) {
  const auto byte = [&](char32_t value) {
    out += static_cast<char>(static_cast<unsigned char>(value));
  };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

std::size_t utf8_length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

std::size_t terminal_cells(char32_t code) {
  if ((code >= 0x0300 && code <= 0x036F) || code == 0x3099 || code == 0x309A || code == 0x200B ||
      (code >= 0xFE00 && code <= 0xFE0F)) {
    return 0;
  }
  const bool wide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0x303E) ||
                    (code >= 0x3041 && code <= 0xA4CF) || (code >= 0xAC00 && code <= 0xD7A3) ||
                    (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFE6F) ||
                    (code >= 0xFF00 && code <= 0xFF60) || (code >= 0xFFE0 && code <= 0xFFE6) ||
                    (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x3FFFD);
  return wide ? 2 : 1;
}

bool is_unseen(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

std::string code_point_name(char32_t code) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string hex;
  while (code > 0 || hex.size() < 4) {
    hex.insert(hex.begin(), digits[code % 16]);
    code /= 16;
  }
  return "U+" + hex;
}

}  // namespace kijun
