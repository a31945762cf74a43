#include "survey/tally_sums.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/message_text.h"
#include "base/number.h"
#include "survey/held_answers.h"
#include "survey/tally.h"
#include "survey/tally_messages.h"

namespace kijun {
namespace {

namespace messages = tally_messages;
namespace record = tally_record;

constexpr std::uint64_t most_explained = 10;
// Of sums of weights: databases add them in any order, and programs print fewer digits.
constexpr double rounding = 1e-6;

bool exceeds(double sum, double other) { return sum > other * (1 + rounding); }

class TallySums {
 public:
  TallySums(const Report& report, std::size_t survey, const TallyRows& rows,
            const SurveyAudit& audit)
      : report_(report),
        survey_(report.surveys[survey]),
        index_(survey),
        entries_(rows.entries()),
        audit_(audit) {}

  Diagnostics check() {
    // What is wrong in itself is not compared: that would say the same once more.
    std::vector<const BreakdownAudit*> breakdowns;
    for (const BreakdownAudit& used : audit_.breakdowns) {
      if (check_breakdown(used)) breakdowns.push_back(&used);
    }
    for (const QuestionAudit& asked : audit_.questions) {
      if (!check_question(asked)) continue;
      held_.clear();
      for (const BreakdownAudit* const used : breakdowns) check_groups(asked, *used);
      compare_breakdowns(asked);
    }
    if (differences_ > most_explained) {
      problems_.push_back(
          messages::more_sums_differ(survey_.path.value, differences_ - most_explained));
    }
    return std::move(problems_);
  }

 private:
  void differ(const std::string& what, const TallyKey& key = {}) {
    if (++differences_ > most_explained) return;
    CellPlace at{survey_.path.value, 0, "", ""};
    if (const auto entry = entries_.find(key); entry != entries_.end()) {
      at.row = static_cast<std::size_t>(entry->second.row);
      at.column = "n";
    }
    problems_.push_back(messages::sums_differ(at, survey_, what));
  }

  std::string question_name(std::size_t q) const { return quoted(report_.questions[q].key); }
  std::string breakdown_name(std::size_t b) const {
    return "breakdown " + quoted(report_.breakdowns[b].key);
  }
  std::string group_name(std::size_t b, std::size_t g) const {
    return "group " + quoted(report_.breakdowns[b].groups[g].name.value) + " of " +
           breakdown_name(b);
  }

  // ---- Rows without a group

  bool check_question(const QuestionAudit& asked) {
    const std::uint64_t before = differences_;
    const std::string question = "question " + question_name(asked.question);
    const std::uint64_t sum = asked.answered + asked.missing + asked.rejected;
    if (sum != audit_.respondents) {
      differ("answered, missing and rejected of " + question + " are " + format_count(sum) +
             " of " + format_count(audit_.respondents) + " respondents");
    }
    if (asked.partial > asked.answered) {
      differ(format_count(asked.partial) + " of " + format_count(asked.answered) + " answers to " +
             question + " are partial");
    }
    if (asked.faulty < asked.rejected) {
      differ(format_count(asked.rejected) + " answers to " + question + " are rejected, and only " +
             format_count(asked.faulty) + " faulty");
    }
    const std::uint64_t cells =
        std::accumulate(asked.reasons.begin(), asked.reasons.end(), std::uint64_t{0});
    if (cells < asked.faulty || (asked.faulty == 0 && cells > 0)) {
      differ("faulty answers to " + question + " are " + format_count(asked.faulty) +
                 ", and wrong cells (rows \"reason:…\") " + format_count(cells),
             {record::faulty, asked.question});
    }
    return differences_ == before;
  }

