// Reports to explain, and what 結果の見方 says of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/method_text.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"

namespace kijun::test {

inline Report report(std::vector<Question> questions) {
  Report made;
  made.style = standard_style();
  made.questions = std::move(questions);
  return made;
}

// The paragraphs, a line each.
inline std::string all(const Report& report, const Audit& audit = {}) {
  std::string text;
  ScoreTable scores;
  scores.figures.resize(report.figures.size());
  for (const std::string& paragraph : method_text(report, scores, audit)) text += paragraph + "\n";
  return text;
}

}  // namespace kijun::test
