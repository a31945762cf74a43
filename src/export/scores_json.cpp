#include "export/scores_json.h"

#include "export/inference_rule_json.h"
#include "export/json_fields.h"
#include "export/scores_csv.h"
#include "findings/inference_words.h"
#include "score/group_difference.h"

namespace kijun {
namespace {

class ScoresWriter {
 public:
  ScoresWriter(const Report& report, const ScoreTable& scores) : report_(report), scores_(scores) {}

  std::string write() && {
    json_.object("", [&] {
      json_.whole("kijun_scores", 1);
      json_.text("title", report_.title.value);
      write_inference_rule(json_, report_);
      std::vector<std::size_t> figures;
      for (std::size_t f = 0; f < scores_.figures.size(); ++f) {
        if (!report_.figures[f].repeats) figures.push_back(f);
      }
      json_.list("figures", figures, [&](std::size_t f) {
        json_.object("", [&] { write_figure(report_.figures[f], scores_.figures[f]); });
      });
    });
    return std::move(json_).take();
  }

 private:
  void write_figure(const Figure& figure, const FigureScores& scores) {
    const Question& question = report_.questions[scores.question];
    const Breakdown& breakdown = report_.breakdowns[scores.breakdown];
    json_.text("figure", figure.label);
    json_.text("name", figure.name);
    json_.text("caption", figure.caption);
    json_.text("question", question.key);
    json_.text("question_title", question.title.value);
    json_.text("breakdown", breakdown.key);
    json_.text("breakdown_title", breakdown.title.value);
    json_.shortest("weights", question.weights);
    json_.points("baseline", scores.baseline);
    if (scores.inference) {
      json_.text("compared", word(scores.inference->compared));
      if (scores.inference->all_options) {
        json_.object("test", [&] { write_test(*scores.inference->all_options, nullptr); });
      }
    }
    json_.list("options", question.options, [&](const Option& option) {
      json_.object("", [&] {
        json_.text("option", option.code);
        json_.text("option_name", option.name.value);
        if (!scores.inference || scores.inference->options.empty()) return;
        const OptionTest& made =
            scores.inference->options[static_cast<std::size_t>(&option - question.options.data())];
        json_.object("test", [&] { write_test(made.test, &made.p_holm); });
      });
    });
    json_.list("groups", breakdown.groups, [&](const Group& group) {
      json_.object("", [&] {
        write_group(scores, group, static_cast<std::size_t>(&group - breakdown.groups.data()),
                    question);
      });
    });
    if (scores.weight_effects.empty()) return;
    json_.list("other_weights", scores.weight_effects, [&](const WeightEffect& effect) {
      if (effect.weighting.kind == WeightingKind::own) return;
      json_.object("", [&] { write_effect(scores, effect); });
    });
  }

  void write_effect(const FigureScores& figure, const WeightEffect& effect) {
    json_.text("weighting", word(effect.weighting.kind));
    json_.points("weights", effect.weighting.weights);
    const Breakdown& breakdown = report_.breakdowns[figure.breakdown];
    json_.list("groups", breakdown.groups, [&](const Group& group) {
      const auto g = static_cast<std::size_t>(&group - breakdown.groups.data());
      json_.object("", [&] {
        json_.text("group", group.name.value);
        json_.text("status", status_of(figure.groups[g]));
        if (!effect.inference.groups[g].options.empty()) {
          write_weighed_options(report_.questions[figure.question], effect, g);
        }
      });
    });
  }

  void write_weighed_options(const Question& question, const WeightEffect& effect, std::size_t g) {
    const std::vector<std::size_t> in_order = places(effect.inference.groups[g]);
    json_.list("options", question.options, [&](const Option& option) {
      const auto o = static_cast<std::size_t>(&option - question.options.data());
      const OptionChange change = change_of(effect, g, o);
      json_.object("", [&] {
        json_.text("option", option.code);
        json_.points("score", effect.inference.groups[g].options[o].score);
        json_.whole("place", in_order[o]);
        json_.truth("place_changes", change.place);
        const auto difference = difference_from_rest(effect.inference, g, o);
        if (!difference) return;
        json_.object("rest", [&] {
          json_.points("difference", difference->difference);
          json_.probability("p", difference->test.p());
          json_.probability("p_holm", difference->p_holm);
          const auto mark = mark_of(*difference, report_.inference.level);
          if (mark) json_.text("mark", word(*mark));
          json_.truth("direction_changes", change.direction);
          json_.truth("significance_changes", change.significance);
        });
      });
    });
  }

  void write_test(const Test& test, const double* p_holm) {
    json_.text("test", test_word(test));
    json_.points("statistic", test.statistic);
    json_.points("df", test.df);
    json_.probability("p", test.p());
    if (p_holm != nullptr) json_.probability("p_holm", *p_holm);
  }

  void write_group(const FigureScores& figure, const Group& group, std::size_t g,
                   const Question& question) {
    const GroupScores& scores = figure.groups[g];
    json_.text("group", group.name.value);
    json_.truth("total", group.kind == GroupKind::total);
    json_.text("status", status_of(scores));
    if (is_withheld(scores.base_class)) return;
    json_.whole("n", scores.base);
    json_.points("n_eff", scores.n_eff);
    json_.points("weight", scores.weight);
    if (!scores.counts()) return;
    json_.plain("completeness", shown_completeness(scores));
    json_.list("options", question.options, [&](const Option& option) {
      json_.object("", [&] {
        write_cell(figure, g, static_cast<std::size_t>(&option - question.options.data()),
                   option.code);
      });
    });
  }

  void write_cell(const FigureScores& figure, std::size_t g, std::size_t o,
                  const std::string& code) {
    json_.text("option", code);
    json_.wholes("ranks", figure.groups[g].options[o].rank_counts);
    json_.points("score", figure.groups[g].options[o].score);
    if (!figure.inference) return;
    const Estimate& estimate = figure.inference->groups[g].options[o];
    if (estimate.standard_error) json_.points("standard_error", *estimate.standard_error);
    json_.points("interval", {estimate.interval.low, estimate.interval.high});
    json_.points("shares", estimate.cumulative);
    const auto difference = difference_from_rest(*figure.inference, g, o);
    if (!difference) return;
    json_.object("rest", [&] {
      json_.points("difference", difference->difference);
      json_.points("interval", {difference->interval.low, difference->interval.high});
      json_.points("delta", difference->delta);
      write_test(difference->test, &difference->p_holm);
      json_.text("label", word(difference->robustness));
      const auto mark = mark_of(*difference, report_.inference.level);
      if (mark) json_.text("mark", word(*mark));
    });
  }

  const Report& report_;
  const ScoreTable& scores_;
  JsonFields json_;
};

}  // namespace

std::string scores_json(const Report& report, const ScoreTable& scores) {
  return ScoresWriter(report, scores).write();
}

}  // namespace kijun
