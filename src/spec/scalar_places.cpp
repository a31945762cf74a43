#include "spec/scalar_places.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "spec/source_text.h"

namespace kijun {
namespace {

// Goes through the source, and knows the line and column it has come to.
class Cursor {
 public:
  Cursor(const Span& span, std::size_t offset)
      : source_(span.source->text),
        at_(std::min(offset, source_.size())),
        line(span.line),
        column(span.column) {}

  bool ended() const { return at_ == source_.size(); }
  char here() const { return ended() ? '\0' : source_[at_]; }
  std::string_view rest() const { return source_.substr(at_); }
  bool at_line_end() const { return here() == '\n' || rest().starts_with("\r\n"); }

  void step(std::size_t bytes = 1) {
    for (; bytes > 0 && !ended(); --bytes, ++at_) {
      const auto byte = static_cast<unsigned char>(source_[at_]);
      if (byte == '\n') {
        ++line;
        column = 1;
      } else if ((byte & 0xC0U) != 0x80) {
        ++column;
      }
    }
  }
  void skip_blanks() {
    while (here() == ' ' || here() == '\t') step();
  }
  void skip_line() {
    while (!ended() && here() != '\n') step();
    step();
  }

 private:
  std::string_view source_;
  std::size_t at_;

 public:
  std::size_t line;
  std::size_t column;
};

// Bytes that an escape takes in double quotes.
std::size_t escape_length(char letter) {
  switch (letter) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

// Blanks and line ends that YAML made one blank, or one line feed, of.
void skip_fold(Cursor& cursor) {
  cursor.skip_blanks();
  while (cursor.at_line_end()) {
    cursor.skip_line();
    cursor.skip_blanks();
  }
}

}  // namespace

ScalarPlaces::ScalarPlaces(const YamlNode& text) : whole_(text.span) {
  if (!whole_.source || whole_.line == 0) return;
  const std::string_view written = std::string_view(whole_.source->text).substr(text.offset);
  const bool quoted = written.starts_with('"') || written.starts_with('\'');
  follow(text.text, text.offset,
         text.plain ? Writing::plain : (quoted ? Writing::quoted : Writing::block));
}

ScalarPlaces::ScalarPlaces(const Text& text) : whole_(text.span) {
  if (!whole_.source || whole_.line == 0) return;
  const std::string_view source = whole_.source->text;
  const std::size_t offset = offset_at(source, whole_.line, whole_.column);
  const std::string_view written = source.substr(offset);
  const bool block = written.starts_with('|') || written.starts_with('>');
  follow(text.value, offset, block ? Writing::block : Writing::plain);
  // A paragraph may begin with a quote that is its own.
  if (written.starts_with('"') || written.starts_with('\'')) {
    const std::vector<Place> as_plain = std::exchange(places_, {});
    follow(text.value, offset, Writing::quoted);
    if (places_.size() < as_plain.size()) places_ = as_plain;
  }
}

void ScalarPlaces::follow(std::string_view value, std::size_t offset, Writing writing) {
  Cursor cursor(whole_, offset);
  const char opening = writing == Writing::quoted ? cursor.here() : '\0';
  if (writing == Writing::quoted) cursor.step();
  if (writing == Writing::block) {  // the first line is "|" or ">" and has nothing of the text
    cursor.skip_line();
    skip_fold(cursor);
  }
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t bytes = utf8_decode(value, i).length;
    const bool blank = value[i] == ' ' || value[i] == '\n';
    const auto stands_here = [&] {
      return !cursor.at_line_end() && cursor.rest().starts_with(value.substr(i, bytes));
    };
    const bool escaped = opening == '"' && cursor.here() == '\\';
    if (!escaped && !stands_here()) skip_fold(cursor);
    const Place place{cursor.line, cursor.column};
    if (escaped) {
      cursor.step(escape_length(cursor.rest().size() > 1 ? cursor.rest()[1] : '\0'));
    } else if (stands_here()) {
      cursor.step(opening == '\'' && cursor.here() == '\'' ? 2 : bytes);
    } else if (!blank) {  // a blank may be all that is left of a line's end
      return;
    }
    places_.insert(places_.end(), bytes, place);
    i += bytes;
  }
  places_.push_back({cursor.line, cursor.column});
}

Span ScalarPlaces::span(std::size_t first, std::size_t last) const {
  if (places_.empty() || (last >= places_.size() && first >= places_.size())) return whole_;
  last = std::min(last, places_.size() - 1);
  const Place& place = places_[std::min(first, last)];
  const Place& end = places_[last];
  Span found{whole_.source, place.line, place.column, 1};
  if (end.line == place.line && end.column > place.column) found.length = end.column - place.column;
  return found;
}

}  // namespace kijun
