// How a text of the wording is read: what every table of its keys is made of.
#pragma once

#include <string>

#include "spec/key_table.h"
#include "spec/shapes.h"

namespace kijun::wording {

// A text with these placeholders.
constexpr Shape words_with(const Placeholders& placeholders) {
  return {.expected = {"a text of one line", "1行の文字列"},
          .longest = shapes::longest_line,
          .has_placeholders = true,
          .placeholders = placeholders};
}

// Of several tables.
inline constexpr Shape none = words_with({});
inline constexpr Shape value_only = words_with({1, {"value"}});
inline constexpr Shape question_only = words_with({1, {"question"}});
inline constexpr Shape list_only = words_with({1, {"list"}});

bool read_words(const YamlNode& node, const Shape& shape, std::string& into, Problems& problems);

// A row reader.
template <auto Member>
void words(const YamlNode& value, const Shape& shape, detail::ClassOf<Member>& into,
           Problems& problems) {
  read_words(value, shape, into.*Member, problems);
}

}  // namespace kijun::wording
