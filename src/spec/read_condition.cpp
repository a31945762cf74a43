// Which cells of an attribute belong to a group: codes, or a range of numbers.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/number.h"
#include "base/trimmed.h"
#include "spec/messages.h"
#include "spec/read_values.h"
#include "spec/shapes.h"
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

// Line ends, a range and blanks around it; or what is not meant as one.
constexpr Shape code_or_range{
    .expected = {"a code, or a range such as \">= 1000\" or \"1000 .. 4999\"",
                 "コード、または範囲（例: \">= 1000\"、\"1000 .. 4999\"）"},
    .longest = shapes::longest_line,
    .form =
        "^((?![ \u3000]*[<>=＜＞＝≦≧≤≥]|.*\\.\\.).*|[ \u3000]*[<>]=?[ \u3000]*"
        "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?[ \u3000]*|[ \u3000]*"
        "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?[ \u3000]*\\.\\.[ \u3000]*"
        "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?[ \u3000]*)\\n*$"};
constexpr Shape code_list{.kind = Shape::Kind::list,
                          .expected = {"a list of at least one code", "コードのリスト"},
                          .item = &shapes::code,
                          .least = 1};
constexpr const Shape* ways[] = {&code_or_range, &code_list};

}  // namespace

constexpr Shape code_or_range_shape{
    .kind = Shape::Kind::either,
    .expected = {"a code, a list of codes, or a range such as \">= 1000\"",
                 "コード、そのリスト、または範囲（例: \">= 1000\"、\"1000 .. 4999\"）"},
    .ways = ways};

bool read_value(const YamlNode& node, const Shape& shape, ConditionSpec& into, Problems& problems) {
  CodesSpec codes;
  if (node.kind == YamlNode::Kind::list) {
    if (!read_list(node, *shape.ways[1], read_code, codes.codes, problems)) return false;
    into = std::move(codes);
    return true;
  }
  Text text;
  if (!is_text(node, expected_text(shape), problems) ||
      !read_code(node, *shape.ways[0], text, problems)) {
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
