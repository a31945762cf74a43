#include "spec/read_values.h"

#include <string>
#include <utility>

#include "base/number.h"
#include "base/trimmed.h"
#include "base/utf8.h"
#include "spec/messages.h"
#include "spec/shapes.h"

namespace kijun {
namespace {

bool is_kind(const YamlNode& node, YamlNode::Kind kind, std::string_view expected,
             Problems& problems) {
  if (node.kind == kind) return true;
  switch (node.kind) {
    case YamlNode::Kind::nothing:
      problems.add(messages::missing_value(node.span, expected));
      break;
    case YamlNode::Kind::text:
      problems.add(messages::wrong_type(node.span, expected, "a text"));
      break;
    case YamlNode::Kind::list:
      problems.add(messages::wrong_type(node.span, expected, "a list"));
      break;
    case YamlNode::Kind::mapping:
      problems.add(messages::wrong_type(node.span, expected, "a mapping (key: value)"));
      break;
    case YamlNode::Kind::refused:
      break;
  }
  return false;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Utf8Character character = utf8_decode(text, i);
    const char32_t code = character.code;
    if (code != ' ' && code != '\t' && code != '\n' && code != 0xA0 && code != 0x3000) return false;
    i += character.length;
  }
  return true;
}

// A block text ends in the line feed of its last line.
std::string without_last_line_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

bool is_within(const Span& span, const std::string& text, std::size_t limit, Problems& problems) {
  const std::size_t length = utf8_length(text);
  if (length <= limit) return true;
  problems.add(messages::too_long(span, length, limit));
  return false;
}

bool is_one_line(const Span& span, const std::string& text, Problems& problems) {
  if (text.find_first_of("\n\t") == std::string::npos) return true;
  problems.add(text.find('\n') != std::string::npos ? messages::several_lines(span)
                                                    : messages::hidden_character(span, U'\t'));
  return false;
}

bool is_present(const Span& span, const std::string& text, Problems& problems) {
  if (!is_blank(text)) return true;
  problems.add(messages::empty_text(span));
  return false;
}

// "0755", "-012"; not "0", "0.5".
bool looks_octal(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != 'e' && text[1] != 'E';
}

bool looks_infinite(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower == ".nan" || lower == "nan" || lower == ".inf" || lower == "inf" ||
         lower == "infinity";
}

template <typename Number, typename Parse, typename Complain>
bool read_number(const YamlNode& node, const Shape& shape, Parse parse, Complain complain,
                 Located<Number>& into, Problems& problems) {
  const std::string expected = expected_text(shape);
  if (!is_kind(node, YamlNode::Kind::text, expected, problems)) return false;
  const Text found{node.text, node.span};
  if (looks_infinite(node.text)) {
    problems.add(messages::not_finite(found));
    return false;
  }
  const std::optional<Number> number = parse(node.text);
  if (!number || looks_octal(node.text)) {
    problems.add(number ? messages::octal_looking(found) : complain(found));
    return false;
  }
  if (!is_within_bounds(shape, static_cast<double>(*number))) {
    problems.add(messages::out_of_bounds(found, expected));
    return false;
  }
  into = {*number, node.span};
  return true;
}

std::optional<Pt> parse_length(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const std::string_view unit = text.substr(text.size() - 2);
  const std::optional<double> number = parse_number(text.substr(0, text.size() - 2));
  if (!number) return std::nullopt;
  if (unit == "mm") return to_pt(Mm(*number));
  if (unit == "pt") return Pt(*number);
  return std::nullopt;
}

}  // namespace

bool is_mapping(const YamlNode& node, std::string_view what, Problems& problems) {
  return is_kind(node, YamlNode::Kind::mapping, std::string(what) + " as a mapping (key: value)",
                 problems);
}

bool is_list(const YamlNode& node, std::string_view expected, Problems& problems) {
  return is_kind(node, YamlNode::Kind::list, expected, problems);
}

bool is_text(const YamlNode& node, std::string_view expected, Problems& problems) {
  return is_kind(node, YamlNode::Kind::text, expected, problems);
}

bool is_line(const Text& key, Problems& problems) {
  return is_present(key.span, key.value, problems) && is_one_line(key.span, key.value, problems) &&
         is_within(key.span, key.value, shapes::line.longest, problems);
}

bool is_within_bounds(const Shape& shape, double number) {
  return number <= shape.high &&
         (number > shape.low || (shape.low_included && number == shape.low));
}

bool has_right_count(const YamlNode& list, const Shape& shape, Problems& problems) {
  const std::size_t count = list.items.size();
  if (count >= shape.least && count <= shape.most) return true;
  const std::string expected = expected_text(shape);
  problems.add(count == 0 ? messages::empty_list(list.span, expected)
                          : messages::wrong_count(list.span, count, expected));
  return false;
}

bool read_value(const YamlNode& node, const Shape& shape, Text& into, Problems& problems) {
  if (shape.may_be_empty && node.kind == YamlNode::Kind::nothing) {
    into = {"", node.span};
    return true;
  }
  if (!is_text(node, expected_text(shape), problems)) return false;
  std::string text = shape.one_line ? without_last_line_end(node.text) : node.text;
  if ((!shape.may_be_empty && !is_present(node.span, text, problems)) ||
      (shape.one_line && !is_one_line(node.span, text, problems)) ||
      !is_within(node.span, text, shape.longest, problems)) {
    return false;
  }
  into = {std::move(text), node.span};
  return true;
}

bool read_code(const YamlNode& node, const Shape& shape, Text& into, Problems& problems) {
  if (!read_value(node, shape, into, problems)) return false;
  into.value = std::string(trimmed(into.value));
  return true;
}

bool read_value(const YamlNode& node, const Shape& shape, Located<double>& into,
                Problems& problems) {
  return read_number(node, shape, parse_number, messages::not_a_number, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, Located<long long>& into,
                Problems& problems) {
  return read_number(node, shape, parse_integer, messages::not_an_integer, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, Located<bool>& into, Problems& problems) {
  if (!is_text(node, expected_text(shape), problems)) return false;
  if (node.text != "true" && node.text != "false") {
    problems.add(messages::not_a_boolean({node.text, node.span}));
    return false;
  }
  into = {node.text == "true", node.span};
  return true;
}

bool read_value(const YamlNode& node, const Shape& shape, Pt& into, Problems& problems) {
  if (!is_text(node, expected_text(shape), problems)) return false;
  const std::optional<Pt> length = parse_length(node.text);
  if (!length) {
    problems.add(messages::not_a_length({node.text, node.span}));
    return false;
  }
  if (!is_within_bounds(shape, length->v)) {
    problems.add(messages::out_of_bounds({node.text, node.span}, expected_text(shape)));
    return false;
  }
  into = *length;
  return true;
}

}  // namespace kijun
