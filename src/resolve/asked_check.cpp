#include "resolve/asked_check.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "resolve/breakdown_messages.h"
#include "resolve/messages.h"

namespace kijun {

AskedCheck::AskedCheck(Resolver& r) : r_(r) {
  for (const QuestionSpec& question : r.spec.questions) {
    std::set<std::string_view> names;
    if (question.surveys) {
      for (const Text& name : *question.surveys) names.insert(name.value);
    }
    std::vector<bool> row;
    std::size_t found = 0;
    for (const Survey& survey : r.report.surveys) {
      row.push_back(!question.surveys || names.contains(survey.key));
      if (names.contains(survey.key)) ++found;
    }
    const bool known = !question.surveys || (found > 0 && found == names.size());
    asked_.push_back(known ? std::move(row) : std::vector<bool>{});
  }
}

void AskedCheck::check(const Figure& figure) {
  const std::vector<bool>& asked = asked_[figure.question];
  const Question& question = r_.report.questions[figure.question];
  const Breakdown& breakdown = r_.report.breakdowns[figure.breakdown];
  if (asked.empty() || !r_.sound_breakdowns[figure.breakdown]) return;
  std::vector<std::string> silent;  // groups that nobody was asked in
  for (const Group& group : breakdown.groups) {
    const bool heard = std::any_of(group.parts.begin(), group.parts.end(),
                                   [&](const GroupPart& part) { return asked[part.survey]; });
    if (!heard) silent.push_back(group.name.value);
  }
  if (silent.empty()) return;
  if (silent.size() == breakdown.groups.size()) {
    r_.problems.add(
        messages::asked_of_nobody(figure.span, figure.name, question.key, breakdown.key));
  } else {
    r_.problems.add(messages::silent_groups(figure.span, figure.name, silent, question.key));
  }
}

}  // namespace kijun
