// Findings as sentences of the report, from the template's wording.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/findings.h"
#include "resolve/report.h"

namespace kijun {

struct Sentence {
  std::string text;                    // may hold references: {fig:q1.stakeholder}
  std::vector<std::size_t> figures{};  // what it is about: indices of Report::figures
  std::vector<Claim> claims{};         // its grounds; none where it says no difference
};

// A paragraph on a question: a sentence for each figure with findings, in order (or one that says
// of which options there are differences, though not between which groups), then what shows none,
// what was not compared, and where groups were left out of the comparison. `figures`: indices of
// Report::figures, all of one question; findings[i] are of figures[i].
//
// A figure whose claims are what the figure before shows of the same options, turned round (the
// same groups, whose names may differ in what stands before a common "_"), all of them robust and
// of sound bases, is said to show the opposite of these options.
std::vector<Sentence> sentences_of(const Report& report, const Findings& findings,
                                   const std::vector<std::size_t>& figures);

}  // namespace kijun
