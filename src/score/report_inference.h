// Intervals and tests of a report's figures, beside their scores.
#pragma once

#include "resolve/report.h"
#include "score/inference.h"
#include "score/score_table.h"
#include "survey/tally.h"

namespace kijun {

// As the spec and the template have them.
InferenceSettings inference_settings(const Report& report);

// It has a table of its scores, or marks.
bool shows_inference(const Figure& figure);
// Any of its figures.
bool shows_inference(const Report& report);

enum class InferredFigures { shown, all };

// The scores with the inference of these figures. Totals are estimated, and compared with nobody; a
// group that the scores withhold has neither estimates nor a part in any comparison.
ScoreTable with_inference(const Report& report, const Tally& tally, ScoreTable scores,
                          InferredFigures which);

// The spec asks for what other rank weights make of some figures.
bool shows_other_weights(const Report& report);

// The scores with FigureScores::weight_effects of these figures. Groups take part as in
// with_inference().
ScoreTable with_other_weights(const Report& report, const Tally& tally, ScoreTable scores);

}  // namespace kijun
