#include "export/legal_sheet_names.h"

#include <set>

#include "base/folded.h"
#include "base/utf8.h"
#include "export/shortened.h"

namespace kijun {
namespace {

constexpr std::size_t most_units = 31;
std::string without_forbidden(std::string_view title) {
  constexpr char32_t ascii_to_full_width = 0xFEE0;
  constexpr std::string_view forbidden = "[]:*?/\\'!";
  std::string name;
  for (std::size_t at = 0; at < title.size();) {
    const Utf8Character character = utf8_decode(title, at);
    at += character.length;
    const bool ascii = character.code < 0x80;
    if (character.code < ' ') {
      name += ' ';
    } else if (ascii && forbidden.find(static_cast<char>(character.code)) != forbidden.npos) {
      utf8_append(name, character.code + ascii_to_full_width);
    } else {
      utf8_append(name, character.code);
    }
  }
  return name;
}

// What Excel takes for the same name, and a little more.
std::string compared(const std::string& name) {
  std::string key = folded(name);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

}  // namespace

std::vector<std::string> legal_sheet_names(const std::vector<std::string>& titles) {
  std::vector<std::string> names;
  std::set<std::string> taken = {"", "history"};  // Excel keeps the latter for itself
  for (const std::string& title : titles) {
    const std::string name = without_forbidden(title);
    std::string unique = shortened(name, most_units);
    for (std::size_t n = 2; taken.contains(compared(unique)); ++n) {
      const std::string number = " (" + std::to_string(n) + ")";
      unique = shortened(name, most_units - number.size()) + number;
    }
    taken.insert(compared(unique));
    names.push_back(std::move(unique));
  }
  return names;
}

}  // namespace kijun
