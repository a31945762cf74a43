#include "table/xlsx_text.h"

#include <cstdint>
#include <optional>

#include "base/utf8.h"

namespace kijun {
namespace {

constexpr std::size_t escape_length = 7;  // _x000D_

std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
  if (text.size() - at < escape_length || text.substr(at, 2) != "_x" || text[at + 6] != '_') {
    return std::nullopt;
  }
  char32_t code = 0;
  for (const char c : text.substr(at + 2, 4)) {
    code *= 16;
    if (c >= '0' && c <= '9') {
      code += static_cast<char32_t>(c - '0');
    } else if (c >= 'A' && c <= 'F') {
      code += static_cast<char32_t>(c - 'A' + 10);
    } else if (c >= 'a' && c <= 'f') {
      code += static_cast<char32_t>(c - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return code;
}

bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

}  // namespace

void XlsxText::clear() {
  text_.clear();
  in_text_ = false;
  in_phonetic_ = false;
  too_long_ = false;
}

void XlsxText::start_element(std::string_view name) {
  if (name == "t") in_text_ = !in_phonetic_;
  if (name == "rPh") in_phonetic_ = true;
}

void XlsxText::end_element(std::string_view name) {
  if (name == "t") in_text_ = false;
  if (name == "rPh") in_phonetic_ = false;
}

void XlsxText::text(std::string_view piece) {
  if (!in_text_ || too_long_) return;
  if (text_.size() + piece.size() > longest_) {
    too_long_ = true;
    return;
  }
  text_ += piece;
}

void unescape_xlsx(std::string& text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return;
  std::string plain(text, 0, at);
  while (at < text.size()) {
    std::optional<char32_t> code = escaped_unit(text, at);
    std::size_t length = escape_length;
    if (code && *code >= 0xD800 && *code <= 0xDBFF) {
      const std::optional<char32_t> low = escaped_unit(text, at + escape_length);
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
        length = 2 * escape_length;
      }
    }
    if (code && *code != 0 && !is_surrogate(*code)) {
      utf8_append(plain, *code);
      at += length;
    } else {
      plain += text[at++];
    }
  }
  text = std::move(plain);
}

void quote_like_csv(std::string& text) {
  if (!text.starts_with('"')) return;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += c;
    quoted += c;
  }
  quoted += '"';
  text = std::move(quoted);
}

}  // namespace kijun
