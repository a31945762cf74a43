// Reports made by hand, for tests of the stages after resolve that need no spec.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "resolve/report.h"

namespace kijun::test {

// A question with options coded 1..k and named "option 1" … "option k".
inline Question question(std::string key, std::size_t options,
                         std::vector<double> weights = {3, 2, 1}) {
  Question made;
  made.title = {"title of " + key, {}};
  made.key = std::move(key);
  made.weights = std::move(weights);
  for (std::size_t i = 1; i <= options; ++i) {
    made.options.push_back({{"option " + std::to_string(i), {}}, std::to_string(i), {}});
  }
  return made;
}

// A group of all respondents of the surveys.
inline Group whole(std::string name, const std::vector<std::size_t>& surveys) {
  Group made{{std::move(name), {}}, {}};
  for (const std::size_t survey : surveys) made.parts.push_back({survey, {}});
  return made;
}

// A group of those in one survey whose cell in `column` is one of the codes.
inline Group coded(std::string name, std::size_t survey, std::string column,
                   std::vector<std::string> codes) {
  return {{std::move(name), {}},
          {{survey, Condition{AttributeCondition{{std::move(column), {}},
                                                 CodeCondition{std::move(codes)}}}}}};
}

inline Breakdown breakdown(std::string key, std::vector<Group> groups) {
  Breakdown made;
  made.title = {"by " + key, {}};
  made.key = std::move(key);
  made.groups = std::move(groups);
  return made;
}

// Every question by every breakdown, numbered from 1.
inline void number_figures(Report& report) {
  for (std::size_t q = 0; q < report.questions.size(); ++q) {
    for (std::size_t b = 0; b < report.breakdowns.size(); ++b) {
      const std::string number = std::to_string(report.figures.size() + 1);
      const std::string& question_key = report.questions[q].key;
      const std::string& breakdown_key = report.breakdowns[b].key;
      report.figures.push_back({q,
                                b,
                                question_key + "." + breakdown_key,
                                "図表 " + number,
                                report.questions[q].title.value + "－" + breakdown_key,
                                number + "_" + question_key + "_" + breakdown_key,
                                {}});
    }
  }
}

}  // namespace kijun::test
