// Words that stand for one of a few things.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "spec/messages.h"
#include "spec/read_values.h"

namespace kijun {

template <typename E>
struct Choice {
  std::string_view word;
  E value;
};

// `what` names the kind of word in messages: "face".
template <typename E, std::size_t N>
bool read_choice(const YamlNode& node, std::string_view what, const Choice<E> (&choices)[N],
                 E& into, Problems& problems) {
  std::vector<std::string> words;
  for (const Choice<E>& choice : choices) words.emplace_back(choice.word);
  if (!is_text(node, "a " + std::string(what), problems)) return false;
  for (const Choice<E>& choice : choices) {
    if (choice.word != node.text) continue;
    into = choice.value;
    return true;
  }
  problems.add(messages::unknown_choice({node.text, node.span}, what, words));
  return false;
}

}  // namespace kijun
