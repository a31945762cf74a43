// Messages about a table of tallies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"

namespace kijun::tally_messages {

// ---- Rows
Diagnostic unknown_record(const CellPlace& at);
// The row leaves out what such a row is about, or says more.
Diagnostic wrong_names(const CellPlace& at, std::string_view record, std::string_view expected);
Diagnostic unknown_group(const CellPlace& at, const Breakdown& breakdown);
Diagnostic group_of_others(const CellPlace& at, const Survey& survey);
Diagnostic unknown_option(const CellPlace& at, const Question& question);
Diagnostic named_twice(const CellPlace& at);
Diagnostic nothing_named(const CellPlace& at);
Diagnostic skipped_rank(const CellPlace& at);
Diagnostic beyond_depth(const CellPlace& at, const Question& question);
Diagnostic unexpected_ties(const CellPlace& at);
Diagnostic not_ties(const CellPlace& at);
Diagnostic not_whole(const CellPlace& at);
Diagnostic not_a_weight(const CellPlace& at);
Diagnostic impossible_weights(const CellPlace& at, std::uint64_t n);
Diagnostic unexpected_weight(const CellPlace& at, std::uint64_t n, const Survey& survey);
Diagnostic counts_with(const CellPlace& at, std::string_view what);
Diagnostic row_twice(const CellPlace& at, std::uint64_t first);
Diagnostic more_wrong_rows(const std::string& file, std::uint64_t count);

// ---- The table as a whole
Diagnostic no_survey(const Survey& survey, const std::vector<std::string>& surveys);
Diagnostic nothing_of(const Survey& survey, std::string_view kind, const std::string& key,
                      const std::vector<std::string>& others);
Diagnostic no_row(const std::string& file, const std::string& row);
Diagnostic more_missing_rows(const std::string& file, std::uint64_t count);
Diagnostic other_size(const CellPlace& at, std::string_view what, std::uint64_t found,
                      std::size_t expected, const Question& question);
// Not the n of the group's first row, or fewer than named the option.
Diagnostic wrong_count(const CellPlace& at, const std::string& option, std::uint64_t named,
                       std::uint64_t n);
Diagnostic shared_respondents(const CellPlace& at, const std::string& breakdown);
Diagnostic unweighed(const CellPlace& at, const Survey& survey);
// Sums that must be the same and are not: `what` says both. `at` is the file, or one of the rows.
Diagnostic sums_differ(const CellPlace& at, const Survey& survey, const std::string& what);
Diagnostic more_sums_differ(const std::string& file, std::uint64_t count);
Diagnostic other_policy(const CellPlace& at, const Question& question);
Diagnostic faulty_answers(const CellPlace& at, const Question& question);
Diagnostic unused_rows(const std::string& file, std::string_view kind, const std::string& name,
                       std::uint64_t rows);

}  // namespace kijun::tally_messages
