// Strict UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kijun {

struct Utf8Character {
  char32_t code = 0;
  std::size_t length = 0;  // bytes
};

// The character that starts at `offset` (< text.size()). A malformed byte comes back as U+FFFD of
// length 1.
Utf8Character utf8_decode(std::string_view text, std::size_t offset);

// Offset of the first byte that is not part of a well-formed character, or text.size() when all is
// well.
std::size_t utf8_valid_prefix(std::string_view text);

void utf8_append(std::string& out, char32_t code);

// Number of characters; the text must be well-formed.
std::size_t utf8_length(std::string_view text);

// Cells that a character takes in a terminal: 2 for East Asian wide and full-width ones, 0 for
// combining marks.
std::size_t terminal_cells(char32_t code);

// A character that would move the terminal's cursor, or turn the text around, rather than be seen.
// Messages show a blank instead.
bool is_unseen(char32_t code);

// "U+9AD9"
std::string code_point_name(char32_t code);

}  // namespace kijun
