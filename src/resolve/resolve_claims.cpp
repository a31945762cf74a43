// What texts say of differences ("claims:"), as figures, options and groups:
//
//   利用者 > others on q1.2               groups, a sign, groups; "on" question and option
//   直営 = 委託 on q1.operation.2         … or figure and option
//   利用者、家族 < 保険者・行政 on q1.2   several groups of a side are taken together
//   rises on q1.care_level.3              from each group of an ordered breakdown to the next
//
// An option is written as its code, a group as its name. Where only the question is named, the
// figure is the one that has all of these groups. "others" are all that the other side does not
// name.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/message_text.h"
#include "base/trimmed.h"
#include "resolve/citation_messages.h"
#include "resolve/resolve.h"
#include "resolve/resolver.h"
#include "resolve/result_names.h"

namespace kijun {
namespace {

constexpr std::string_view on = " on ";
constexpr std::string_view others = "others";
constexpr std::array<std::string_view, 4> separators{"、", "・", ",", "，"};

struct Sign {
  std::string_view written;
  ClaimedOrder order;
};
constexpr std::array<Sign, 8> signs{{{">", ClaimedOrder::higher},
                                     {"＞", ClaimedOrder::higher},
                                     {"<", ClaimedOrder::lower},
                                     {"＜", ClaimedOrder::lower},
                                     {"=", ClaimedOrder::alike},
                                     {"＝", ClaimedOrder::alike},
                                     {"≈", ClaimedOrder::alike},
                                     {"≒", ClaimedOrder::alike}}};

ClaimedOrder turned(ClaimedOrder order) {
  if (order == ClaimedOrder::higher) return ClaimedOrder::lower;
  if (order == ClaimedOrder::lower) return ClaimedOrder::higher;
  return order;
}

// The text behind a separator that it begins with; none: it begins with none.
std::optional<std::string_view> behind_separator(std::string_view text) {
  for (const std::string_view separator : separators) {
    if (text.starts_with(separator)) return trimmed(text.substr(separator.size()));
  }
  return std::nullopt;
}

// Group names with separators between them. A name may hold a separator itself, so that names are
// tried from the longest on.
class GroupList {
 public:
  explicit GroupList(const Breakdown& breakdown) : breakdown_(breakdown) {
    for (std::size_t g = 0; g < breakdown.groups.size(); ++g) by_length_.push_back(g);
    std::stable_sort(by_length_.begin(), by_length_.end(),
                     [&](std::size_t a, std::size_t b) { return name(a).size() > name(b).size(); });
  }

  // nullopt: something of it is no group of the breakdown.
  std::optional<std::vector<std::size_t>> read(std::string_view text) {
    dead_.clear();
    std::vector<std::size_t> found;
    if (!read_on(trimmed(text), found)) return std::nullopt;
    return found;
  }

  // The first name in `text` that is none, up to the next separator.
  std::string_view first_unknown(std::string_view text) const {
    text = trimmed(text);
    for (bool known = true; known;) {
      known = false;
      for (const std::size_t group : by_length_) {
        if (!text.starts_with(name(group))) continue;
        const auto rest = behind_separator(trimmed(text.substr(name(group).size())));
        if (!rest) continue;
        text = *rest;
        known = true;
        break;
      }
    }
    std::size_t end = text.size();
    for (const std::string_view separator : separators) end = std::min(end, text.find(separator));
    return trimmed(text.substr(0, end));
  }

 private:
  std::string_view name(std::size_t group) const { return breakdown_.groups[group].name.value; }

  bool read_on(std::string_view text, std::vector<std::size_t>& found) {
    if (dead_.contains(text.size())) return false;
    for (const std::size_t group : by_length_) {
      if (!text.starts_with(name(group))) continue;
      const std::string_view left = trimmed(text.substr(name(group).size()));
      const auto rest = behind_separator(left);
      if (!left.empty() && !rest) continue;
      found.push_back(group);
      if (left.empty() || read_on(*rest, found)) return true;
      found.pop_back();
    }
    dead_.insert(text.size());
    return false;
  }

  const Breakdown& breakdown_;
  std::vector<std::size_t> by_length_;
  std::set<std::size_t> dead_;  // by length: ends of the text that are no list
};

// The figures that a claim may be about, and its option in them.
struct Target {
  std::vector<std::size_t> figures;
  std::size_t option = 0;
};

class ClaimReader {
 public:
  ClaimReader(const Report& report, const Text& written, Problems& problems)
      : report_(report), written_(written), problems_(problems) {}

