// How a mapping is read: a table with one row a key, which says what the key's value may be and how
// it gets into the struct. Reading is one loop; messages, the JSON Schema and the reference are
// made from the same rows.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/messages.h"
#include "spec/problems.h"
#include "spec/read_values.h"
#include "spec/shape.h"
#include "spec/yaml_tree.h"

namespace kijun {

template <typename T>
struct KeyRow : KeyShape {
  // Reads the key's value into its member, and reports what is wrong with it.
  void (*read)(const YamlNode& value, const Shape& shape, T& into, Problems& problems);
};

namespace detail {
template <typename Member>
struct MemberOf;
template <typename Class, typename Type>
struct MemberOf<Type Class::*> {
  using class_type = Class;
};
template <auto Member>
using ClassOf = typename MemberOf<decltype(Member)>::class_type;

template <const auto& Table>
constexpr auto keys_of = [] {
  std::array<KeyShape, std::size(Table)> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = {Table[i].name, Table[i].required, Table[i].shape, Table[i].about};
  }
  return keys;
}();
}  // namespace detail

// The shape of a mapping that is read by the table. `what` names it in messages ("the question").
template <const auto& Table>
constexpr Shape mapping_of(std::string_view what, Phrase expected) {
  Shape shape{.kind = Shape::Kind::mapping, .expected = expected, .what = what};
  shape.keys = detail::keys_of<Table>;
  return shape;
}

// Row readers: the member is read by the overload of read_value() for its type, or by `reader`, or
// by a table.
template <auto Member>
void field(const YamlNode& value, const Shape& shape, detail::ClassOf<Member>& into,
           Problems& problems) {
  read_value(value, shape, into.*Member, problems);
}
template <auto Member, auto Reader>
void field_by(const YamlNode& value, const Shape& shape, detail::ClassOf<Member>& into,
              Problems& problems) {
  Reader(value, shape, into.*Member, problems);
}
template <auto Member, const auto& Table>
void field_of(const YamlNode& value, const Shape& shape, detail::ClassOf<Member>& into,
              Problems& problems) {
  read_mapping(value, shape, Table, into.*Member, problems);
}

inline std::vector<std::string> key_names(const Shape& mapping) {
  std::vector<std::string> names;
  for (const KeyShape& key : mapping.keys) names.emplace_back(key.name);
  return names;
}

// Reads a mapping by its table: unknown and missing keys are reported, every known key is read.
// `shape` is mapping_of<table>(). False when it is no mapping at all.
template <typename T, std::size_t N>
bool read_mapping(const YamlNode& node, const Shape& shape, const KeyRow<T> (&table)[N], T& into,
                  Problems& problems) {
  if (!is_mapping(node, shape.what, problems)) return false;
  bool seen[N] = {};
  for (const YamlEntry& entry : node.entries) {
    std::size_t row = 0;
    while (row < N && table[row].name != entry.key.value) ++row;
    if (row < N) {
      seen[row] = true;
      table[row].read(entry.value, *table[row].shape, into, problems);
    } else if (!problems.full()) {
      problems.add(messages::unknown_key(entry.key, shape.what, key_names(shape)));
    } else {
      problems.count_error();
    }
  }
  for (std::size_t row = 0; row < N; ++row) {
    if (table[row].required && !seen[row]) {
      problems.add(messages::missing_key(node.place, table[row].name, shape.what,
                                         expected_text(*table[row].shape)));
    }
  }
  return true;
}

}  // namespace kijun
