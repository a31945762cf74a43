#include "base/folded.h"

#include "base/utf8.h"

namespace kijun {
namespace {

bool is_blank(char32_t code) {
  return code == U' ' || (code >= U'\t' && code <= U'\r') || code == U'\u00A0' ||
         (code >= U'\u2000' && code <= U'\u200B') || code == U'\u202F' || code == U'\u3000' ||
         code == U'\uFEFF';
}

char32_t narrow(char32_t code) {
  if (code >= U'\uFF01' && code <= U'\uFF5E') return code - U'\uFF01' + U'!';
  switch (code) {
    case U'\u2010':  // hyphen
    case U'\u2011':
    case U'\u2212':  // minus sign: what CP932 has at 817C, for some a full-width hyphen
      return U'-';
    case U'\u301C':  // wave dash: what CP932 has at 8160, for some a full-width tilde
      return U'~';
    case U'\u2014':  // em dash: what CP932 has at 815C, for some a horizontal bar
      return U'\u2015';
    default:
      return code;
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string made;
  bool blank = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    const char32_t code = character.code;
    const std::string_view bytes = text.substr(offset, character.length);
    offset += character.length;
    if (is_blank(code)) {
      blank = !made.empty();
      continue;
    }
    if (blank) made += ' ';
    blank = false;
    if (narrow(code) == code) {
      made += bytes;
    } else {
      utf8_append(made, narrow(code));
    }
  }
  return made;
}

}  // namespace kijun
