#include "export/inference_csv.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "export/csv.h"
#include "export/scores_csv.h"
#include "export/significant.h"
#include "findings/inference_words.h"
#include "score/group_difference.h"
#include "score/report_inference.h"

namespace kijun {
namespace {

class InferenceTable {
 public:
  InferenceTable(const Report& report, const ScoreTable& scores)
      : report_(report), scores_(scores) {
    for (const Question& question : report.questions) ranks_ = std::max(ranks_, question.depth());
  }

  std::string write() && {
    write_header();
    for (std::size_t f = 0; f < report_.figures.size(); ++f) {
      const Figure& figure = report_.figures[f];
      if (!shows_inference(figure) || !scores_.figures[f].inference) continue;
      if (written_.insert({figure.question, figure.breakdown}).second) write_figure(f);
    }
    return csv_.take();
  }

 private:
  void number(double value) { csv_.number(value, scores_decimals); }

  void write_header() {
    csv_.texts({"figure", "question", "question_title", "breakdown", "breakdown_title", "group",
                "status", "option", "option_name", "n", "n_eff", "score", "standard_error", "low",
                "high"});
    for (std::size_t rank = 1; rank <= ranks_; ++rank) csv_.text("share" + std::to_string(rank));
    csv_.texts({"compared", "difference", "difference_low", "difference_high", "delta", "test",
                "statistic", "df", "p", "p_holm", "label", "mark"});
    csv_.end_row();
  }

  void write_figure(std::size_t f) {
    const FigureScores& scores = scores_.figures[f];
    const FigureInference& inference = *scores.inference;
    const Question& question = report_.questions[scores.question];
    write_tested(f, nullptr, inference.all_options ? &*inference.all_options : nullptr, nullptr);
    for (std::size_t o = 0; o < question.options.size(); ++o) {
      const bool tested = !inference.options.empty();
      write_tested(f, &question.options[o], tested ? &inference.options[o].test : nullptr,
                   tested ? &inference.options[o].p_holm : nullptr);
    }
    for (std::size_t g = 0; g < scores.groups.size(); ++g) {
      for (std::size_t o = 0; o < question.options.size(); ++o) write_cell(f, g, o);
    }
  }

  void write_names(std::size_t f) {
    const FigureScores& scores = scores_.figures[f];
    const Question& question = report_.questions[scores.question];
    const Breakdown& breakdown = report_.breakdowns[scores.breakdown];
    csv_.texts({report_.figures[f].label, question.key, question.title.value, breakdown.key,
                breakdown.title.value});
  }

  // All groups, on one option or on all of them.
  void write_tested(std::size_t f, const Option* option, const Test* test, const double* p_holm) {
    write_names(f);
    csv_.blanks(2);
    if (option != nullptr) {
      csv_.texts({option->code, option->name.value});
    } else {
      csv_.blanks(2);
    }
    csv_.blanks(6 + ranks_);
    csv_.text(word(scores_.figures[f].inference->compared));
    csv_.blanks(4);
    write_test(test, p_holm);
    csv_.blanks(2);
    csv_.end_row();
  }

  void write_test(const Test* test, const double* p_holm) {
    if (test == nullptr) return csv_.blanks(5);
    csv_.text(test_word(*test));
    number(test->statistic);
    number(test->df);
    csv_.text(significant(test->p()));
    if (p_holm != nullptr) {
      csv_.text(significant(*p_holm));
    } else {
      csv_.blank();
    }
  }

  void write_cell(std::size_t f, std::size_t g, std::size_t o) {
    const FigureScores& scores = scores_.figures[f];
    const GroupScores& group = scores.groups[g];
    const Option& option = report_.questions[scores.question].options[o];
    write_names(f);
    csv_.texts({report_.breakdowns[scores.breakdown].groups[g].name.value, status_of(group),
                option.code, option.name.value});
    if (is_withheld(group.base_class)) {
      csv_.blanks(2);
    } else {
      csv_.number(group.base);
      number(group.n_eff);
    }
    const std::vector<Estimate>& estimates = scores.inference->groups[g].options;
    write_estimate(estimates.empty() ? nullptr : &estimates[o]);
    csv_.text(word(scores.inference->compared));
    write_difference(difference_from_rest(*scores.inference, g, o));
    csv_.end_row();
  }

  void write_estimate(const Estimate* estimate) {
    if (estimate == nullptr) return csv_.blanks(4 + ranks_);
    number(estimate->score);
    if (estimate->standard_error) {
      number(*estimate->standard_error);
    } else {
      csv_.blank();
    }
    number(estimate->interval.low);
    number(estimate->interval.high);
    for (const double share : estimate->cumulative) number(share);
    csv_.blanks(ranks_ - estimate->cumulative.size());
  }

  void write_difference(const std::optional<GroupDifference>& difference) {
    if (!difference) return csv_.blanks(11);
    number(difference->difference);
    number(difference->interval.low);
    number(difference->interval.high);
    number(difference->delta);
    write_test(&difference->test, &difference->p_holm);
    csv_.text(word(difference->robustness));
    const auto mark = mark_of(*difference, report_.inference.level);
    csv_.text(mark ? word(*mark) : std::string_view());
  }

  const Report& report_;
  const ScoreTable& scores_;
  std::size_t ranks_ = 0;
  std::set<std::pair<std::size_t, std::size_t>> written_;
  Csv csv_;
};

}  // namespace

std::string inference_csv(const Report& report, const ScoreTable& scores) {
  return InferenceTable(report, scores).write();
}

}  // namespace kijun
