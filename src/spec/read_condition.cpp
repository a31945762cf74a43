// Which cells of an attribute belong to a group: codes, or a range of numbers.
#include <array>
#include <string_view>
#include <utility>

#include "base/number.h"
#include "spec/key_table.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

constexpr std::string_view wide_blank = "\u3000";

std::string_view trimmed(std::string_view text) {
  for (;;) {
    if (text.starts_with(' ') || text.starts_with('\t') || text.starts_with('\n')) {
      text.remove_prefix(1);
    } else if (text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\n')) {
      text.remove_suffix(1);
    } else if (text.starts_with(wide_blank)) {
      text.remove_prefix(wide_blank.size());
    } else if (text.ends_with(wide_blank)) {
      text.remove_suffix(wide_blank.size());
    } else {
      return text;
    }
  }
}

bool is_meant_as_range(std::string_view text) {
  return text.starts_with('<') || text.starts_with('>') ||
         text.find("..") != std::string_view::npos;
}

std::optional<RangeSpec> parse_range(std::string_view text) {
  RangeSpec range;
  const std::size_t dots = text.find("..");
  if (dots != std::string_view::npos) {
    range.low = parse_number(trimmed(text.substr(0, dots)));
    range.high = parse_number(trimmed(text.substr(dots + 2)));
    if (!range.low || !range.high) return std::nullopt;
    return range;
  }
  const bool below = text[0] == '<';
  text.remove_prefix(1);
  const bool included = text.starts_with('=');
  if (included) text.remove_prefix(1);
  const std::optional<double> limit = parse_number(trimmed(text));
  if (!limit) return std::nullopt;
  (below ? range.high : range.low) = limit;
  (below ? range.high_included : range.low_included) = included;
  return range;
}

bool read_code(const YamlNode& node, Text& into, Problems& problems) {
  if (!is_text(node, "a code", problems) || !read_value(node, into, problems)) return false;
  into.value = std::string(trimmed(into.value));
  return true;
}

}  // namespace

bool read_value(const YamlNode& node, ConditionSpec& into, Problems& problems) {
  CodesSpec codes;
  if (node.kind == YamlNode::Kind::list) {
    if (!read_list(node, "a list of codes", read_code, codes.codes, problems)) return false;
    if (codes.codes.empty()) {
      problems.add(messages::empty_list(node.span, "at least one code"));
      return false;
    }
    into = std::move(codes);
    return true;
  }
  Text text;
  if (!is_text(node, "a code, a list of codes, or a range such as \">= 1000\"", problems) ||
      !read_code(node, text, problems)) {
    return false;
  }
  if (!is_meant_as_range(text.value)) {
    codes.codes.push_back(std::move(text));
    into = std::move(codes);
    return true;
  }
  std::optional<RangeSpec> range = parse_range(text.value);
  if (!range) {
    problems.add(messages::bad_range(text));
    return false;
  }
  range->span = node.span;
  into = *std::move(range);
  return true;
}

}  // namespace kijun
