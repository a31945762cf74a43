#include "score/report_inference.h"

#include <algorithm>

namespace kijun {

InferenceSettings inference_settings(const Report& report) {
  InferenceSettings settings;
  settings.alpha = report.inference.level;
  settings.permute_below = report.inference.permute_below;
  settings.permutation.rounds = report.inference.permutations;
  settings.permutation.seed = report.inference.seed;
  settings.bases = report.style.small_bases;
  return settings;
}

bool shows_inference(const Figure& figure) { return figure.has_table || figure.has_marks; }

bool shows_inference(const Report& report) {
  return std::any_of(report.figures.begin(), report.figures.end(),
                     [](const Figure& figure) { return shows_inference(figure); });
}

ScoreTable with_inference(const Report& report, const Tally& tally, ScoreTable scores,
                          InferredFigures which) {
  const InferenceSettings settings = inference_settings(report);
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    const Figure& figure = report.figures[f];
    if (which == InferredFigures::shown && !shows_inference(figure)) continue;
    const std::vector<GroupTally> groups = scored_tallies(report, tally, figure);
    const std::vector<BaseClass> bases = base_classes(scores.figures[f]);
    scores.figures[f].inference =
        infer(report.questions[figure.question], groups, bases,
              compared_groups(report.breakdowns[figure.breakdown], groups, bases), settings);
  }
  return scores;
}

bool shows_other_weights(const Report& report) {
  return std::any_of(report.figures.begin(), report.figures.end(),
                     [](const Figure& figure) { return figure.has_other_weights; });
}

ScoreTable with_other_weights(const Report& report, const Tally& tally, ScoreTable scores) {
  const InferenceSettings settings = inference_settings(report);
  for (std::size_t f = 0; f < report.figures.size(); ++f) {
    const Figure& figure = report.figures[f];
    if (!figure.has_other_weights) continue;
    const std::vector<GroupTally> groups = scored_tallies(report, tally, figure);
    const std::vector<BaseClass> bases = base_classes(scores.figures[f]);
    scores.figures[f].weight_effects = weight_effects(
        report.questions[figure.question], groups, bases,
        compared_groups(report.breakdowns[figure.breakdown], groups, bases), settings);
  }
  return scores;
}

}  // namespace kijun
