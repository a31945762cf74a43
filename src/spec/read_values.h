// Reading single values of the tree. Every function reports what is wrong, and returns false if it
// left `into` as it was.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "base/span.h"
#include "spec/problems.h"
#include "spec/shape.h"
#include "spec/yaml_tree.h"

namespace kijun {

// True for a mapping, a list, a text; else the mismatch is reported.
bool is_mapping(const YamlNode& node, std::string_view what, Problems& problems);
bool is_list(const YamlNode& node, std::string_view expected, Problems& problems);
bool is_text(const YamlNode& node, std::string_view expected, Problems& problems);

// A key that is a name: one line of at most shapes::longest_line characters, not blank.
bool is_line(const Text& key, Problems& problems);

bool is_within_bounds(const Shape& shape, double number);
// Whether the list holds as many items as the shape wants; else that is reported.
bool has_right_count(const YamlNode& list, const Shape& shape, Problems& problems);

// What the shape says of lines, length and blanks; its form is checked by whoever reads such texts.
bool read_value(const YamlNode& node, const Shape& shape, Text& into, Problems& problems);
// The same, trimmed: a code as answers hold it.
bool read_code(const YamlNode& node, const Shape& shape, Text& into, Problems& problems);
// A finite decimal number within the shape's bounds; nothing that YAML 1.1 would read otherwise.
bool read_value(const YamlNode& node, const Shape& shape, Located<double>& into,
                Problems& problems);
bool read_value(const YamlNode& node, const Shape& shape, Located<long long>& into,
                Problems& problems);
// true or false; not yes, no, on, off.
bool read_value(const YamlNode& node, const Shape& shape, Located<bool>& into, Problems& problems);

// "170mm" or "10pt", within the shape's bounds.
bool read_value(const YamlNode& node, const Shape& shape, Pt& into, Problems& problems);

template <typename T>
bool read_value(const YamlNode& node, const Shape& shape, std::optional<T>& into,
                Problems& problems) {
  T value;
  const bool read = read_value(node, shape, value, problems);
  if (read) into = std::move(value);
  return read;
}

// A list, each item read by `reader` as shape.item.
template <typename T, typename Reader>
bool read_list(const YamlNode& node, const Shape& shape, Reader reader, std::vector<T>& into,
               Problems& problems) {
  if (!is_list(node, expected_text(shape), problems)) return false;
  bool all = true;
  for (const YamlNode& item : node.items) {
    T value;
    const bool read = reader(item, *shape.item, value, problems);
    all = all && read;
    if (read) into.push_back(std::move(value));
  }
  return has_right_count(node, shape, problems) && all;
}

template <typename T>
bool read_value(const YamlNode& node, const Shape& shape, std::vector<T>& into,
                Problems& problems) {
  const auto read = [](const YamlNode& item, const Shape& of, T& value, Problems& found) {
    return read_value(item, of, value, found);
  };
  return read_list(node, shape, read, into, problems);
}

template <typename T>
bool read_value(const YamlNode& node, const Shape& shape, Located<std::vector<T>>& into,
                Problems& problems) {
  into.span = node.span;
  return read_value(node, shape, into.value, problems);
}

}  // namespace kijun
