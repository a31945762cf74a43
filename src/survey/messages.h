// Every message of the survey stage.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "survey/audit.h"

namespace kijun {

// ---- The table's columns

Diagnostic missing_column(const std::string& file, const Text& name,
                          const std::vector<std::string>& columns);
// Those behind the first, which each have a message of their own.
Diagnostic more_missing_columns(const std::string& file, const std::vector<std::string>& names);
// `row` is the header's; `places` are the columns of that name, counted from 0.
Diagnostic repeated_column(const std::string& file, std::size_t row, const std::string& name,
                           const std::vector<std::size_t>& places);

// ---- Survey weights

// `number` is the cell's, if it holds one. Only the first says what was expected.
Diagnostic wrong_weight(const CellPlace& place, std::optional<double> number, bool first);
Diagnostic more_wrong_weights(const std::string& file, const std::string& column,
                              std::uint64_t count);
Diagnostic all_weights_zero(const std::string& file, const std::string& column);

// ---- Answers and groups

// What is wrong with a cell: '"9" is not the code of an option'.
std::string explanation(const Rejection& rejection);
// "unknown code"
std::string name_of(RejectReason reason);
// Under RejectedPolicy::stop.
Diagnostic rejected_cell(const Rejection& rejection, const Question& question);
Diagnostic more_rejected_cells(const std::string& file, const Question& question,
                               std::uint64_t count);
// Under the other policies. Without first places (of a tally) it names no place.
Diagnostic rejected_answers(const Question& question, const QuestionAudit& audit,
                            std::uint64_t respondents, RejectedPolicy policy);
// The first of them.
Diagnostic not_numbers(const Rejection& first, const Breakdown& breakdown, std::uint64_t count);
// A warning: respondents of whose attribute no group takes the value, the first of them.
Diagnostic values_of_no_group(const Rejection& first, const Breakdown& breakdown,
                              std::uint64_t count);
// A warning: of the cells that a filter asks for numbers, those that are none.
Diagnostic filter_not_numbers(const FilterAudit& audit);
Diagnostic nobody_fulfils(const std::string& file, const FilterAudit& audit);
// Where groups may not overlap.
Diagnostic shared_respondents(const std::string& file, const BreakdownAudit& audit,
                              const Breakdown& breakdown);
Diagnostic nobody_in_group(const Breakdown& breakdown, const Group& group);
Diagnostic nobody_answered(const Figure& figure, const Question& question, const Group& group);
Diagnostic nobody_weighs(const Figure& figure, const Question& question, const Group& group);

}  // namespace kijun
