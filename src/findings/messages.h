// The findings stage's messages: what texts cite that cannot be told, and what they claim that the
// numbers do not bear out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "findings/findings.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun::messages {

// ---- Citations
Diagnostic cited_withheld(const Text& citation, std::string_view group);
Diagnostic cited_unanswered(const Text& citation, std::string_view group);
// `found`: the options, by mark and name, on which there is something; `said`: all that the
// findings say of the figure, in a word.
Diagnostic no_such_finding(const Text& citation, std::string_view option,
                           const std::vector<std::string>& found, std::string_view said);

// ---- Claims: warnings
Diagnostic unsupported_claim(const Report& report, const ScoreTable& scores,
                             const CheckedClaim& checked);

}  // namespace kijun::messages
