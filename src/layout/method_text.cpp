#include "layout/method_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "base/number.h"
#include "base/placeholders.h"
#include "layout/reasons.h"

namespace kijun {
namespace {

constexpr double same = 1e-9;  // points closer than this are the same number written differently

// The questions in use that share their weights, by number of options, fewest first.
struct WeightRow {
  std::vector<double> weights;
  std::map<std::size_t, std::vector<std::size_t>> questions;

  std::size_t depth() const { return weights.size(); }
  bool ranks_all_somewhere() const { return questions.begin()->first == depth(); }
  bool leaves_options_somewhere() const { return questions.rbegin()->first > depth(); }
};

std::vector<std::size_t> all_figures(const Report& report) {
  std::vector<std::size_t> figures(report.figures.size());
  std::iota(figures.begin(), figures.end(), std::size_t{0});
  return figures;
}

std::vector<std::size_t> questions_of(const Report& report,
                                      const std::vector<std::size_t>& figures) {
  std::vector<std::size_t> questions;
  for (const std::size_t figure : figures) questions.push_back(report.figures[figure].question);
  if (report.figures.empty()) {
    for (std::size_t i = 0; i < report.questions.size(); ++i) questions.push_back(i);
  }
  std::sort(questions.begin(), questions.end());
  questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
  return questions;
}

std::vector<WeightRow> weight_rows(const Report& report,
                                   const std::vector<std::size_t>& questions) {
  std::vector<WeightRow> rows;
  for (const std::size_t index : questions) {
    const Question& question = report.questions[index];
    auto row = std::find_if(rows.begin(), rows.end(), [&](const WeightRow& candidate) {
      return candidate.weights == question.weights;
    });
    if (row == rows.end()) row = rows.insert(rows.end(), {question.weights, {}});
    row->questions[question.options.size()].push_back(index);
  }
  return rows;
}

std::string whole(std::size_t number) { return format_grouped(static_cast<long long>(number)); }

class MethodWriter {
 public:
  // Of these figures.
  MethodWriter(const Report& report, const ScoreTable& scores, const Audit& audit,
               std::vector<std::size_t> figures)
      : report_(report),
        scores_(scores),
        audit_(audit),
        wording_(report.style.wording.method),
        figures_(std::move(figures)),
        questions_(questions_of(report, figures_)),
        rows_(weight_rows(report, questions_)) {}

  std::vector<std::string> paragraphs() const {
    if (rows_.empty()) return {};
    std::vector<std::string> found{asked(),     reading(),  extremes(), baseline(),
                                   baselines(), findings(), base()};
    std::erase_if(found, [](const std::string& text) { return text.empty(); });
    return found;
  }

  std::string brief() const {
    return asked() + wording_.baseline + report_.style.wording.summary_reading + base() + lower();
  }

  // What the report's findings are.
  std::string findings() const {
    const bool any = std::any_of(
        report_.contents.begin(), report_.contents.end(),
        [](const Block& block) { return std::holds_alternative<FindingsBlock>(block); });
    if (!any) return {};
    const auto plain = [](double number) { return format_brief(number, 0, 4).text; };
    const SmallBaseLimits& limits = report_.style.small_bases;
    return fill(wording_.findings, {{"percent", plain(100 * report_.inference.level)}}) +
           fill(wording_.findings_limits,
                {{"few", plain(limits.reference_below)}, {"fewest", plain(limits.withhold_below)}});
  }

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
    if (sum.partial > 0) text += fill(wording_.partial, {{"answers", whole(sum.partial)}});
    if (report_.ties == TiesPolicy::share) text += wording_.ties;
    if (sum.missing > 0) {
      text += fill(all ? wording_.missing_counted : wording_.missing,
                   {{"answers", whole(sum.missing)}});
    }
    if (sum.faulty == 0) return text + wording_.rejected_none;

    // The policy keep leaves an answer out as well when it has no right rank.
    const bool kept = sum.faulty > sum.rejected;
    text += fill(kept ? wording_.rejected_kept : wording_.rejected_excluded,
                 {{"answers", whole(sum.faulty)},
                  {"reasons", reasons_text(sum.reasons, report_.style.wording)}});
    if (kept && sum.rejected > 0) {
      text += fill(wording_.rejected_rest, {{"answers", whole(sum.rejected)}});
    }
    return text;
  }

