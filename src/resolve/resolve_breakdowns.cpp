#include <set>
#include <utility>

#include "resolve/messages.h"
#include "resolve/resolve.h"
#include "resolve/resolver.h"

namespace kijun {
namespace {

// "survey:" and "surveys:" of a breakdown or group; null when neither is written.
const SurveysSpec* written_surveys(const std::optional<SurveysSpec>& survey,
                                   const std::optional<SurveysSpec>& surveys, Problems& problems) {
  if (survey && surveys) problems.add(messages::survey_and_surveys(surveys->span));
  if (surveys) return &*surveys;
  return survey ? &*survey : nullptr;
}

bool holds_nothing(const RangeSpec& range) {
  if (!range.low || !range.high) return false;
  return *range.low > *range.high;
}

std::variant<CodeCondition, RangeCondition> resolve_test(const ConditionSpec& written,
                                                         Problems& problems) {
  if (const auto* const range = std::get_if<RangeSpec>(&written)) {
    if (holds_nothing(*range)) problems.add(messages::empty_range(range->span));
    return RangeCondition{range->low, range->low_included, range->high, range->high_included};
  }
  CodeCondition condition;
  std::set<std::string> seen;
  for (const Text& code : std::get<CodesSpec>(written).codes) {
    if (!seen.insert(code.value).second) problems.add(messages::code_twice(code));
    condition.codes.push_back(code.value);
  }
  return condition;
}

class BreakdownResolver {
 public:
  BreakdownResolver(Resolver& r, const BreakdownSpec& written) : r_(r), written_(written) {
    const SurveysSpec* const common = written_surveys(written.survey, written.surveys, r.problems);
    if (common != nullptr) {
      surveys_ = r.surveys.find_all(common->names, r.problems);
      surveys_written_ = true;
    } else if (r.report.surveys.size() == 1) {
      surveys_ = {0};  // there is no choice
      surveys_written_ = true;
    }
  }

  Group resolve(const GroupSpec& group) {
    Group made{group.name, {}};
    const std::optional<AttributeCondition> condition = condition_of(group);
    for (const std::size_t survey : surveys_of(group)) made.parts.push_back({survey, condition});
    return made;
  }

 private:
  std::vector<std::size_t> surveys_of(const GroupSpec& group) {
    const SurveysSpec* const own = written_surveys(group.survey, group.surveys, r_.problems);
    if (own != nullptr) return r_.surveys.find_all(own->names, r_.problems);
    if (!surveys_written_) r_.problems.add(messages::group_without_survey(group.name));
    return surveys_;
  }

  std::optional<AttributeCondition> condition_of(const GroupSpec& group) {
    const std::optional<Text>& by = group.by ? group.by : written_.by;
    if (by && group.is) return AttributeCondition{*by, resolve_test(*group.is, r_.problems)};
    if (by) r_.problems.add(messages::group_without_is(group.name, *by));
    if (group.is) r_.problems.add(messages::group_without_by(group.name));
    return std::nullopt;
  }

  Resolver& r_;
  const BreakdownSpec& written_;
  std::vector<std::size_t> surveys_;
  bool surveys_written_ = false;
};

}  // namespace

void resolve_breakdowns(Resolver& r) {
  for (const BreakdownSpec& written : r.spec.breakdowns) {
    r.breakdowns.add(written.key, r.problems);
    const std::size_t errors = r.problems.errors();
    BreakdownResolver resolver(r, written);
    Breakdown breakdown{written.key.value, *written.title, {}};
    for (const GroupSpec& group : written.groups) {
      breakdown.groups.push_back(resolver.resolve(group));
    }
    const std::size_t count = breakdown.groups.size();
    if (count < 1 || count > most_groups) {
      r.problems.add(messages::group_count(written.groups_span, count, most_groups));
    }
    r.sound_breakdowns.push_back(r.problems.errors() == errors);
    r.report.breakdowns.push_back(std::move(breakdown));
  }
}

}  // namespace kijun
