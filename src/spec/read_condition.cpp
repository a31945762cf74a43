// Which cells of an attribute belong to a group: codes, or a range of numbers.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/number.h"
#include "base/trimmed.h"
#include "spec/key_table.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

// Other ways to write a comparison are refused rather than taken for a code.
bool is_meant_as_range(std::string_view text) {
  constexpr std::string_view starts[] = {"<", ">", "=", "＜", "＞", "＝", "≦", "≧", "≤", "≥"};
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view start) { return text.starts_with(start); }) ||
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
  if (!below && text[0] != '>') return std::nullopt;
  text.remove_prefix(1);
  const bool included = text.starts_with('=');
  if (included) text.remove_prefix(1);
  const std::optional<double> limit = parse_number(trimmed(text));
  if (!limit) return std::nullopt;
  (below ? range.high : range.low) = limit;
  (below ? range.high_included : range.low_included) = included;
  return range;
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
