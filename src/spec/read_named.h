// Mappings whose keys are names that the author makes up: surveys, questions, breakdowns.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "spec/key_table.h"

namespace kijun {

// True for at most 40 of a-z A-Z 0-9 _ -, the first a letter or digit.
bool is_name(std::string_view text);

// Each entry becomes an item of `into`, its key in the member `key` and its value read by `table`.
// `what` names an entry in messages ("the survey"), `expected` the whole mapping.
template <typename T, std::size_t N>
bool read_named(const YamlNode& node, std::string_view what, std::string_view expected,
                const KeyRow<T> (&table)[N], std::vector<T>& into, Problems& problems) {
  if (!is_mapping(node, expected, problems)) return false;
  if (node.entries.empty()) problems.add(messages::empty_list(node.place, expected));
  for (const YamlEntry& entry : node.entries) {
    T item;
    item.key = entry.key;
    if (!is_name(entry.key.value)) problems.add(messages::bad_name(entry.key, what));
    if (read_mapping(entry.value, what, table, item, problems)) into.push_back(std::move(item));
  }
  return true;
}

}  // namespace kijun