  bool check_breakdown(const BreakdownAudit& used) {
    const std::uint64_t before = differences_;
    const std::uint64_t sum = used.members + used.without_attribute + used.outside;
    if (sum != audit_.respondents) {
      differ("members, without_attribute and outside of " + breakdown_name(used.breakdown) +
             " are " + format_count(sum) + " of " + format_count(audit_.respondents) +
             " respondents");
    }
    if (used.shared > used.members) {
      differ(format_count(used.shared) + " of " + format_count(used.members) + " members of " +
             breakdown_name(used.breakdown) + " are shared");
    }
    return differences_ == before;
  }

  void check_groups(const QuestionAudit& asked, const BreakdownAudit& used) {
    const std::size_t b = used.breakdown;
    const Breakdown& breakdown = report_.breakdowns[b];
    std::vector<HeldAnswers> groups;
    std::optional<HeldAnswers> total;
    bool fits = true;
    for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
      if (!has_part(breakdown.groups[g], index_)) continue;
      HeldAnswers held = held_by_group(report_, entries_, asked.question, b, g, group_name(b, g));
      fits = check_size(held, asked.question, b, g) && fits;
      if (breakdown.groups[g].kind == GroupKind::total) {
        total = std::move(held);
      } else {
        groups.push_back(std::move(held));
      }
    }
    if (groups.empty() && total) {  // then it is a group like others
      groups.push_back(*std::exchange(total, std::nullopt));
    }
    fits = check_members(groups, asked.question, used) && fits;
    if (total && breakdown.filter)
      fits = check_filtered_total(*total, asked.question, used) && fits;
    if (!fits) return;  // what follows would say the same once more
    for (const HeldAnswers& held : groups) fits = check_answers(held, asked) && fits;
    if (total) fits = check_answers(*total, asked) && fits;
    if (!fits) return;
    if (!breakdown.overlap) {
      HeldAnswers sum =
          held_by_nobody(report_, asked.question, "the groups of " + breakdown_name(b));
      for (const HeldAnswers& held : groups) sum.add(held);
      if (groups.size() == 1) sum.name = groups.front().name;
      if (!check_answers(sum, asked)) return;
      groups = {std::move(sum)};
    }
    for (HeldAnswers& held : groups) {
      if (total && breakdown.filter) compare(held, *total, asked.question);
      held_.push_back(std::move(held));
    }
    if (total) held_.push_back(*std::move(total));
  }

  // A group is the same whatever it is asked, and everybody is everybody.
  bool check_size(const HeldAnswers& held, std::size_t q, std::size_t b, std::size_t g) {
    const Group& group = report_.breakdowns[b].groups[g];
    const bool everybody =
        !report_.breakdowns[b].filter && group.kind != GroupKind::rest &&
        std::any_of(group.parts.begin(), group.parts.end(), [&](const GroupPart& part) {
          return part.survey == index_ && !part.condition;
        });
    if (everybody && held.all() != audit_.respondents) {
      differ(held.name + " holds " + format_count(held.all()) + " of " +
                 format_count(audit_.respondents) + " respondents in question " + question_name(q) +
                 " (answers, missing and rejected), and should hold all",
             {record::respondents});
      return false;
    }
    const WeighedCount sum = held.sum();
    const auto [first, fresh] = sizes_.try_emplace({b, g}, std::pair{q, sum});
    if (fresh) return true;
    const std::size_t first_question = first->second.first;
    const WeighedCount& size = first->second.second;
    if (size.n != sum.n) {
      differ("group " + quoted(group.name.value) + " of " + breakdown_name(b) + " has " +
             format_count(size.n) + " members in question " + question_name(first_question) +
             " and " + format_count(sum.n) + " in " + question_name(q));
      return false;
    }
    const auto weigh = [&](double one, double other, const char* what) {
      if (!exceeds(one, other) && !exceeds(other, one)) return true;
      differ("the sum of " + std::string(what) + " of " + held.name + " is " +
             format_shortest(one) + " in question " + question_name(first_question) + " and " +
             format_shortest(other) + " in " + question_name(q));
      return false;
    };
    return weigh(size.weight, sum.weight, "weight") &&
           weigh(size.weight_squared, sum.weight_squared, "weight_squared");
  }

