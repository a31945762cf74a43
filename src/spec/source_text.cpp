#include "spec/source_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "spec/messages.h"

namespace kijun {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Offset of the first character that may not stand in a source, or text.size().
std::size_t first_hidden(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    const bool line_end = character.code == '\r' && text.substr(offset + 1, 1) == "\n";
    const bool blank = character.code == '\n' || character.code == '\t' || line_end;
    if (!blank && hidden_character(character.code)) return offset;
    offset += character.length;
  }
  return text.size();
}

// Offset of the first tab among the blanks that begin a line, or text.size(). YAML forbids them,
// and yaml-cpp reads them in its own way.
std::size_t first_indenting_tab(std::string_view text) {
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t first = text.find_first_not_of(' ', line);
    if (first == std::string_view::npos) break;
    if (text[first] == '\t') return first;
    line = text.find('\n', first);
    if (line == std::string_view::npos) break;
    ++line;
  }
  return text.size();
}

}  // namespace

bool hidden_character(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
         code == 0xFEFF || (code & 0xFFFE) == 0xFFFE;
}

Span span_at(const std::shared_ptr<const Source>& source, std::size_t offset, std::size_t length) {
  const std::string_view before = std::string_view(source->text).substr(0, offset);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 == 0
  return {source, line, utf8_length(before.substr(line_start)) + 1, length};
}

std::size_t offset_at(std::string_view text, std::size_t line, std::size_t column) {
  std::size_t offset = 0;
  for (std::size_t before = 1; before < line; ++before) offset = text.find('\n', offset) + 1;
  for (std::size_t before = 1; before < column && offset < text.size(); ++before) {
    offset += utf8_decode(text, offset).length;
  }
  return offset;
}

PlaceFinder::PlaceFinder(const Text& text)
    : whole_(text.span), line_(text.span.line), column_(text.span.column) {
  lost_ = !whole_.source || whole_.line == 0;
  if (lost_) return;
  offset_ = offset_at(whole_.source->text, line_, column_);
}

void PlaceFinder::go_to(std::size_t offset) {
  const std::string_view between =
      std::string_view(whole_.source->text).substr(offset_, offset - offset_);
  const std::size_t line_end = between.rfind('\n');
  if (line_end == std::string_view::npos) {
    column_ += utf8_length(between);
  } else {
    line_ += static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
    column_ = utf8_length(between.substr(line_end + 1)) + 1;
  }
  offset_ = offset;
}

Span PlaceFinder::find(std::string_view part) {
  if (lost_) return whole_;
  const std::size_t found = whole_.source->text.find(part, offset_);
  lost_ = found == std::string::npos;
  if (lost_) return whole_;
  go_to(found);
  Span place{whole_.source, line_, column_, utf8_length(part)};
  go_to(found + part.size());
  return place;
}

Span span_within(const Text& text, std::string_view part) { return PlaceFinder(text).find(part); }

Result<std::shared_ptr<const Source>> source_from_bytes(std::string path, std::string bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  const std::size_t size = bytes.size();
  auto source = std::make_shared<const Source>(Source{std::move(path), std::move(bytes)});
  if (size > spec_size_limit) {
    return messages::too_large({source, 0, 0, 0}, size, spec_size_limit);
  }
  const std::size_t valid = utf8_valid_prefix(source->text);
  if (valid < size) {
    return messages::not_utf8(span_at(source, valid, 1),
                              static_cast<unsigned char>(source->text[valid]));
  }
  const std::size_t hidden = first_hidden(source->text);
  if (hidden < size) {
    return messages::hidden_character(span_at(source, hidden, 1),
                                      utf8_decode(source->text, hidden).code);
  }
  const std::size_t tab = first_indenting_tab(source->text);
  if (tab < size) return messages::indenting_tab(span_at(source, tab, 1));
  return std::shared_ptr<const Source>(std::move(source));
}

}  // namespace kijun
