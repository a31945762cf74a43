#include "init/yaml_text.h"

#include <algorithm>

#include "base/trimmed.h"
#include "base/utf8.h"
#include "spec/source_text.h"

namespace kijun {
namespace {

bool is_plain(const std::string& text) {
  if (text.empty() || text == "null" || text == "Null" || text == "NULL") return false;
  const auto harmless = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '/' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
  };
  return std::all_of(text.begin(), text.end(), harmless);
}

bool is_blank(char32_t code) {
  return code == U' ' || code == U'\t' || code == U'\n' || code == 0xA0 || code == 0x3000;
}

}  // namespace

bool can_be_said(const std::string& text) {
  constexpr std::size_t longest = 200;
  bool seen = false;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) {
    const Utf8Character character = utf8_decode(text, at);
    const char32_t code = character.code;
    if (code != U'\n' && code != U'\t' && hidden_character(code)) return false;
    seen = seen || !is_blank(code);
    at += character.length;
  }
  return seen && length <= longest;
}

std::string on_one_line(const std::string& text) {
  constexpr std::size_t longest = 200;
  std::string line;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size() && length < longest; ++length) {
    const Utf8Character character = utf8_decode(text, at);
    const bool hidden = hidden_character(character.code);
    line += hidden ? std::string_view(" ") : std::string_view(text).substr(at, character.length);
    at += character.length;
  }
  return std::string(trimmed(line));
}

std::string yaml_text(const std::string& text) {
  if (is_plain(text)) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (c == '\r') {
      quoted += "\\r";
    } else if (c == '"' || c == '\\') {
      quoted += {'\\', c};
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const std::string& text : texts) list += (list.size() > 1 ? ", " : "") + yaml_text(text);
  return list + "]";
}

}  // namespace kijun
