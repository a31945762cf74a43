#include "layout/base_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/placeholders.h"
#include "layout/method_parts.h"
#include "layout/reasons.h"

namespace kijun {
namespace {

template <typename Predicate>
bool any_group(const ScoreTable& scores, const std::vector<std::size_t>& figures, Predicate holds) {
  return std::any_of(figures.begin(), figures.end(), [&](std::size_t figure) {
    const std::vector<GroupScores>& groups = scores.figures[figure].groups;
    return std::any_of(groups.begin(), groups.end(), holds);
  });
}

class BaseWriter {
 public:
  BaseWriter(const Report& report, const ScoreTable& scores, const Audit& audit,
             const std::vector<std::size_t>& figures, const std::vector<std::size_t>& questions)
      : report_(report),
        scores_(scores),
        audit_(audit),
        wording_(report.style.wording.method),
        figures_(figures),
        questions_(questions) {}

  // What N counts, and what was left out of it.
  std::string base() const {
    const Counts sum = counts();
    const bool all = report_.base == Base::all;
    std::string text = (all ? wording_.base_all : wording_.base) + groups() + small_bases();
    if (std::any_of(audit_.surveys.begin(), audit_.surveys.end(),
                    [](const SurveyAudit& survey) { return survey.withheld; })) {
      text += wording_.withheld_counts;
    }
    text += filtered();
    if (any_group([](const GroupScores& group) { return group.weighted; })) {
      text += wording_.weighted;
    }
    if (sum.partial > 0) text += fill(wording_.partial, {{"answers", whole_text(sum.partial)}});
    if (report_.ties == TiesPolicy::share) text += wording_.ties;
    if (sum.missing > 0) {
      text += fill(all ? wording_.missing_counted : wording_.missing,
                   {{"answers", whole_text(sum.missing)}});
    }
    if (sum.faulty == 0) return text + wording_.rejected_none;

    // The policy keep leaves an answer out as well when it has no right rank.
    const bool kept = sum.faulty > sum.rejected;
    text += fill(kept ? wording_.rejected_kept : wording_.rejected_excluded,
                 {{"answers", whole_text(sum.faulty)},
                  {"reasons", reasons_text(sum.reasons, report_.style.wording)}});
    if (kept && sum.rejected > 0) {
      text += fill(wording_.rejected_rest, {{"answers", whole_text(sum.rejected)}});
    }
    return text;
  }

 private:
  // Which groups are withheld or marked, if there are any.
  std::string small_bases() const {
    const SmallBaseLimits& limits = report_.style.small_bases;
    std::string text;
    if (any_group([](const GroupScores& group) { return is_withheld(group.base_class); })) {
      text += fill(wording_.withheld, {{"limit", plain_text(limits.withhold_below)}});
    }
    if (any_group(
            [](const GroupScores& group) { return group.base_class == BaseClass::reference; })) {
      text += fill(wording_.reference, {{"limit", plain_text(limits.reference_below)}});
    }
    return text;
  }

  // What the groups of the figures have besides a plain division.
  std::string groups() const {
    std::vector<std::string> totals;
    bool overlap = false;
    for (const std::size_t figure : figures_) {
      const Breakdown& breakdown = report_.breakdowns[report_.figures[figure].breakdown];
      overlap = overlap || breakdown.overlap;
      if (breakdown.groups.size() == 1) continue;
      for (const Group& group : breakdown.groups) {
        const std::string name = fill(wording_.question, {{"question", group.name.value}});
        const bool known = std::find(totals.begin(), totals.end(), name) != totals.end();
        if (group.kind == GroupKind::total && !known) totals.push_back(name);
      }
    }
    return (totals.empty()
                ? ""
                : fill(wording_.total, {{"groups", joined_texts(totals, wording_.separator)}})) +
           (overlap ? wording_.overlap : "");
  }

  std::string filtered() const {
    std::uint64_t counted = 0;
    std::uint64_t left_out = 0;
    std::uint64_t unknown = 0;
    for (const SurveyAudit& survey : audit_.surveys) {
      counted += survey.respondents;
      left_out += survey.filter.filtered;
      unknown += survey.filter.unknown;
    }
    if (left_out == 0) return {};
    return fill(wording_.filtered,
                {{"counted", whole_text(counted)}, {"left_out", whole_text(left_out)}}) +
           (unknown == 0 ? ""
                         : fill(wording_.filtered_unknown, {{"unknown", whole_text(unknown)}}));
  }

  struct Counts {
    std::uint64_t partial = 0, missing = 0, rejected = 0, faulty = 0;
    std::array<std::uint64_t, reject_reasons> reasons{};  // by RejectReason
  };

  Counts counts() const {
    Counts sum;
    for (const SurveyAudit& survey : audit_.surveys) {
      for (const QuestionAudit& question : survey.questions) {
        if (!std::binary_search(questions_.begin(), questions_.end(), question.question)) continue;
        sum.partial += question.partial;
        sum.missing += question.missing;
        sum.rejected += question.rejected;
        sum.faulty += question.faulty;
        for (std::size_t i = 0; i < std::min(sum.reasons.size(), question.reasons.size()); ++i) {
          sum.reasons[i] += question.reasons[i];
        }
      }
    }
    return sum;
  }

  template <typename Predicate>
  bool any_group(Predicate holds) const {
    return kijun::any_group(scores_, figures_, holds);
  }

  const Report& report_;
  const ScoreTable& scores_;
  const Audit& audit_;
  const MethodWording& wording_;
  const std::vector<std::size_t>& figures_;
  const std::vector<std::size_t>& questions_;
};

}  // namespace

std::string base_text(const Report& report, const ScoreTable& scores, const Audit& audit,
                      const std::vector<std::size_t>& figures,
                      const std::vector<std::size_t>& questions) {
  return BaseWriter(report, scores, audit, figures, questions).base();
}

std::string lower_baseline_text(const Report& report, const ScoreTable& scores,
                                const std::vector<std::size_t>& figures) {
  const bool any =
      any_group(scores, figures, [](const GroupScores& group) { return group.completeness < 1; });
  return any ? report.style.wording.method.baseline_lower : std::string();
}

}  // namespace kijun
