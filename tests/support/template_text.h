// The bundled template's text with other values in it, and what is said of it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/file.h"
#include "resolve/read_template.h"
#include "support/report_fixture.h"

namespace kijun::test {

inline std::string bundled_template() {
  return required(read_file(template_folder() + "/report-a4.yaml", std::size_t{1} << 20));
}

// The value of `key`, wherever it first stands behind `section`.
struct Edit {
  std::string_view section;
  std::string_view key;
  std::string_view value;
};

inline std::string edited(std::string text, const Edit& edit) {
  const std::size_t section = text.find(edit.section);
  const std::string key = std::string(edit.key) + ": ";
  const std::size_t begin = text.find(key, section) + key.size();
  const bool in_quotes = text[begin] == '"';
  const bool in_brackets = text[begin] == '[';
  const std::size_t end = in_quotes     ? text.find('"', begin + 1) + 1
                          : in_brackets ? text.find(']', begin) + 1
                                        : text.find_first_of(",}\n", begin);
  REQUIRE(section != std::string::npos);
  REQUIRE(end < text.size());
  return text.replace(begin, end - begin, edit.value);
}

inline std::string messages_of(const std::string& text) {
  const auto made = parse_template("report-a4.yaml", text, "report-a4", template_folder());
  std::string said;
  for (const Diagnostic& diagnostic : made.diagnostics()) {
    said += diagnostic.message + "\n";
    for (const std::string& hint : diagnostic.hints) said += "  " + hint + "\n";
  }
  return said;
}

// What is said of the bundled template with other values in it.
inline std::string messages_with(const std::vector<Edit>& edits) {
  std::string text = bundled_template();
  for (const Edit& edit : edits) text = edited(std::move(text), edit);
  return messages_of(text);
}

// The same with its n-th series style replaced; an empty one is left out.
inline std::string messages_with_series(std::size_t number, std::string_view style) {
  std::string text = bundled_template();
  std::size_t begin = text.find("  series:\n");
  for (std::size_t i = 0; i < number; ++i) begin = text.find("    - {", begin + 1);
  const std::size_t end = text.find('\n', begin) + 1;
  REQUIRE(end != 0);
  return messages_of(text.replace(begin, end - begin, style));
}

}  // namespace kijun::test
