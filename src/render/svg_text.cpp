#include "render/svg_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace kijun {

void append_number(std::string& out, double value, int decimals) {
  long long scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  long long units = std::llround(value * static_cast<double>(scale));
  if (units < 0) {
    out += '-';
    units = -units;
  }
  std::array<char, 24> digits{};
  const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), units / scale);
  out.append(digits.data(), whole.ptr);
  long long rest = units % scale;
  if (rest == 0) return;
  out += '.';
  for (scale /= 10; rest != 0; scale /= 10) {
    out += static_cast<char>('0' + rest / scale);
    rest %= scale;
  }
}

void append_colour(std::string& out, Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '#';
  for (const unsigned part : {colour.red, colour.green, colour.blue}) {
    out += digits[part >> 4U];
    out += digits[part & 15U];
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

namespace {

class PathData {
 public:
  void add(const OutlineSegment& segment) {
    using Kind = OutlineSegment::Kind;
    switch (segment.kind) {
      case Kind::move:
        command('m', {{segment.x, segment.y}});
        start_x_ = x_;
        start_y_ = y_;
        break;
      case Kind::line:
        command('l', {{segment.x, segment.y}});
        break;
      case Kind::quadratic:
        command('q', {{segment.x1, segment.y1}, {segment.x, segment.y}});
        break;
      case Kind::cubic:
        command('c', {{segment.x1, segment.y1}, {segment.x2, segment.y2}, {segment.x, segment.y}});
        break;
      case Kind::close:
        out_ += 'z';
        x_ = start_x_;
        y_ = start_y_;
        break;
    }
  }
  std::string take() { return std::move(out_); }

 private:
  struct Place {
    float x, y;
  };

  void command(char letter, std::initializer_list<Place> places) {
    out_ += letter;
    bool first = true;
    double to_x = x_;
    double to_y = y_;
    for (const Place& place : places) {
      to_x = place.x;
      to_y = -place.y;
      number(to_x - x_, first);
      number(to_y - y_, false);
      first = false;
    }
    x_ = to_x;
    y_ = to_y;
  }
  void number(double value, bool first) {
    if (!first && !std::signbit(value)) out_ += ' ';
    append_number(out_, value, 2);
  }

  std::string out_;
  double x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
};

}  // namespace

void append_data(std::string& out, const std::vector<Datum>& data) {
  for (const Datum& datum : data) {
    append_attribute(out, "data-" + std::string(datum.name), datum.value);
  }
}

std::string path_data(const Outline& outline) {
  PathData data;
  for (const OutlineSegment& segment : outline) data.add(segment);
  return data.take();
}

void append_attribute(std::string& out, std::string_view name, double value, int decimals) {
  out += ' ';
  out += name;
  out += "=\"";
  append_number(out, value, decimals);
  out += '"';
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped(out, value);
  out += '"';
}

std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '.' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    out += kept ? c : '-';
  }
  return out;
}

}  // namespace kijun
