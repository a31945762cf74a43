// What was done with every cell of the answer files. Nothing is dropped without a line here.
//
// For every column in use: cells == used + missing + rejected.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"

namespace kijun {

enum class RejectReason {
  unknown_code,     // not the code of an option
  unknown_rank,     // column per option: not a whole number from 1 to the number of options
  repeated_option,  // the same option at two ranks
  repeated_rank,    // two options at one rank, unless ties are shared
  skipped_rank,     // a rank is named while a better one is empty (2nd without 1st)
  no_group,         // an attribute that no group of the breakdown takes
  not_a_number,     // the same, where a number is asked for
  unknown_tick,     // column per rank and option: neither a tick nor the lack of one
};
inline constexpr std::size_t reject_reasons = 8;

// "unknown_code", … : the reason as tables for other programs write it.
std::string_view key_of(RejectReason reason);

// How many places of each reason are kept.
inline constexpr std::size_t first_places_kept = 10;

// One cell that was rejected, and why.
struct Rejection {
  RejectReason reason = RejectReason::unknown_code;
  CellPlace place;
};

struct ColumnAudit {
  std::string name;
  std::uint64_t used = 0;
  std::uint64_t missing = 0;   // blank
  std::uint64_t rejected = 0;  // faulty, or right in itself and left out with its answer
  std::uint64_t faulty = 0;    // of the rejected: wrong, for one of the reasons
};

// One question in one survey, in respondents: answered + missing + rejected == rows of the survey.
struct QuestionAudit {
  std::size_t question = 0;
  std::uint64_t answered = 0;  // enters the tally; `partial` of them without all ranks
  std::uint64_t partial = 0;
  std::uint64_t missing = 0;   // no rank named
  std::uint64_t rejected = 0;  // left out by the policy
  std::uint64_t faulty = 0;    // had at least one wrong cell: the rejected, and under keep also
                               // those that entered without such cells (faulty - rejected)
  std::vector<ColumnAudit> columns;
  std::vector<std::uint64_t> reasons;   // faulty cells, by RejectReason; size() == reject_reasons
  std::vector<Rejection> first_places;  // the first ten of each reason, in the order of the file
};

// Whom a filter leaves out. Its columns are of all rows that it judged, those left out too: a cell
// is used when it answers a comparison, and rejected when it is no number where one is asked for.
struct FilterAudit {
  std::uint64_t filtered = 0;  // left out: the filter is not true of them
  std::uint64_t unknown = 0;   // of these: nobody can say, for want of an answer
  std::uint64_t not_numbers = 0;
  std::optional<Rejection> first_not_a_number;
  std::vector<ColumnAudit> columns;
};

// A respondent in several groups of a breakdown, the total aside: the row, and the first two.
struct SharedRespondent {
  std::size_t row = 0;
  std::size_t group = 0;
  std::size_t other = 0;
};

// Breakdown membership of one survey's respondents: members + without_attribute + outside ==
// respondents. A total counts for a group only where no other group is of the survey.
//
// A cell of an attribute column is used when it speaks for a group: a comparison that reads it is
// true, or false under an odd number of "not". Where a group takes the rest, a cell that makes a
// comparison false speaks for that. A cell that is not blank and speaks for no group is rejected.
struct BreakdownAudit {
  std::size_t breakdown = 0;
  bool withheld = false;                 // the numbers below are taken out: score/withholding.h
  std::uint64_t members = 0;             // in one of its groups
  std::uint64_t without_attribute = 0;   // in none, with nothing but blank cells
  std::uint64_t outside = 0;             // in none, with an attribute or not fulfilling the filter
  std::uint64_t no_group = 0;            // cells that no group takes, but for
  std::uint64_t not_numbers = 0;         // cells that no group takes, being no numbers as is asked
  std::vector<Rejection> first_outside;  // cells that no group takes: the first ten of no_group and
                                         // of not_a_number
  std::vector<ColumnAudit> columns;      // attribute columns
  std::uint64_t shared = 0;              // of the members: in several groups, the total aside
  std::optional<SharedRespondent> first_shared;
  FilterAudit filter{};  // of a breakdown with a filter of its own

  // Cells that no group takes, by RejectReason; size() == reject_reasons
  std::vector<std::uint64_t> reasons() const;
};

struct SurveyAudit {
  std::size_t survey = 0;
  bool withheld = false;  // the counts of respondents and cells are taken out: score/withholding.h
  std::string encoding;   // "UTF-8", "UTF-8 with BOM", "CP932": what was found or told
  FilterAudit filter{};   // whom it leaves out is counted nowhere below
  std::uint64_t respondents = 0;
  std::optional<ColumnAudit> weight{};     // the column of survey weights, if there is one
  std::vector<QuestionAudit> questions;    // those asked in this survey
  std::vector<BreakdownAudit> breakdowns;  // those that use this survey
  // Rows of the table that are nobody's: above the header, and blank at the end. Not of a tally.
  std::uint64_t rows_above = 0;
  std::uint64_t blank_rows = 0;
  std::uint64_t unused = 0;                 // columns that are not used, and
  std::vector<std::string> unused_columns;  // their names; not of a tally
};

struct Audit {
  std::vector<SurveyAudit> surveys;
};

}  // namespace kijun
