#include "base/json_writer.h"

#include <utility>

namespace kijun {
namespace {

std::string quoted_json(std::string_view value) {
  constexpr const char* digits = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      quoted += "\\u00";
      quoted += digits[c / 16];
      quoted += digits[c % 16];
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

}  // namespace

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void JsonWriter::begin_value() {
  if (!after_key_ && depth_ > 0) {
    if (!empty_) out_ += ',';
    new_line();
  }
  after_key_ = false;
  empty_ = false;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!empty_) new_line();
  out_ += bracket;
  empty_ = false;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  out_ += quoted_json(name) + ": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  begin_value();
  out_ += quoted_json(value);
}

void JsonWriter::texts(const std::vector<std::string_view>& values) {
  std::string list;
  for (const std::string_view value : values)
    list += (list.empty() ? "" : ", ") + quoted_json(value);
  plain("[" + list + "]");
}

void JsonWriter::plain(std::string_view value) {
  begin_value();
  out_ += value;
}

std::string JsonWriter::take() && {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace kijun
