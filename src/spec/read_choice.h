// Words that stand for one of a few things.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/key_table.h"
#include "spec/messages.h"

namespace kijun {

template <typename E>
struct Choice {
  std::string_view word;
  E value;
};

namespace detail {
template <const auto& Choices>
constexpr auto words_of = [] {
  std::array<std::string_view, std::size(Choices)> words{};
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = Choices[i].word;
  return words;
}();
}  // namespace detail

// `what` names the kind of word in messages: "face".
template <const auto& Choices>
constexpr Shape one_of(std::string_view what) {
  Shape shape{.kind = Shape::Kind::choice, .what = what};
  shape.words = detail::words_of<Choices>;
  return shape;
}

// `shape` is one_of<choices>().
template <typename E, std::size_t N>
bool read_choice(const YamlNode& node, const Shape& shape, const Choice<E> (&choices)[N], E& into,
                 Problems& problems) {
  if (!is_text(node, expected_text(shape), problems)) return false;
  for (const Choice<E>& choice : choices) {
    if (choice.word != node.text) continue;
    into = choice.value;
    return true;
  }
  const std::vector<std::string> words(shape.words.begin(), shape.words.end());
  problems.add(messages::unknown_choice({node.text, node.span}, shape.what, words));
  return false;
}

// A row reader.
template <auto Member, const auto& Choices>
void field_choice(const YamlNode& value, const Shape& shape, detail::ClassOf<Member>& into,
                  Problems& problems) {
  auto chosen = Choices[0].value;
  if (!read_choice(value, shape, Choices, chosen, problems)) return;
  if constexpr (std::is_same_v<std::remove_cvref_t<decltype(into.*Member)>, decltype(chosen)>) {
    into.*Member = chosen;
  } else {
    into.*Member = Located<decltype(chosen)>{chosen, value.span};
  }
}

}  // namespace kijun
