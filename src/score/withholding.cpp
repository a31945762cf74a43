#include "score/withholding.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kijun {
namespace {

bool is_total(const Breakdown& breakdown, std::size_t group) {
  return breakdown.groups[group].kind == GroupKind::total;
}

bool share_a_survey(const Group& a, const Group& b) {
  return std::any_of(a.parts.begin(), a.parts.end(),
                     [&](const GroupPart& part) { return has_part(b, part.survey); });
}

// By group: a number that is the same for groups linked by surveys, also by way of other groups.
std::vector<std::size_t> linked_groups(const Breakdown& breakdown, bool totals_link) {
  std::vector<std::size_t> link(breakdown.groups.size());
  std::iota(link.begin(), link.end(), std::size_t{0});
  for (std::size_t a = 0; a < link.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (!totals_link && (is_total(breakdown, a) || is_total(breakdown, b))) continue;
      if (!share_a_survey(breakdown.groups[a], breakdown.groups[b])) continue;
      std::replace(link.begin(), link.end(), std::size_t{link[a]}, std::size_t{link[b]});
    }
  }
  return link;
}

// Groups but totals with this link.
template <typename Predicate>
std::vector<std::size_t> groups_where(const Breakdown& breakdown,
                                      const std::vector<std::size_t>& links, std::size_t link,
                                      Predicate holds) {
  std::vector<std::size_t> found;
  for (std::size_t g = 0; g < links.size(); ++g) {
    if (links[g] == link && !is_total(breakdown, g) && holds(g)) found.push_back(g);
  }
  return found;
}

std::vector<BaseSize> sizes_of(const FigureScores& figure) {
  std::vector<BaseSize> sizes;
  sizes.reserve(figure.groups.size());
  for (const GroupScores& group : figure.groups) sizes.push_back({group.base, group.n_eff});
  return sizes;
}

// Of the figures of a breakdown: each group's smallest base that is not empty.
std::vector<double> least_sizes(const ScoreTable& scores, std::size_t breakdown,
                                std::size_t groups) {
  std::vector<double> least(groups, std::numeric_limits<double>::infinity());
  for (const FigureScores& figure : scores.figures) {
    if (figure.breakdown != breakdown) continue;
    for (std::size_t g = 0; g < groups; ++g) {
      const GroupScores& group = figure.groups[g];
      if (group.counts())
        least[g] = std::min(least[g], BaseSize{group.base, group.n_eff}.smaller());
    }
  }
  return least;
}

void add_second(const Breakdown& breakdown, const std::vector<double>& least,
                std::vector<BaseClass>& classes) {
  const std::vector<std::size_t> links = linked_groups(breakdown, true);
  for (std::size_t link = 0; link < links.size(); ++link) {
    const auto withheld = groups_where(breakdown, links, link,
                                       [&](std::size_t g) { return is_withheld(classes[g]); });
    const auto shown =
        groups_where(breakdown, links, link, [&](std::size_t g) { return is_shown(classes[g]); });
    if (withheld.size() != 1 || shown.empty()) continue;
    const std::size_t second =
        *std::min_element(shown.begin(), shown.end(),
                          [&](std::size_t a, std::size_t b) { return least[a] < least[b]; });
    classes[second] = BaseClass::complementary;
  }
}

void withhold_survey(SurveyAudit& audit) {
  audit.withheld = true;
  audit.filter = {};
  audit.respondents = audit.rows_above = audit.blank_rows = 0;
  audit.weight.reset();
  for (QuestionAudit& question : audit.questions) {
    const std::size_t index = question.question;
    question = {};
    question.question = index;
    question.reasons.resize(reject_reasons);
  }
}

void withhold_breakdown(BreakdownAudit& audit) {
  const std::size_t index = audit.breakdown;
  audit = {};
  audit.breakdown = index;
  audit.withheld = true;
}

void withhold_group(const Group& group, std::size_t breakdown, Audit& audit) {
  for (SurveyAudit& survey : audit.surveys) {
    if (!has_part(group, survey.survey)) continue;
    for (BreakdownAudit& used : survey.breakdowns) {
      if (used.breakdown != breakdown || used.withheld) continue;
      const bool everybody = used.members == survey.respondents;
      withhold_breakdown(used);
      if (everybody) withhold_survey(survey);
    }
    if (!survey.withheld) continue;
    for (BreakdownAudit& used : survey.breakdowns) withhold_breakdown(used);
  }
}

}  // namespace

std::vector<std::vector<BaseClass>> classify_groups(const Report& report,
                                                    const ScoreTable& scores) {
  std::vector<std::vector<BaseClass>> made;
  made.reserve(scores.figures.size());
  for (const FigureScores& figure : scores.figures) {
    const Breakdown& breakdown = report.breakdowns[figure.breakdown];
    std::vector<BaseClass> classes =
        classify_bases(sizes_of(figure), report.style.small_bases, false);
    if (std::any_of(classes.begin(), classes.end(), is_withheld)) {
      add_second(breakdown, least_sizes(scores, figure.breakdown, breakdown.groups.size()),
                 classes);
    }
    made.push_back(std::move(classes));
  }
  return made;
}

std::optional<std::size_t> withheld_alone(const Breakdown& breakdown,
                                          const std::vector<BaseClass>& classes) {
  const std::vector<std::size_t> all(classes.size(), 0);
  const auto withheld =
      groups_where(breakdown, all, 0, [&](std::size_t g) { return is_withheld(classes[g]); });
  if (withheld.size() != 1) return std::nullopt;
  return withheld.front();
}

GroupScores without_numbers(const GroupScores& group, BaseClass base_class) {
  GroupScores made;
  made.base_class = base_class;
  made.options.resize(group.options.size());
  return made;
}

void withhold_counts(const Report& report, const ScoreTable& scores, Audit& audit) {
  for (const FigureScores& figure : scores.figures) {
    const Breakdown& breakdown = report.breakdowns[figure.breakdown];
    const std::vector<std::size_t> links = linked_groups(breakdown, false);
    for (std::size_t link = 0; link < links.size(); ++link) {
      const auto withheld = groups_where(breakdown, links, link, [&](std::size_t g) {
        return is_withheld(figure.groups[g].base_class);
      });
      if (withheld.size() != 1) continue;
      withhold_group(breakdown.groups[withheld.front()], figure.breakdown, audit);
    }
  }
}

}  // namespace kijun
