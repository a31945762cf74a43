#include "export/other_weights_csv.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "export/csv.h"
#include "export/scores_csv.h"
#include "export/significant.h"
#include "findings/inference_words.h"
#include "score/group_difference.h"

namespace kijun {
namespace {

class OtherWeightsTable {
 public:
  OtherWeightsTable(const Report& report, const ScoreTable& scores)
      : report_(report), scores_(scores) {
    for (const Question& question : report.questions) ranks_ = std::max(ranks_, question.depth());
  }

  std::string write() && {
    write_header();
    for (std::size_t f = 0; f < report_.figures.size(); ++f) {
      for (const WeightEffect& effect : scores_.figures[f].weight_effects) write_effect(f, effect);
    }
    return csv_.take();
  }

 private:
  void truth(bool value) { csv_.text(value ? "yes" : "no"); }

  void write_header() {
    csv_.texts({"figure", "question", "question_title", "breakdown", "breakdown_title", "weighting",
                "same_as"});
    for (std::size_t rank = 1; rank <= ranks_; ++rank) csv_.text("weight" + std::to_string(rank));
    csv_.texts({"group", "status", "option", "option_name", "score", "place", "compared",
                "difference", "p", "p_holm", "mark", "direction_changes", "significance_changes",
                "place_changes"});
    csv_.end_row();
  }

  void write_effect(std::size_t f, const WeightEffect& effect) {
    const FigureScores& figure = scores_.figures[f];
    const Question& question = report_.questions[figure.question];
    for (std::size_t g = 0; g < figure.groups.size(); ++g) {
      for (std::size_t o = 0; o < question.options.size(); ++o) {
        write_figure(f, effect.weighting);
        csv_.texts({report_.breakdowns[figure.breakdown].groups[g].name.value,
                    status_of(figure.groups[g]), question.options[o].code,
                    question.options[o].name.value});
        write_cell(effect, g, o);
        csv_.end_row();
      }
    }
  }

  void write_figure(std::size_t f, const Weighting& weighting) {
    const Question& question = report_.questions[scores_.figures[f].question];
    const Breakdown& breakdown = report_.breakdowns[scores_.figures[f].breakdown];
    csv_.texts({report_.figures[f].label, question.key, question.title.value, breakdown.key,
                breakdown.title.value, word(weighting.kind)});
    std::string also;
    for (const WeightingKind kind : weighting.also) {
      also += (also.empty() ? "" : " ") + std::string(word(kind));
    }
    csv_.text(also);
    for (const double weight : weighting.weights) csv_.number(weight, scores_decimals);
    csv_.blanks(ranks_ - weighting.weights.size());
  }

  void write_cell(const WeightEffect& effect, std::size_t g, std::size_t o) {
    const FigureInference& inference = effect.inference;
    const std::vector<Estimate>& estimates = inference.groups[g].options;
    if (estimates.empty()) {
      csv_.blanks(2);
    } else {
      csv_.number(estimates[o].score, scores_decimals);
      csv_.number(std::uint64_t{places(inference.groups[g])[o]});
    }
    csv_.text(word(inference.compared));
    const OptionChange change = change_of(effect, g, o);
    if (const auto difference = difference_from_rest(inference, g, o)) {
      csv_.number(difference->difference, scores_decimals);
      csv_.text(significant(difference->test.p()));
      csv_.text(significant(difference->p_holm));
      const auto mark = mark_of(*difference, report_.inference.level);
      csv_.text(mark ? word(*mark) : std::string_view());
      truth(change.direction);
      truth(change.significance);
    } else {
      csv_.blanks(6);
    }
    if (estimates.empty()) {
      csv_.blank();
    } else {
      truth(change.place);
    }
  }

  const Report& report_;
  const ScoreTable& scores_;
  std::size_t ranks_ = 0;
  Csv csv_;
};

}  // namespace

std::string other_weights_csv(const Report& report, const ScoreTable& scores) {
  return OtherWeightsTable(report, scores).write();
}

}  // namespace kijun
