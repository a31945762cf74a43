#include "spec/shape.h"

namespace kijun {
namespace {

std::string braced(const Placeholders& placeholders, std::size_t first, std::size_t last) {
  std::string list;
  for (std::size_t i = first; i < last && !placeholders.names[i].empty(); ++i) {
    list += (list.empty() ? "{" : ", {") + std::string(placeholders.names[i]) + "}";
  }
  return list;
}

std::string with_placeholders(const Shape& shape, Language language) {
  const Placeholders& placeholders = shape.placeholders;
  const std::string needed = braced(placeholders, 0, placeholders.required);
  const std::string allowed =
      braced(placeholders, placeholders.required, placeholders.names.size());
  std::string text(in_language(shape.expected, language));
  if (language == Language::japanese) {
    if (!needed.empty()) text += "（" + needed + " が必要";
    if (!allowed.empty()) text += (needed.empty() ? "（" : "、") + allowed + " も使える";
    return needed.empty() && allowed.empty() ? text : text + "）";
  }
  if (!needed.empty()) text += " with " + needed;
  if (!allowed.empty()) text += (needed.empty() ? ", perhaps with " : ", perhaps ") + allowed;
  return text;
}

}  // namespace

std::string_view in_language(const Phrase& phrase, Language language) {
  return language == Language::japanese ? phrase.japanese : phrase.english;
}

std::string listed_words(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

std::string expected_text(const Shape& shape, Language language) {
  if (shape.has_placeholders) return with_placeholders(shape, language);
  const std::string_view said = in_language(shape.expected, language);
  if (shape.kind != Shape::Kind::choice || !said.empty()) return std::string(said);
  if (shape.words.size() == 1) return std::string(shape.words[0]);
  const std::string words = listed_words(shape.words);
  return language == Language::japanese ? words + " のいずれか" : "one of " + words;
}

}  // namespace kijun
