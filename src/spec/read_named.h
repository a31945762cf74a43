// Mappings whose keys are names that the author makes up: surveys, questions, breakdowns.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "spec/key_table.h"
#include "spec/shapes.h"

namespace kijun {

// True for at most 40 of a-z A-Z 0-9 _ -, the first a letter or digit.
bool is_name(std::string_view text);

// Such a name as a value; `what` is told to have it when it is no name.
bool read_name(const YamlNode& node, const Shape& shape, std::string_view what,
               std::optional<Text>& into, Problems& problems);

// The shape of such a mapping; `item` is mapping_of() the table of an entry.
constexpr Shape names_of(const Shape& item, Phrase expected) {
  return {.kind = Shape::Kind::names,
          .expected = expected,
          .item = &item,
          .least = 1,
          .name = &shapes::name};
}

// Each entry becomes an item of `into`, its key in the member `key` and its value read by `table`.
// `shape` is names_of() the table's shape.
template <typename T, std::size_t N>
bool read_named(const YamlNode& node, const Shape& shape, const KeyRow<T> (&table)[N],
                std::vector<T>& into, Problems& problems) {
  const std::string expected = expected_text(shape);
  if (!is_mapping(node, expected, problems)) return false;
  if (node.entries.size() < shape.least) problems.add(messages::empty_list(node.place, expected));
  for (const YamlEntry& entry : node.entries) {
    T item;
    item.key = entry.key;
    if (!is_name(entry.key.value)) problems.add(messages::bad_name(entry.key, shape.item->what));
    if (read_mapping(entry.value, *shape.item, table, item, problems)) {
      into.push_back(std::move(item));
    }
  }
  return true;
}

}  // namespace kijun
