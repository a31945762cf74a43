// The resolve stage: Spec + template → Report.
#pragma once

#include "base/result.h"
#include "resolve/labels.h"
#include "resolve/read_template.h"
#include "resolve/report.h"
#include "spec/spec.h"

namespace kijun {

// Limits of a report.
constexpr std::size_t least_options = 3;
constexpr std::size_t most_options = 60;
constexpr std::size_t most_groups = 20;
constexpr std::size_t most_figures = 2000;
constexpr std::size_t most_surveys = 100;
constexpr std::size_t most_questions = 500;
constexpr std::size_t most_breakdowns = 200;
constexpr std::size_t most_claims = 1000;

// Guarantees what report.h says. All errors are reported at once, each at the place in the spec:
// names that refer to nothing (with the nearest that does), names that differ only in case, counts
// beyond the limits, codes, columns and figures that occur twice, weights that are negative or
// increase, ranges that hold nothing, dates that no calendar has, a scale that does not hold the
// points, and a figure whose question nobody in its breakdown was asked.
//
// What the spec leaves to labels is taken from `headers` (see labels.h); their errors come first,
// and alone.
Result<Report> resolve(const Spec& spec, const Template& style, const Headers& headers = {});

}  // namespace kijun
