#include "render/pdf_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace kijun::pdf {
namespace {

void append_unit(std::string& out, char32_t unit) {
  out += static_cast<char>(unit >> 8U & 0xFFU);
  out += static_cast<char>(unit & 0xFFU);
}

}  // namespace

long long thousandths(Pt length) { return std::llround(length.v * 1000); }

void append_thousandths(std::string& out, long long value) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  std::array<char, 24> digits{};
  if (value >= 1000 || value == 0) {
    const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), value / 1000);
    out.append(digits.data(), whole.ptr);
  }
  auto rest = static_cast<int>(value % 1000);
  if (rest == 0) return;
  out += '.';
  for (int place = 100; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_integer(std::string& out, std::size_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end.ptr);
}

void append_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) {
    if (byte == '\r') {  // would be read as a line feed
      out += "\\r";
      continue;
    }
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    out += byte;
  }
  out += ')';
}

std::string utf16(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Character character = utf8_decode(utf8, at);
    at += character.length;
    if (character.code < 0x10000) {
      append_unit(out, character.code);
    } else {
      append_unit(out, 0xD800 + ((character.code - 0x10000) >> 10U));
      append_unit(out, 0xDC00 + ((character.code - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

std::string text_bytes(std::string_view utf8) {
  const auto plain = [](char c) { return c >= ' ' && c <= '~'; };
  if (std::all_of(utf8.begin(), utf8.end(), plain)) return std::string(utf8);
  return "\xFE\xFF" + utf16(utf8);
}

std::string text(std::string_view utf8) {
  std::string out;
  append_string(out, text_bytes(utf8));
  return out;
}

std::string rectangle(const Box& box, const Size& page) {
  const long long height = thousandths(page.height);
  std::string out = "[";
  append_thousandths(out, thousandths(box.min.x));
  out += ' ';
  append_thousandths(out, height - thousandths(box.max.y));
  out += ' ';
  append_thousandths(out, thousandths(box.max.x));
  out += ' ';
  append_thousandths(out, height - thousandths(box.min.y));
  return out + "]";
}

}  // namespace kijun::pdf
