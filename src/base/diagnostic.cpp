#include "base/diagnostic.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace kijun {
namespace {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::string_view line_of(const std::string& text, std::size_t line) {
  std::string_view rest = text;
  for (std::size_t i = 1; i < line; ++i) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return "";
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

constexpr std::size_t longest_excerpt = 160;  // characters of a source line that are shown

// The source line cut to a readable length, with tabs and control characters as one blank each.
struct Excerpt {
  std::string text;
  std::size_t cells_before = 0;
  std::size_t cells_marked = 0;
};

Excerpt excerpt(std::string_view line, std::size_t column, std::size_t length) {
  const std::size_t first = column > longest_excerpt ? column - longest_excerpt / 2 : 1;
  Excerpt result;
  if (first > 1) {
    result.text = "…";
    result.cells_before = 1;
  }
  std::size_t position = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const Utf8Character character = utf8_decode(line, offset);
    offset += character.length;
    ++position;
    if (position < first) continue;
    if (position >= first + longest_excerpt) {
      result.text += "…";
      break;
    }
    const bool control = is_unseen(character.code);
    if (control) {
      result.text += ' ';
    } else if (character.length == 1 && character.code == 0xFFFD) {
      utf8_append(result.text, character.code);  // a byte that is no character
    } else {
      result.text += line.substr(offset - character.length, character.length);
    }
    const std::size_t cells = control ? 1 : terminal_cells(character.code);
    if (position < column) result.cells_before += cells;
    if (position >= column && position < column + length) result.cells_marked += cells;
  }
  return result;
}

void append_span(std::string& out, const Span& span) {
  const std::string_view line = line_of(span.source->text, span.line);
  const Excerpt shown = excerpt(line, span.column, std::max<std::size_t>(span.length, 1));
  const std::string number = std::to_string(span.line);
  out += "  " + number + " | " + shown.text + "\n";
  out +=
      "  " + std::string(number.size(), ' ') + " | " + std::string(shown.cells_before, ' ') + "^";
  if (shown.cells_marked > 1) out += std::string(shown.cells_marked - 1, '~');
  out += "\n";
}

struct PlacePrefix {
  std::string operator()(std::monostate) const { return "kijun: "; }
  std::string operator()(const Span& span) const {
    if (!span.source) return "kijun: ";
    if (span.line == 0) return span.source->path + ": ";
    return span.source->path + ":" + std::to_string(span.line) + ":" + std::to_string(span.column) +
           ": ";
  }
  std::string operator()(const CellPlace& place) const {
    std::string out = place.file + ": ";
    if (place.row > 0) out += "row " + std::to_string(place.row);
    if (place.row > 0 && !place.column.empty()) out += ", ";
    if (!place.column.empty()) out += "column \"" + place.column + "\"";
    if (place.row > 0 || !place.column.empty()) out += ": ";
    return out;
  }
};

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

bool has_own_mistake(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& one) { return one.own_mistake; });
}

std::string format(const Diagnostic& diagnostic) {
  std::string out = std::visit(PlacePrefix{}, diagnostic.place);
  out += name(diagnostic.severity);
  out += ": " + diagnostic.message + "\n";
  const Span* span = std::get_if<Span>(&diagnostic.place);
  if (span != nullptr && span->source && span->line > 0) append_span(out, *span);
  for (const std::string& hint : diagnostic.hints) out += "  " + hint + "\n";
  return out;
}

std::string format(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += format(diagnostic);
  return out;
}

}  // namespace kijun