  // The groups hold the members: once, or those that are shared at least twice.
  bool check_members(const std::vector<HeldAnswers>& groups, std::size_t q,
                     const BreakdownAudit& used) {
    std::uint64_t held = 0;
    std::uint64_t most = 0;
    for (const HeldAnswers& group : groups) {
      held += group.all();
      most = std::max(most, group.all());
    }
    const TallyKey members{record::members, TallyKey::none, used.breakdown, TallyKey::none, {}};
    const std::string hold = "the groups of " + breakdown_name(used.breakdown) + " hold " +
                             format_count(held) + " respondents in question " + question_name(q) +
                             " (answers, missing and rejected)";
    const std::uint64_t least = used.members + used.shared;
    const std::uint64_t further = groups.size() < 2 ? 1 : groups.size() - 1;
    const std::uint64_t at_most = used.members + used.shared * further;
    if (held < least || held > at_most) {
      std::string expected = ", and \"members\" is " + format_count(used.members);
      if (used.shared > 0) {
        expected += ", of whom " + format_count(used.shared) +
                    " are \"shared\": " + format_count(least) +
                    (least == at_most ? "" : " to " + format_count(at_most)) + " expected";
      }
      differ(hold + expected, members);
      return false;
    }
    if (most > used.members) {
      differ("a group of " + breakdown_name(used.breakdown) + " holds " + format_count(most) +
                 " respondents in question " + question_name(q) + ", and \"members\" is only " +
                 format_count(used.members),
             members);
      return false;
    }
    return true;
  }

  bool check_filtered_total(const HeldAnswers& total, std::size_t q, const BreakdownAudit& used) {
    const std::uint64_t least = used.members + used.without_attribute;
    if (total.all() >= least && total.all() <= audit_.respondents) return true;
    differ(total.name + " holds " + format_count(total.all()) + " of " +
           format_count(audit_.respondents) + " respondents in question " + question_name(q) +
           " (answers, missing and rejected), and " + "\"members\" and \"without_attribute\" are " +
           format_count(least));
    return false;
  }

  // Nobody in a group is counted otherwise than among all respondents.
  bool check_answers(const HeldAnswers& held, const QuestionAudit& asked) {
    bool fits = true;
    const bool everybody = held.all() == audit_.respondents;
    const auto check = [&](std::uint64_t inner, std::uint64_t at_most, std::uint64_t outer,
                           const char* what, std::string_view word) {
      if (inner <= outer && (!everybody || at_most >= outer)) return;
      fits = false;
      differ(format_count(inner) + " " + what + " of question " + question_name(asked.question) +
                 " in " + held.name + ", and " + (inner > outer ? "only " : "") +
                 format_count(outer) + " of all respondents",
             {word, asked.question});
    };
    check(held.answered, held.answered, asked.answered, "answers", record::answered);
    check(held.missing.n, held.missing.n, asked.missing, "missing answers", record::missing);
    check(held.rejected.n, held.rejected.n, asked.rejected, "rejected answers", record::rejected);
    check(held.partial, held.partial_at_most, asked.partial, "partial answers", record::partial);
    if (!fits) return false;
    const std::uint64_t others = asked.answered - held.answered;
    const std::uint64_t partial = asked.partial - std::min(asked.partial, held.partial_at_most);
    if (partial <= others) return true;
    differ("partial answers of question " + question_name(asked.question) + " are " +
               format_count(asked.partial) + ", and only " + format_count(held.partial) + " in " +
               held.name + ", where all but " + format_count(others) + " of the answers stand",
           {record::partial, asked.question});
    return false;
  }

  // ---- The same answers in several breakdowns

