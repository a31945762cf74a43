#include "table/cell.h"

#include "base/trimmed.h"
#include "base/utf8.h"

namespace kijun {
namespace {

constexpr std::size_t longest_shown = 40;

}  // namespace

std::string_view cell_value(std::string_view raw, std::string& scratch) {
  if (!raw.starts_with('"')) return trimmed(raw);
  raw = raw.substr(1, raw.size() - 2);  // the index has seen to it that a quote closes the cell
  if (raw.find('"') == std::string_view::npos) return trimmed(raw);
  scratch.clear();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '"') ++i;  // the second of a doubled quote stands for both
    scratch += raw[i];
  }
  return trimmed(scratch);
}

std::string shown_value(std::string_view value) {
  std::string shown;
  std::size_t characters = 0;
  for (std::size_t offset = 0; offset < value.size(); ++characters) {
    if (characters == longest_shown) return shown + "…";
    const Utf8Character character = utf8_decode(value, offset);
    shown +=
        is_unseen(character.code) ? std::string_view(" ") : value.substr(offset, character.length);
    offset += character.length;
  }
  return shown;
}

}  // namespace kijun
