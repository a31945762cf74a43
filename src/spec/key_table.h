// How a mapping is read: a table with one row a key. What a mapping may hold is data, from which
// messages (and a schema) can be made; reading it is one loop.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/messages.h"
#include "spec/problems.h"
#include "spec/read_values.h"
#include "spec/yaml_tree.h"

namespace kijun {

template <typename T>
struct KeyRow {
  std::string_view name;
  bool required;
  std::string_view expected;  // "text of one line": stands in messages after "with"
  // Reads the key's value into its member, and reports what is wrong with it.
  void (*read)(const YamlNode& value, T& into, Problems& problems);
};

namespace detail {
template <typename Member>
struct MemberOf;
template <typename Class, typename Type>
struct MemberOf<Type Class::*> {
  using class_type = Class;
};
}  // namespace detail

// Row readers: the member is read by the overload of read_value() for its type, or by `reader`.
template <auto Member>
void field(const YamlNode& value, typename detail::MemberOf<decltype(Member)>::class_type& into,
           Problems& problems) {
  read_value(value, into.*Member, problems);
}
template <auto Member, auto Reader>
void field_by(const YamlNode& value, typename detail::MemberOf<decltype(Member)>::class_type& into,
              Problems& problems) {
  Reader(value, into.*Member, problems);
}

template <typename T, std::size_t N>
std::vector<std::string> key_names(const KeyRow<T> (&table)[N]) {
  std::vector<std::string> names;
  for (const KeyRow<T>& row : table) names.emplace_back(row.name);
  return names;
}

// Reads a mapping by its table: unknown and missing keys are reported, every known key is read.
// `what` names the mapping in messages ("the question"). False when it is no mapping at all.
template <typename T, std::size_t N>
bool read_mapping(const YamlNode& node, std::string_view what, const KeyRow<T> (&table)[N], T& into,
                  Problems& problems) {
  if (!is_mapping(node, what, problems)) return false;
  bool seen[N] = {};
  for (const YamlEntry& entry : node.entries) {
    std::size_t row = 0;
    while (row < N && table[row].name != entry.key.value) ++row;
    if (row < N) {
      seen[row] = true;
      table[row].read(entry.value, into, problems);
    } else if (!problems.full()) {
      problems.add(messages::unknown_key(entry.key, what, key_names(table)));
    } else {
      problems.count_error();
    }
  }
  for (std::size_t row = 0; row < N; ++row) {
    if (table[row].required && !seen[row]) {
      problems.add(messages::missing_key(node.place, table[row].name, what, table[row].expected));
    }
  }
  return true;
}

}  // namespace kijun