  void read(std::vector<AuthorClaim>& claims) {
    const std::size_t at = written_.value.rfind(on);
    if (at == std::string::npos) return problems_.add(messages::not_a_claim(written_));
    const std::string_view said = trimmed(std::string_view(written_.value).substr(0, at));
    const std::string_view where = trimmed(std::string_view(written_.value).substr(at + on.size()));
    const std::optional<Target> target = target_of(where);
    if (!target) return;
    std::optional<AuthorClaim> made = said == "rises"   ? trend(*target, ClaimedOrder::rises)
                                      : said == "falls" ? trend(*target, ClaimedOrder::falls)
                                                        : comparison(*target, said);
    if (!made || !can_be_tested(*made)) return;
    made->text = written_;
    claims.push_back(*std::move(made));
  }

 private:
  Text here(std::string_view part) const { return {std::string(part), written_.span}; }

  // ---- Behind "on"

  std::optional<Target> target_of(std::string_view where) {
    const std::vector<NamedStart> figures = figures_named(report_, where);
    for (const NamedStart& figure : figures) {
      if (!figure.rest) continue;
      const auto option = option_of_code(question(figure.index), *figure.rest);
      if (option) return Target{{figure.index}, *option};
    }
    const std::vector<NamedStart> questions = questions_named(report_, where);
    for (const NamedStart& start : questions) {
      if (!start.rest) continue;
      const auto option = option_of_code(report_.questions[start.index], *start.rest);
      std::vector<std::size_t> shown = figures_of(start.index);
      if (option && !shown.empty()) return Target{std::move(shown), *option};
    }
    problems_.add(fault_of(where, figures, questions));
    return std::nullopt;
  }

  Diagnostic fault_of(std::string_view where, const std::vector<NamedStart>& figures,
                      const std::vector<NamedStart>& questions) const {
    const auto no_option = [&](const Question& question, std::string_view code) {
      return messages::unknown_option(here(code), question.key, option_codes(question));
    };
    if (!figures.empty() && figures.front().rest) {
      return no_option(question(figures.front().index), *figures.front().rest);
    }
    const bool of_question = !questions.empty() && questions.front().rest &&
                             questions.front().rest->find('.') == std::string_view::npos;
    if (of_question && !figures_of(questions.front().index).empty()) {
      return no_option(report_.questions[questions.front().index], *questions.front().rest);
    }
    std::vector<std::string> names;
    for (const Figure& figure : report_.figures) names.push_back(figure.name);
    const std::size_t dot = where.rfind('.');
    return messages::claim_of_nothing(here(where.substr(0, dot)), names);
  }

  // A figure that repeats another shows the same.
  std::vector<std::size_t> figures_of(std::size_t question) const {
    std::vector<std::size_t> shown;
    for (std::size_t f = 0; f < report_.figures.size(); ++f) {
      const Figure& figure = report_.figures[f];
      if (figure.question == question && !figure.repeats) shown.push_back(f);
    }
    return shown;
  }

  // ---- In front of it

  std::optional<AuthorClaim> trend(const Target& target, ClaimedOrder order) {
    std::vector<std::size_t> ordered;
    for (const std::size_t figure : target.figures) {
      if (breakdown(figure).order) ordered.push_back(figure);
    }
    if (ordered.size() > 1) return several(ordered);
    if (ordered.empty()) {
      problems_.add(
          messages::claim_of_unordered(written_.span, breakdown(target.figures.front()).key));
      return std::nullopt;
    }
    return AuthorClaim{{}, ordered.front(), target.option, order};
  }

  std::optional<AuthorClaim> comparison(const Target& target, std::string_view said) {
    std::vector<AuthorClaim> read;
    std::vector<std::size_t> figures;
    for (const std::size_t figure : target.figures) {
      std::optional<AuthorClaim> claim = sides(figure, said);
      if (!claim) continue;
      claim->option = target.option;
      read.push_back(*std::move(claim));
      figures.push_back(figure);
    }
    if (read.size() == 1) return read.front();
    if (read.size() > 1) return several(figures);
    problems_.add(fault_of_sides(target, said));
    return std::nullopt;
  }

  std::optional<AuthorClaim> several(const std::vector<std::size_t>& figures) {
    std::vector<std::string> names;
    for (const std::size_t figure : figures) names.push_back(report_.figures[figure].name);
    problems_.add(messages::claim_of_several(written_, names));
    return std::nullopt;
  }

  // Both sides of the first sign that stands between groups of the figure.
  std::optional<AuthorClaim> sides(std::size_t figure, std::string_view said) const {
    GroupList list(breakdown(figure));
    for (std::size_t at = 0; at < said.size(); ++at) {
      for (const Sign& sign : signs) {
        if (!said.substr(at).starts_with(sign.written)) continue;
        auto first = side(list, said.substr(0, at));
        auto second = side(list, said.substr(at + sign.written.size()));
        if (!first || !second) continue;
        // Empty: others
        if (!first->empty()) return AuthorClaim{{}, figure, 0, sign.order, *first, *second};
        return AuthorClaim{{}, figure, 0, turned(sign.order), *second, *first};
      }
    }
    return std::nullopt;
  }

