// Specs for tests of messages: a test writes the part it is about, at the top, and gets the rest.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "support/report_fixture.h"

namespace kijun::test {

// `part` with every section that a spec needs and the part does not have, behind it.
inline std::string complete_spec(std::string_view part) {
  constexpr std::pair<std::string_view, std::string_view> sections[] = {
      {"kijun", "kijun: 1"},
      {"report", "report: {title: 調査}"},
      {"surveys",
       "surveys: {users: {title: 利用者, file: users.csv, answers: {ranks: "
       "\"問{question}_{rank}\"}}}"},
      {"questions", "questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}"},
      {"breakdowns", "breakdowns: {sex: {title: 性別, by: 性別, groups: {男: 1, 女: 2}}}"},
  };
  std::string text(part);
  for (const auto& [key, section] : sections) {
    const std::string start = std::string(key) + ":";
    const bool written = part.starts_with(start) || part.find("\n" + start) != std::string::npos;
    if (!written) text += std::string(section) + "\n";
  }
  return text;
}

// What the spec stage says of the text.
inline std::string spec_messages(std::string_view text) {
  return format(parse_spec("report.yaml", std::string(text)).diagnostics());
}

// What the spec and resolve stages say of the completed part.
inline std::string messages_about(std::string_view part) {
  const auto spec = parse_spec("report.yaml", complete_spec(part));
  std::string text = format(spec.diagnostics());
  if (!spec.ok()) return text;
  return text + format(resolve(spec.value(), {standard_style()}).diagnostics());
}

}  // namespace kijun::test
