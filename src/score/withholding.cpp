#include "score/withholding.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "score/linked_groups.h"
#include "score/worked_out.h"

namespace kijun {
namespace {

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

// By breakdown: the classes in the figures of a question. Figures of one breakdown have the same.
std::vector<std::vector<BaseClass>> by_breakdown(
    const Report& report, std::size_t question,
    const std::vector<std::vector<BaseClass>>& by_figure) {
  std::vector<std::vector<BaseClass>> classes(report.breakdowns.size());
  for (std::size_t f = 0; f < by_figure.size(); ++f) {
    const Figure& figure = report.figures[f];
    if (figure.question == question) classes[figure.breakdown] = by_figure[f];
  }
  return classes;
}

bool any_withheld(const std::vector<std::vector<BaseClass>>& classes) {
  return std::any_of(classes.begin(), classes.end(), [](const std::vector<BaseClass>& groups) {
    return std::any_of(groups.begin(), groups.end(), is_withheld);
  });
}

// Of the groups with which others can be worked out.
GroupPlace to_be_withheld(const Report& report, const ScoreTable& scores,
                          const std::vector<GroupPlace>& groups) {
  const auto order = [&](const GroupPlace& place) {
    const Breakdown& breakdown = report.breakdowns[place.breakdown];
    return std::pair(is_total(breakdown, place.group),
                     least_sizes(scores, place.breakdown, breakdown.groups.size())[place.group]);
  };
  return *std::min_element(
      groups.begin(), groups.end(),
      [&](const GroupPlace& a, const GroupPlace& b) { return order(a) < order(b); });
}

// The count that is missed least: how many are in a breakdown's groups, rather than respondents.
CountPlace least_told(const std::vector<CountPlace>& counts) {
  const auto members = std::find_if(counts.begin(), counts.end(), [](const CountPlace& count) {
    return count.members_of.has_value();
  });
  return members != counts.end() ? *members : counts.front();
}

// What several figures of a question tell together.
void withhold_what_betrays(const Report& report, const Tally& tally, const ScoreTable& scores,
                           std::size_t question, std::vector<std::vector<BaseClass>>& by_figure) {
  std::vector<std::vector<BaseClass>> classes = by_breakdown(report, question, by_figure);
  if (!any_withheld(classes)) return;
  PublishedSums sums(report, tally, question);
  for (Betrayal by = sums.betrayal(classes); !by.none(); by = sums.betrayal(classes)) {
    if (by.groups.empty()) {  // withhold_counts() sees to it
      sums.take_out(least_told(by.counts));
      continue;
    }
    const GroupPlace place = to_be_withheld(report, scores, by.groups);
    classes[place.breakdown][place.group] = BaseClass::complementary;
  }
  for (std::size_t f = 0; f < by_figure.size(); ++f) {
    const Figure& figure = report.figures[f];
    if (figure.question == question) by_figure[f] = classes[figure.breakdown];
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

void withhold_count(const CountPlace& count, Audit& audit) {
  for (SurveyAudit& survey : audit.surveys) {
    if (survey.survey != count.survey) continue;
    if (!count.members_of) withhold_survey(survey);
    for (BreakdownAudit& used : survey.breakdowns) {
      if (!count.members_of || used.breakdown == *count.members_of) withhold_breakdown(used);
    }
  }
}

// What would say the N of a total: everybody in the breakdown, and without a filter in the survey.
void withhold_total(const Report& report, std::size_t breakdown, const Group& total, Audit& audit) {
  for (SurveyAudit& survey : audit.surveys) {
    if (!has_part(total, survey.survey)) continue;
    const bool everybody = !report.breakdowns[breakdown].filter;
    if (everybody) withhold_survey(survey);
    for (BreakdownAudit& used : survey.breakdowns) {
      if (everybody || used.breakdown == breakdown) withhold_breakdown(used);
    }
  }
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

std::vector<std::vector<BaseClass>> classify_groups(const Report& report, const Tally& tally,
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
  for (std::size_t q = 0; q < report.questions.size(); ++q) {
    withhold_what_betrays(report, tally, scores, q, made);
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

void withhold_counts(const Report& report, const Tally& tally, const ScoreTable& scores,
                     Audit& audit) {
  for (const FigureScores& figure : scores.figures) {
    const Breakdown& breakdown = report.breakdowns[figure.breakdown];
    for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
      if (!is_total(breakdown, g) || !is_withheld(figure.groups[g].base_class)) continue;
      withhold_total(report, figure.breakdown, breakdown.groups[g], audit);
    }
    const std::vector<std::size_t> links = linked_groups(breakdown, false);
    for (std::size_t link = 0; link < links.size(); ++link) {
      const auto withheld = groups_where(breakdown, links, link, [&](std::size_t g) {
        return is_withheld(figure.groups[g].base_class);
      });
      if (withheld.size() != 1) continue;
      withhold_group(breakdown.groups[withheld.front()], figure.breakdown, audit);
    }
  }
  std::vector<std::vector<BaseClass>> by_figure;
  for (const FigureScores& figure : scores.figures) by_figure.push_back(base_classes(figure));
  for (std::size_t q = 0; q < report.questions.size(); ++q) {
    const std::vector<std::vector<BaseClass>> classes = by_breakdown(report, q, by_figure);
    if (!any_withheld(classes)) continue;
    PublishedSums sums(report, tally, q);
    for (Betrayal by = sums.betrayal(classes); !by.counts.empty(); by = sums.betrayal(classes)) {
      sums.take_out(least_told(by.counts));
      withhold_count(least_told(by.counts), audit);
    }
  }
}

}  // namespace kijun
