#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/code_form.h"
#include "base/trimmed.h"
#include "resolve/breakdown_messages.h"
#include "resolve/resolve.h"
#include "resolve/resolver.h"
#include "spec/messages.h"

namespace kijun {
namespace {

// "survey:" and "surveys:" of a breakdown or group; null when neither is written.
const SurveysSpec* written_surveys(const std::optional<SurveysSpec>& survey,
                                   const std::optional<SurveysSpec>& surveys, Problems& problems) {
  if (survey && surveys) problems.add(messages::survey_and_surveys(surveys->span));
  if (surveys) return &*surveys;
  return survey ? &*survey : nullptr;
}

std::variant<CodeCondition, RangeCondition> resolve_test(const ConditionSpec& written,
                                                         Problems& problems) {
  if (const auto* const range = std::get_if<RangeSpec>(&written)) {
    if (range->low && range->high && *range->low > *range->high) {
      problems.add(messages::empty_range(range->span));
    }
    return RangeCondition{range->low, range->low_included, range->high, range->high_included};
  }
  CodeCondition condition;
  std::map<std::string, std::string> seen;  // by what they are compared by
  for (const Text& code : std::get<CodesSpec>(written).codes) {
    const auto [first, fresh] = seen.emplace(code_form(code.value), code.value);
    if (!fresh) problems.add(messages::code_twice(code, first->second));
    condition.codes.push_back(code.value);
  }
  return condition;
}

bool is_true(const std::optional<Located<bool>>& written) { return written && written->value; }

GroupKind kind_of(const GroupSpec& group) {
  if (is_true(group.total)) return GroupKind::total;
  return is_true(group.rest) ? GroupKind::rest : GroupKind::of_condition;
}

// Whether the condition asks whether a cell is this code.
bool asks_for(const Condition& condition, const std::string& form, bool negated = false) {
  const auto any = [&](const std::vector<Condition>& parts, bool inside) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Condition& part) { return asks_for(part, form, inside); });
  };
  if (const auto* const all = std::get_if<AllOf>(&condition.test)) return any(all->parts, negated);
  if (const auto* const some = std::get_if<AnyOf>(&condition.test)) {
    return any(some->parts, negated);
  }
  if (const auto* const none = std::get_if<NoneOf>(&condition.test)) {
    return any(none->parts, !negated);
  }
  const auto* const codes =
      std::get_if<CodeCondition>(&std::get<AttributeCondition>(condition.test).test);
  return !negated && codes != nullptr &&
         std::any_of(codes->codes.begin(), codes->codes.end(),
                     [&](const std::string& code) { return code_form(code) == form; });
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

  std::vector<Group> groups() {
    std::vector<Group> made;
    for (const GroupSpec& group : written_.groups) {
      Group& added = made.emplace_back(Group{group.name, {}, kind_of(group)});
      if (added.kind != GroupKind::of_condition) continue;
      const std::optional<Condition> condition = condition_of(group);
      for (const std::size_t survey : surveys_of(group)) added.parts.push_back({survey, condition});
    }
    // Only now is it known what there is to sum up, or to be the rest of.
    for (std::size_t g = 0; g < made.size(); ++g) {
      if (made[g].kind == GroupKind::of_condition) continue;
      check_alone(written_.groups[g], made);
      for (const std::size_t survey : surveys_of_all(written_.groups[g], made)) {
        made[g].parts.push_back({survey, std::nullopt});
      }
    }
    check_rest(made);
    if (!is_true(written_.overlap)) check_codes(made);
    return made;
  }

  // What says "no answer", which no group may ask for.
  std::vector<std::string> missing(const std::vector<Group>& groups) {
    std::vector<std::string> values;
    if (!written_.missing) return values;
    for (const Text& value : written_.missing->values) {
      values.push_back(value.value);
      const std::string form = code_form(value.value);
      for (const Group& group : groups) {
        const bool asked =
            std::any_of(group.parts.begin(), group.parts.end(), [&](const GroupPart& part) {
              return part.condition && asks_for(*part.condition, form);
            });
        if (asked) r_.problems.add(messages::missing_is_group(value, group.name.value));
      }
    }
    return values;
  }

  bool names_values() const {
    bool any = false;
    for (const GroupSpec& group : written_.groups) {
      if (group.where) return false;
      any = any || group.is;
    }
    return any;
  }

 private:
  std::vector<std::size_t> surveys_of(const GroupSpec& group) {
    const SurveysSpec* const own = written_surveys(group.survey, group.surveys, r_.problems);
    if (own != nullptr) return r_.surveys.find_all(own->names, r_.problems);
    if (!surveys_written_) r_.problems.add(messages::group_without_survey(group.name));
    return surveys_;
  }

  // Of a total or a rest: unless they are written, the surveys of all other groups.
  std::vector<std::size_t> surveys_of_all(const GroupSpec& group, const std::vector<Group>& all) {
    std::set<std::size_t> surveys;
    for (const Group& other : all) {
      if (other.kind != GroupKind::of_condition) continue;
      for (const GroupPart& part : other.parts) surveys.insert(part.survey);
    }
    if (group.survey || group.surveys || surveys.empty()) return surveys_of(group);
    return {surveys.begin(), surveys.end()};
  }

  std::optional<Condition> condition_of(const GroupSpec& group) {
    if (group.where) {
      if (group.is) r_.problems.add(messages::where_and(group.where->text.span, "is"));
      if (group.by) r_.problems.add(messages::where_and(group.where->text.span, "by"));
      return group.where->condition;
    }
    const std::optional<Text>& by = group.by ? group.by : written_.by;
    if (by && group.is) {
      return Condition{AttributeCondition{*by, resolve_test(*group.is, r_.problems)}};
    }
    if (by) r_.problems.add(messages::group_without_is(group.name, *by));
    if (group.is) r_.problems.add(messages::group_without_by(group.name));
    return std::nullopt;
  }

  // A total or a rest says nothing else, and there is one of each.
  void check_alone(const GroupSpec& group, const std::vector<Group>& all) {
    const bool total = is_true(group.total);
    const Span& at = total ? group.total->span : group.rest->span;
    if (group.is || group.where || group.by || (total && is_true(group.rest))) {
      r_.problems.add(messages::total_and_more(at, total));
    }
    for (const Group& other : all) {
      if (other.kind != kind_of(group)) continue;
      if (other.name.value == group.name.value) break;
      r_.problems.add(messages::second_total(at, total, other.name.value));
      break;
    }
  }

  // Codes that look different, and take the same respondents. That two groups have the very same
  // code is judged by the answers, as other conditions are.
  void check_codes(const std::vector<Group>& all) {
    struct Use {
      const Text* code;
      std::size_t group;
    };
    std::map<std::pair<std::string, std::string>, std::vector<Use>> uses;  // by column and form
    for (std::size_t g = 0; g < written_.groups.size(); ++g) {
      const GroupSpec& group = written_.groups[g];
      const std::optional<Text>& by = group.by ? group.by : written_.by;
      const auto* const codes = group.is ? std::get_if<CodesSpec>(&*group.is) : nullptr;
      if (!by || group.where || codes == nullptr) continue;
      for (const Text& code : codes->codes) {
        std::vector<Use>& same = uses[{std::string(trimmed(by->value)), code_form(code.value)}];
        for (const Use& use : same) {
          if (use.group == g || use.code->value == code.value ||
              !share_survey(all[use.group], all[g])) {
            continue;
          }
          r_.problems.add(messages::same_code_of_groups(code, group.name, *use.code,
                                                        all[use.group].name.value));
          break;
        }
        same.push_back({&code, g});
      }
    }
  }

  static bool share_survey(const Group& a, const Group& b) {
    return std::any_of(a.parts.begin(), a.parts.end(),
                       [&](const GroupPart& part) { return has_part(b, part.survey); });
  }

  void check_rest(const std::vector<Group>& all) {
    bool any_other = false;
    const Group* rest = nullptr;
    for (const Group& group : all) {
      any_other = any_other || group.kind == GroupKind::of_condition;
      if (group.kind == GroupKind::rest) rest = &group;
    }
    if (rest != nullptr && !any_other) r_.problems.add(messages::rest_of_nothing(rest->name));
  }

  Resolver& r_;
  const BreakdownSpec& written_;
  std::vector<std::size_t> surveys_;
  bool surveys_written_ = false;
};

