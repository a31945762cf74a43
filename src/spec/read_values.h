// Reading single values of the tree. Every function reports what is wrong, and returns false if it
// left `into` as it was.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "spec/problems.h"
#include "spec/yaml_tree.h"

namespace kijun {

constexpr std::size_t longest_line = 500;    // characters of a title, name or label
constexpr std::size_t longest_text = 20000;  // characters of running text

// True for a mapping, a list, a text; else the mismatch is reported.
bool is_mapping(const YamlNode& node, std::string_view what, Problems& problems);
bool is_list(const YamlNode& node, std::string_view expected, Problems& problems);
bool is_text(const YamlNode& node, std::string_view expected, Problems& problems);

// A key that is a name: one line of at most longest_line characters, not blank.
bool is_line(const Text& key, Problems& problems);

// One line of at most longest_line characters, not blank. The line end of a block text is dropped.
bool read_value(const YamlNode& node, Text& into, Problems& problems);
// The same, but it may be empty, or have no value at all.
bool read_cell(const YamlNode& node, Text& into, Problems& problems);
// Any lines, at most longest_text characters, not blank.
bool read_running_text(const YamlNode& node, Text& into, Problems& problems);
// Just as in the file (a column's name may hold line ends), at most longest_line characters.
bool read_column_name(const YamlNode& node, Text& into, Problems& problems);
// A code as answers hold it: one line, not blank, trimmed.
bool read_code(const YamlNode& node, Text& into, Problems& problems);
// A finite decimal number; nothing that YAML 1.1 would read otherwise.
bool read_value(const YamlNode& node, Located<double>& into, Problems& problems);
bool read_value(const YamlNode& node, Located<long long>& into, Problems& problems);
// true or false; not yes, no, on, off.
bool read_value(const YamlNode& node, Located<bool>& into, Problems& problems);

template <typename T>
bool read_value(const YamlNode& node, std::optional<T>& into, Problems& problems) {
  T value;
  const bool read = read_value(node, value, problems);
  if (read) into = std::move(value);
  return read;
}

// A list, each item read by `reader`; `expected` names it: "a list of texts".
template <typename T, typename Reader>
bool read_list(const YamlNode& node, std::string_view expected, Reader reader, std::vector<T>& into,
               Problems& problems) {
  if (!is_list(node, expected, problems)) return false;
  bool all = true;
  for (const YamlNode& item : node.items) {
    T value;
    const bool read = reader(item, value, problems);
    all = all && read;
    if (read) into.push_back(std::move(value));
  }
  return all;
}

}  // namespace kijun
