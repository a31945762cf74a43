// Styles and reports by way of the real template and the real stages, for the tests of later
// stages. Those that use it link kijun_resolve.
#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "resolve/read_template.h"
#include "resolve/resolve.h"
#include "spec/read_spec.h"

namespace kijun::test {

inline std::string template_folder() { return std::string(KIJUN_SOURCE_DIR) + "/templates"; }

// The value; fails the test, with the messages, if there is none.
template <typename T>
T required(Result<T> result) {
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  return std::move(result).value();
}

// Every base is large enough: the tests' reports have few respondents.
inline constexpr SmallBaseLimits no_small_bases{0, 0};

// templates/report-a4.yaml, but for small bases
inline Style standard_style() {
  Style style = required(read_template(template_folder(), Text{"report-a4", {}})).style;
  style.small_bases = no_small_bases;
  return style;
}

inline Report report_from(const Spec& spec, const Headers& headers = {}) {
  Template made = required(read_template(template_folder(), spec));
  made.style.small_bases = no_small_bases;
  return required(resolve(spec, made, headers));
}

// The report that the text of a spec makes; files of answers stand beside "report.yaml".
inline Report report_from_yaml(std::string_view yaml) {
  return report_from(required(parse_spec("report.yaml", std::string(yaml))));
}

// The same of a file in the repository: "examples/minimal/report.yaml". The care-managers example
// leaves the groups of one breakdown to the labels of its postal survey's file.
inline Report report_from_file(const std::string& path) {
  const Headers headers = {
      {"postal", {{"入退院", "", {{"1", "入退院有り"}, {"2", "入退院なし"}}}}}};
  return report_from(required(read_spec(std::string(KIJUN_SOURCE_DIR) + "/" + path)), headers);
}

inline std::vector<std::string> values_of(const std::vector<Text>& texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (const Text& text : texts) values.push_back(text.value);
  return values;
}

}  // namespace kijun::test
