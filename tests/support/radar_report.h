// Reports of one or more ranking questions with made-up scores, for tests of the charts.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "resolve/report.h"
#include "score/score_table.h"
#include "support/dice.h"
#include "support/report_fixture.h"

namespace kijun::test {

struct GroupOf {
  std::string name;
  std::uint64_t base = 0;
};

// A report in the bundled template's style, without questions.
inline Report empty_radar_report() {
  Report report;
  report.spec_path = "report.yaml";
  report.style = standard_style();
  return report;
}

// A place in a source of its own that holds just this text.
inline Text located(const std::string& text) {
  const Source source{"report.yaml", text};
  return {text, {std::make_shared<const Source>(source), 1, 1, utf8_length(text)}};
}

inline void add_question(Report& report, const std::string& title,
                         const std::vector<std::string>& options) {
  Question question;
  question.key = "q" + std::to_string(report.questions.size() + 1);
  question.title = located(title);
  question.weights = {3, 2, 1};
  for (const std::string& option : options) {
    question.options.push_back({located(option), std::to_string(question.options.size() + 1), {}});
  }
  report.questions.push_back(std::move(question));
}

// A figure of the last question by a breakdown into these groups.
inline void add_figure(Report& report, const std::string& breakdown_title,
                       const std::vector<GroupOf>& groups) {
  Breakdown breakdown;
  breakdown.key = "b" + std::to_string(report.breakdowns.size() + 1);
  breakdown.title = located(breakdown_title);
  for (const GroupOf& group : groups) breakdown.groups.push_back({located(group.name), {}});
  const Question& question = report.questions.back();
  Figure figure;
  figure.question = report.questions.size() - 1;
  figure.breakdown = report.breakdowns.size();
  figure.name = question.key + "." + breakdown.key;
  figure.label = "図表 " + std::to_string(report.figures.size() + 1);
  figure.caption = question.title.value + "－" + breakdown_title;
  figure.span = located("results: {questions: all}").span;
  report.breakdowns.push_back(std::move(breakdown));
  report.figures.push_back(std::move(figure));
}

// Scores of the last figure: each group's are drawn about the same shape, and sum up to what 3-2-1
// points of all respondents sum up to. A group without respondents has none.
inline void add_scores(const Report& report, ScoreTable& table, const std::vector<GroupOf>& groups,
                       std::uint64_t seed) {
  const Question& question = report.questions.back();
  const std::size_t options = question.options.size();
  FigureScores scores{question.options.empty() ? 0 : report.questions.size() - 1,
                      report.breakdowns.size() - 1,
                      question.baseline(),
                      {}};
  Dice dice(seed);
  std::vector<double> shape;
  for (std::size_t i = 0; i < options; ++i) shape.push_back(0.4 + dice.share());
  for (const GroupOf& group : groups) {
    GroupScores made;
    made.base = group.base;
    std::vector<double> parts;
    double sum = 0;
    for (const double part : shape) {
      parts.push_back(part * (0.85 + 0.3 * dice.share()));
      sum += parts.back();
    }
    for (const double part : parts) {
      const double score = std::min(6 * part / sum, 3.0);
      made.options.push_back({group.base == 0 ? 0 : score, {0, 0, 0}});
    }
    scores.groups.push_back(std::move(made));
  }
  table.figures.push_back(std::move(scores));
}

}  // namespace kijun::test