  // All respondents stand somewhere, if in any breakdown: nothing stands more often elsewhere.
  void compare_breakdowns(const QuestionAudit& asked) {
    const auto everybody = std::find_if(held_.begin(), held_.end(), [&](const HeldAnswers& held) {
      return held.all() == audit_.respondents;
    });
    if (everybody == held_.end()) return;
    for (auto held = held_.begin(); held != held_.end(); ++held) {
      if (held != everybody) compare(*held, *everybody, asked.question);
    }
  }

  void compare(const HeldAnswers& inner, const HeldAnswers& outer, std::size_t q) {
    if (inner.counted > 0 || outer.counted > 0) {
      compare_named(inner, outer, q);
      return;
    }
    const bool same = inner.all() == outer.all();
    static const WeighedCount none;
    for (const auto& [ranking, count] : inner.rankings) {
      const auto found = outer.rankings.find(ranking);
      const WeighedCount& all = found == outer.rankings.end() ? none : found->second;
      if (!compare("answer " + shown(ranking, q) + " to question " + question_name(q), inner, count,
                   outer, all, same)) {
        return;
      }
    }
    const std::string question = " answers to question " + question_name(q);
    compare("missing" + question, inner, inner.missing, outer, outer.missing, same);
    compare("rejected" + question, inner, inner.rejected, outer, outer.rejected, same);
  }

  bool compare(const std::string& what, const HeldAnswers& inner, const WeighedCount& count,
               const HeldAnswers& outer, const WeighedCount& all, bool same) {
    if (count.n > all.n) {
      differ(what + ": " + format_count(count.n) + " in " + inner.name + ", and only " +
             format_count(all.n) + " in " + outer.name);
      return false;
    }
    const auto weigh = [&](double one, double other, const char* name) {
      if (!exceeds(one, other) && !(same && exceeds(other, one))) return true;
      differ(what + ": " + name + " " + format_shortest(one) + " in " + inner.name + ", and " +
             format_shortest(other) + " in " + outer.name);
      return false;
    };
    return weigh(count.weight, all.weight, "weight") &&
           weigh(count.weight_squared, all.weight_squared, "weight_squared");
  }

  void compare_named(const HeldAnswers& inner, const HeldAnswers& outer, std::size_t q) {
    const bool same = inner.all() == outer.all();
    for (std::size_t o = 0; o < inner.named.size(); ++o) {
      for (std::size_t r = 0; r < inner.named[o].size(); ++r) {
        const std::uint64_t named = inner.named[o][r];
        const std::uint64_t all = outer.named[o][r];
        if (named <= all && (!same || named == all)) continue;
        differ("option " + quoted(report_.questions[q].options[o].code) + " of question " +
               question_name(q) + " at rank " + format_count(r + 1) + ": " + format_count(named) +
               " in " + inner.name + ", and " + (named > all ? "only " : "") + format_count(all) +
               " in " + outer.name);
        return;
      }
    }
  }

  // "1 =2 -": the codes in order, = where the rank before is shared, - where none is named.
  std::string shown(const std::vector<std::uint16_t>& ranking, std::size_t q) const {
    std::string text;
    for (const std::uint16_t entry : ranking) {
      if (!text.empty()) text += " ";
      if (is_tied_with_before(entry)) text += "=";
      text += entry == not_named ? "-" : report_.questions[q].options[option_of(entry)].code;
    }
    return text;
  }

  const Report& report_;
  const Survey& survey_;
  std::size_t index_;
  const std::map<TallyKey, TallyEntry>& entries_;
  const SurveyAudit& audit_;
  std::vector<HeldAnswers> held_;  // of one question: in each breakdown, what holds no answer twice
  // Of groups: the first question, and what it holds there.
  std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, WeighedCount>> sizes_;
  Diagnostics problems_;
  std::uint64_t differences_ = 0;
};

}  // namespace

Diagnostics tally_sum_problems(const Report& report, std::size_t survey, const TallyRows& rows,
                               const SurveyAudit& audit) {
  return TallySums(report, survey, rows, audit).check();
}

}  // namespace kijun
