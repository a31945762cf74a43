#include "base/message_text.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "base/utf8.h"

namespace kijun {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string quoted_start(std::string_view text) {
  constexpr std::size_t longest = 60;  // characters
  std::string shown = "\"";
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const Utf8Character character = utf8_decode(text, i);
    if (count == longest) {
      shown += "…";
      break;
    }
    if (character.code == '\n') {
      shown += "\\n";
    } else {
      shown += text.substr(i, character.length);
    }
    i += character.length;
  }
  return shown + "\"";
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
  return format_count(n) + " " + std::string(n == 1 ? one : many);
}

std::string listed(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::string listed_in_part(std::span<const std::string> names) {
  constexpr std::size_t most = 12;
  std::string list = listed(names.first(std::min(names.size(), most)));
  if (names.size() > most) list += ", … (" + format_count(names.size()) + " in all)";
  return list;
}

std::string hex_byte(unsigned char byte) {
  constexpr const char* digits = "0123456789ABCDEF";
  return {'0', 'x', digits[byte / 16], digits[byte % 16]};
}

Diagnostic error_at(const Span& at, std::string message, std::vector<std::string> hints) {
  Diagnostic made{Severity::error, {}, std::move(message), std::move(hints)};
  if (at.source) made.place = at;
  return made;
}

Diagnostic error_at(CellPlace at, std::string message, std::vector<std::string> hints) {
  return {Severity::error, std::move(at), std::move(message), std::move(hints)};
}

Diagnostic error_at_cell(const std::string& file, std::uint64_t row, std::string column,
                         std::string message, std::vector<std::string> hints) {
  return error_at(CellPlace{file, static_cast<std::size_t>(row), std::move(column), ""},
                  std::move(message), std::move(hints));
}

}  // namespace kijun