  // Which groups are withheld or marked, if there are any.
  std::string small_bases() const {
    const auto limit = [](double number) { return format_brief(number, 0, 4).text; };
    const SmallBaseLimits& limits = report_.style.small_bases;
    std::string text;
    if (any_group([](const GroupScores& group) { return is_withheld(group.base_class); })) {
      text += fill(wording_.withheld, {{"limit", limit(limits.withhold_below)}});
    }
    if (any_group(
            [](const GroupScores& group) { return group.base_class == BaseClass::reference; })) {
      text += fill(wording_.reference, {{"limit", limit(limits.reference_below)}});
    }
    return text;
  }

  // What the notes below figures mean; nothing when no figure has one.
  std::string lower() const {
    const bool any = any_group([](const GroupScores& group) { return group.completeness < 1; });
    return any ? wording_.baseline_lower : std::string();
  }

 private:
  std::string joined(const std::vector<std::string>& items) const {
    std::string text;
    for (const std::string& item : items) {
      if (!text.empty()) text += wording_.separator;
      text += item;
    }
    return text;
  }

  std::string titles(const std::vector<std::size_t>& questions) const {
    std::vector<std::string> items;
    items.reserve(questions.size());
    for (const std::size_t question : questions) {
      items.push_back(
          fill(wording_.question, {{"question", report_.questions[question].title.value}}));
    }
    return joined(items);
  }

  // The questions of a row with `least` to `most` options, for the reader: by their number of
  // options as long as that tells them from the others.
  std::string named(const WeightRow& row, std::size_t least, std::size_t most) const {
    std::vector<std::size_t> meant;
    std::size_t sizes = 0;
    std::size_t size = least;
    for (const auto& [options, questions] : row.questions) {
      if (options < least || options > most) continue;
      meant.insert(meant.end(), questions.begin(), questions.end());
      ++sizes;
      size = options;
    }
    if (rows_.size() > 1) return titles(meant);
    return sizes == 1 ? fill(wording_.of_options, {{"options", whole(size)}})
                      : fill(wording_.more_options, {{"options", whole(least)}});
  }

  std::string asked() const {
    std::string text;
    for (const WeightRow& row : rows_) {
      std::vector<std::size_t> meant;
      for (const auto& [options, questions] : row.questions) {
        meant.insert(meant.end(), questions.begin(), questions.end());
      }
      std::sort(meant.begin(), meant.end());
      std::vector<std::string> points;
      for (std::size_t rank = 0; rank < row.depth(); ++rank) {
        points.push_back(fill(wording_.points, {{"rank", whole(rank + 1)},
                                                {"points", format_shortest(row.weights[rank])}}));
      }
      text += fill(row.depth() == 1 ? wording_.one_rank : wording_.ranks,
                   {{"questions", rows_.size() == 1 ? wording_.all_questions : titles(meant)},
                    {"depth", whole(row.depth())},
                    {"points", joined(points)}});
    }
    return text;
  }

  std::string reading() const {
    const bool ranked = std::any_of(rows_.begin(), rows_.end(),
                                    [](const WeightRow& row) { return row.depth() > 1; });
    return ranked ? wording_.reading : wording_.reading_one;
  }

  std::string extremes() const {
    std::string text;
    for (const WeightRow& row : rows_) text += extremes(row);
    return text + between();
  }

  std::string extremes(const WeightRow& row) const {
    const std::size_t depth = row.depth();
    const std::vector<double>& weights = row.weights;
    if (depth == 1 || weights[0] - weights[1] < same) return {};
    const std::string highest = format_shortest(weights.front());
    std::string text;
    if (row.ranks_all_somewhere() && weights[depth - 2] - weights[depth - 1] > same) {
      text += fill(wording_.extremes_all, {{"questions", named(row, depth, depth)},
                                           {"depth", whole(depth)},
                                           {"highest", highest},
                                           {"lowest", format_shortest(weights.back())}});
    }
    if (row.leaves_options_somewhere() && weights.back() > same) {
      text += fill(wording_.extremes_some, {{"questions", named(row, depth + 1, most_options)},
                                            {"depth", whole(depth)},
                                            {"highest", highest}});
    }
    return text;
  }

  std::string between() const {
    bool three_points = false;
    for (const WeightRow& row : rows_) {
      std::vector<double> points = row.weights;
      if (row.leaves_options_somewhere()) points.push_back(0);
      points.erase(std::unique(points.begin(), points.end()), points.end());
      three_points = three_points || points.size() > 2;
      for (std::size_t high = 0; high < points.size(); ++high) {
        for (std::size_t middle = high + 1; middle < points.size(); ++middle) {
          for (std::size_t low = middle + 1; low < points.size(); ++low) {
            if (std::abs(points[high] + points[low] - 2 * points[middle]) > same) continue;
            return wording_.between +
                   fill(wording_.between_example, {{"high", format_shortest(points[high])},
                                                   {"middle", format_shortest(points[middle])},
                                                   {"low", format_shortest(points[low])}});
          }
        }
      }
    }
    return three_points ? wording_.between : std::string();
  }