// Whoever is in a group beside one that takes the whole survey is in both. Conditions are judged by
// the answers.
void check_overlap(Resolver& r, const Breakdown& breakdown) {
  std::map<std::size_t, const Group*> whole;  // the first group that takes all of a survey
  for (const Group& group : breakdown.groups) {
    if (group.kind != GroupKind::of_condition) continue;
    for (const GroupPart& part : group.parts) {
      if (!part.condition) whole.emplace(part.survey, &group);
    }
  }
  for (const Group& group : breakdown.groups) {
    if (group.kind != GroupKind::of_condition) continue;
    for (const GroupPart& part : group.parts) {
      const auto found = whole.find(part.survey);
      if (found == whole.end() || found->second == &group) continue;
      r.problems.add(messages::whole_survey_shared(group.name, found->second->name.value,
                                                   r.report.surveys[part.survey].key));
      break;
    }
  }
}

void resolve_order(Resolver& r, const BreakdownSpec& written, Breakdown& breakdown) {
  if (!written.order) return;
  breakdown.order = {written.order->rising, written.order->falling};
  for (const Group& group : breakdown.groups) {
    if (group.kind == GroupKind::rest) r.problems.add(messages::rest_in_order(group.name));
  }
}

}  // namespace

void resolve_breakdowns(Resolver& r) {
  for (const BreakdownSpec& written : r.spec.breakdowns) {
    r.breakdowns.add(written.key, r.problems);
    const std::size_t errors = r.problems.errors();
    BreakdownResolver resolver(r, written);
    Breakdown breakdown{written.key.value, *written.title, {}};
    breakdown.groups = resolver.groups();
    breakdown.missing = resolver.missing(breakdown.groups);
    breakdown.names_values = resolver.names_values();
    breakdown.overlap = is_true(written.overlap);
    resolve_order(r, written, breakdown);
    if (!breakdown.overlap) check_overlap(r, breakdown);
    const std::size_t count = breakdown.groups.size();
    if (count < 1 || count > most_groups) {
      r.problems.add(messages::group_count(written.groups_span, count, most_groups));
    }
    r.sound_breakdowns.push_back(r.problems.errors() == errors);
    r.report.breakdowns.push_back(std::move(breakdown));
  }
}

}  // namespace kijun
