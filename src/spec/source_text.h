// From bytes to a text that may be parsed: the first gate of the spec stage.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/span.h"

namespace kijun {

constexpr std::size_t spec_size_limit = std::size_t{1} << 20;  // bytes of a spec or a template

// Guarantees well-formed UTF-8 without a byte order mark and without characters that only a
// machine sees. Refused, with line and column: more than spec_size_limit bytes, a byte that is not
// UTF-8, and every character of which hidden_character() is true (a carriage return before a line
// feed and a tab are let through), a tab that indents a line.
Result<std::shared_ptr<const Source>> source_from_bytes(std::string path, std::string bytes);

// Control and layout characters that no printed text needs and that XML or a terminal would choke
// on: C0, DEL, C1, line and paragraph separators, bidirectional controls, U+FEFF, noncharacters.
// Line feed and tab are among them.
bool hidden_character(char32_t code);

// Where the character at byte `offset` of the source's text stands.
Span span_at(const std::shared_ptr<const Source>& source, std::size_t offset, std::size_t length);

// The other way round: the byte at which that character of that line begins.
std::size_t offset_at(std::string_view text, std::size_t line, std::size_t column);

// Finds the places of a text's parts in the source, each behind the one before.
class PlaceFinder {
 public:
  explicit PlaceFinder(const Text& text);

  // The text's own place if the part is not written like this (an escape, a folded line); later
  // parts are not looked for then.
  Span find(std::string_view part);

 private:
  // Moves on to a byte offset that is not before the last.
  void go_to(std::size_t offset);

  Span whole_;
  std::size_t offset_ = 0;
  std::size_t line_ = 0;
  std::size_t column_ = 0;
  bool lost_ = false;
};

// Where the first `part` stands in the text.
Span span_within(const Text& text, std::string_view part);

}  // namespace kijun
