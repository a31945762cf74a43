#include "sql/sql_text.h"

#include "base/folded.h"

namespace kijun {

std::string number(std::size_t n) { return std::to_string(n); }

std::string joined(const std::vector<std::string>& parts, std::string_view between,
                   std::string_view if_empty) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += between;
    text += parts[i];
  }
  return parts.empty() ? std::string(if_empty) : text;
}

std::string one_if(const std::string& condition) {
  return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
}

std::string alike(std::string_view value) {
  const std::string text = folded(value);
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool parts_words = i > 0 && i + 1 < text.size() && is_ascii_alphanumeric(text[i - 1]) &&
                             is_ascii_alphanumeric(text[i + 1]);
    if (text[i] != ' ' || parts_words) made += text[i];
  }
  return made;
}

}  // namespace kijun
