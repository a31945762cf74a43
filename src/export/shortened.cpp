#include "export/shortened.h"

#include "base/utf8.h"

namespace kijun {
namespace {

std::size_t units_of(char32_t code) {
  constexpr char32_t last_of_one_unit = 0xFFFF;
  return code > last_of_one_unit ? 2 : 1;
}

}  // namespace

std::string shortened(const std::string& text, std::size_t units) {
  std::size_t used = 0;
  std::size_t kept = 0;  // bytes that leave room for "…"
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_decode(text, at);
    used += units_of(character.code);
    at += character.length;
    if (used > units) return text.substr(0, kept) + "…";
    if (used < units) kept = at;
  }
  return text;
}

}  // namespace kijun