  static std::optional<std::vector<std::size_t>> side(GroupList& list, std::string_view text) {
    auto groups = list.read(text);
    if (!groups && trimmed(text) == others) groups.emplace();
    return groups;
  }

  Diagnostic fault_of_sides(const Target& target, std::string_view said) const {
    const Figure& figure = report_.figures[target.figures.front()];
    const bool one = target.figures.size() == 1;
    // Of several figures the groups of all.
    std::vector<std::string> known;
    for (const std::size_t candidate : target.figures) {
      for (std::string& name : group_names(breakdown(candidate))) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
          known.push_back(std::move(name));
        }
      }
    }
    for (std::size_t at = 0; at < said.size(); ++at) {
      for (const Sign& sign : signs) {
        if (!said.substr(at).starts_with(sign.written)) continue;
        const std::string_view unknown =
            first_unknown(target, said.substr(0, at), said.substr(at + sign.written.size()));
        if (unknown.empty()) return messages::not_a_claim(written_);
        return messages::unknown_group(here(unknown),
                                       one ? "figure " + quoted(figure.name)
                                           : "a figure of question " +
                                                 quoted(report_.questions[figure.question].key) +
                                                 " together with the claim's other groups",
                                       known);
      }
    }
    return messages::not_a_claim(written_);
  }

  // The first name that is no group of the figure in which the claim can be read the furthest.
  std::string_view first_unknown(const Target& target, std::string_view before,
                                 std::string_view behind) const {
    std::string_view furthest = before.substr(0, 0);
    for (const std::size_t figure : target.figures) {
      GroupList list(breakdown(figure));
      const std::string_view unknown = list.first_unknown(side(list, before) ? behind : before);
      if (unknown.data() >= furthest.data()) furthest = unknown;
    }
    return furthest;
  }

  // ---- Whether a test can say anything of it

  bool can_be_tested(AuthorClaim& claim) {
    const Breakdown& groups = breakdown(claim.figure);
    if (groups.overlap) return refuse(messages::claim_of_overlap(written_, groups.key));
    const bool trend = claim.order == ClaimedOrder::rises || claim.order == ClaimedOrder::falls;
    if (trend) return true;
    if (claim.first.empty()) return refuse(messages::claim_of_both_others(written_));
    std::set<std::size_t> named;
    for (const std::vector<std::size_t>* const side : {&claim.first, &claim.second}) {
      for (const std::size_t group : *side) {
        const std::string& name = groups.groups[group].name.value;
        if (groups.groups[group].kind == GroupKind::total) {
          return refuse(messages::claim_of_total(written_, name));
        }
        if (!named.insert(group).second) {
          return refuse(messages::group_claimed_twice(written_, name));
        }
      }
    }
    const auto all = std::count_if(groups.groups.begin(), groups.groups.end(),
                                   [](const Group& g) { return g.kind != GroupKind::total; });
    if (claim.second.empty() && named.size() == static_cast<std::size_t>(all)) {
      return refuse(messages::claim_of_nobody_else(written_, report_.figures[claim.figure].name));
    }
    std::sort(claim.first.begin(), claim.first.end());
    std::sort(claim.second.begin(), claim.second.end());
    return true;
  }

  bool refuse(Diagnostic problem) {
    problems_.add(std::move(problem));
    return false;
  }

  const Question& question(std::size_t figure) const {
    return report_.questions[report_.figures[figure].question];
  }
  const Breakdown& breakdown(std::size_t figure) const {
    return report_.breakdowns[report_.figures[figure].breakdown];
  }

  const Report& report_;
  const Text& written_;
  Problems& problems_;
};

}  // namespace

void resolve_claims(Resolver& r) {
  std::size_t written = 0;
  const auto read = [&](const std::vector<Text>& claims) {
    for (const Text& claim : claims) {
      if (++written == most_claims + 1)
        r.problems.add(messages::too_many_claims(claim.span, most_claims));
      if (r.problems.full() || written > most_claims) {
        r.problems.count_error();
      } else {
        ClaimReader(r.report, claim, r.problems).read(r.report.claims);
      }
    }
  };
  for (const QuestionSpec& question : r.spec.questions) read(question.claims);
  if (!r.spec.contents) return;
  for (const ContentSpec& item : *r.spec.contents) {
    if (const auto* const text = std::get_if<TextSpec>(&item.item)) read(text->claims);
  }
}

}  // namespace kijun