  // As the charts print it when all ranks are filled, and said to be rounded when it is.
  std::string shown_baseline(const WeightRow& row, std::size_t options) const {
    const BriefNumber value =
        format_brief(report_.questions[row.questions.at(options).front()].baseline(), 1, 2);
    return value.exact ? value.text : fill(wording_.about, {{"value", value.text}});
  }

  std::string baseline() const {
    std::string text = wording_.baseline;
    for (const WeightRow& row : rows_) {
      bool zero_said = false;
      for (const auto& [options, questions] : row.questions) {
        if (options > row.depth() && row.depth() > 1 && !zero_said) {
          text +=
              fill(wording_.below_depth, {{"questions", named(row, row.depth() + 1, most_options)},
                                          {"next", whole(row.depth() + 1)}});
          zero_said = true;
        }
        text += worked_example(row, options);
      }
    }
    return text;
  }

  // `each` of `people` respondents name the option at each rank.
  std::string worked_example(const WeightRow& row, std::size_t options) const {
    const std::size_t each = (least_people + options - 1) / options;
    const std::size_t people = each * options;
    std::vector<std::string> counts;
    std::string sum;
    double total = 0;
    for (const double weight : row.weights) {
      const std::string points = format_shortest(weight);
      counts.push_back(fill(wording_.count, {{"points", points}, {"people", whole(each)}}));
      if (!sum.empty()) sum += wording_.plus;
      sum += points + "×" + whole(each);
      total += weight * static_cast<double>(each);
    }
    if (options > row.depth()) {
      counts.push_back(
          fill(wording_.count, {{"points", "0"}, {"people", whole(people - each * row.depth())}}));
    }
    sum += wording_.equals +
           format_shortest(std::round(total * 1e9) / 1e9);  // hides binary noise: 0.7＋0.2＋0.1＝1
    return fill(options > row.depth() ? wording_.worked_some : wording_.worked_all,
                {{"questions", named(row, options, options)},
                 {"options", whole(options)},
                 {"people", whole(people)},
                 {"each", whole(each)},
                 {"counts", joined(counts)},
                 {"sum", sum},
                 {"value", shown_baseline(row, options)}});
  }

  std::string baselines() const {
    std::vector<std::string> items;
    for (const WeightRow& row : rows_) {
      for (const auto& [options, questions] : row.questions) {
        items.push_back(fill(wording_.baseline_of, {{"options", whole(options)},
                                                    {"questions", titles(questions)},
                                                    {"value", shown_baseline(row, options)}}));
      }
    }
    return fill(wording_.baseline_list, {{"list", joined(items)}}) + lower();
  }

  template <typename Predicate>
  bool any_group(Predicate holds) const {
    return std::any_of(figures_.begin(), figures_.end(), [&](std::size_t figure) {
      const std::vector<GroupScores>& groups = scores_.figures[figure].groups;
      return std::any_of(groups.begin(), groups.end(), holds);
    });
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
    return (totals.empty() ? "" : fill(wording_.total, {{"groups", joined(totals)}})) +
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
    return fill(wording_.filtered, {{"counted", whole(counted)}, {"left_out", whole(left_out)}}) +
           (unknown == 0 ? "" : fill(wording_.filtered_unknown, {{"unknown", whole(unknown)}}));
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

  static constexpr std::size_t most_options = 60;
  static constexpr std::size_t least_people = 15;  // of a worked example; the seed report's number

  const Report& report_;
  const ScoreTable& scores_;
  const Audit& audit_;
  const MethodWording& wording_;
  std::vector<std::size_t> figures_;
  std::vector<std::size_t> questions_;  // in use
  std::vector<WeightRow> rows_;
};

}  // namespace

std::vector<std::string> method_text(const Report& report, const ScoreTable& scores,
                                     const Audit& audit) {
  return MethodWriter(report, scores, audit, all_figures(report)).paragraphs();
}

std::string answer_note(const Report& report, const ScoreTable& scores, const Audit& audit) {
  const MethodWriter writer(report, scores, audit, all_figures(report));
  return writer.base() + writer.lower();
}

std::string summary_note(const Report& report, const ScoreTable& scores, const Audit& audit,
                         const std::vector<std::size_t>& figures) {
  return MethodWriter(report, scores, audit, figures).brief();
}

}  // namespace kijun
