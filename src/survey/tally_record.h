// The words of a table of tallies: its columns, and what its rows say. Written by export/tally_csv
// and by the query of sql/, read by tally_table.
//
// The columns, by name and in any order:
//
//   record, survey, question, breakdown, group   what the row counts: keys of the spec, the group's
//                                                name, and one of the words below
//   rank_1 … rank_R   of a ranking: the codes of the options named, best first; blank: not named
//   tied              of a ranking: the ranks whose options share the rank before: "2 3"; only
//                     under "ties: share", where a ranking may go beyond the ranks asked
//   option            of a count: the code of the option (rank_r: how often it was named r-th)
//   n                 respondents (or cells: see reason); a whole number
//   weight            Σω, the sum of their survey weights, and
//   weight_squared    Σω²; both n, or blank, where everybody weighs 1
//
// Each row holds for one survey; groups that join surveys have their rows in each.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "resolve/report.h"
#include "survey/audit.h"

namespace kijun::tally_record {

// ---- With question, breakdown and group

inline constexpr std::string_view ranking = "ranking";  // n gave this answer
inline constexpr std::string_view count = "count";      // instead of rankings: one row an option;
                                                        // n is the number of answers to all of them
inline constexpr std::string_view missing = "missing";  // no answer at all
inline constexpr std::string_view rejected = "rejected";  // left out by the policy

// ---- With question alone

// How many of them the question had when it was tallied.
inline constexpr std::string_view options = "options";
inline constexpr std::string_view ranks = "ranks";

// Of all respondents: `missing` and `rejected` again, and

inline constexpr std::string_view answered = "answered";
inline constexpr std::string_view partial = "partial";  // answered, without all ranks
inline constexpr std::string_view faulty = "faulty";    // had at least one wrong cell
// Wrong cells by reason, at least one for each of the faulty; may be left out where there are none.
// Those of attributes stand with a breakdown.
inline constexpr std::array<std::string_view, reject_reasons> reasons{
    "reason:unknown_code", "reason:unknown_rank", "reason:repeated_option", "reason:repeated_rank",
    "reason:skipped_rank", "reason:no_group",     "reason:not_a_number",    "reason:unknown_tick"};
static_assert(!reasons.back().empty(), "one record a reason");
inline constexpr std::string_view of(RejectReason reason) {
  return reasons[static_cast<std::size_t>(reason)];
}

// ---- With breakdown alone

inline constexpr std::string_view members = "members";                      // in one of its groups
inline constexpr std::string_view without_attribute = "without_attribute";  // blank cell
inline constexpr std::string_view outside = "outside";  // in no group, with an attribute

inline constexpr std::string_view shared =
    "shared";  // of the members: in several groups, the total
               // aside; may be left out where there are none

// ---- With the survey alone

inline constexpr std::string_view respondents = "respondents";
// Not among the respondents, as a filter left them out; may be missing when there is nobody.
inline constexpr std::string_view filtered = "filtered";
inline constexpr std::string_view filtered_unknown = "filtered_unknown";  // of these: may fulfil it
inline constexpr std::string_view unused_columns = "unused_columns";  // how many; may be left out

// Respondents without a right weight: such a table is refused. Files of answers with them are
// refused at once, so only databases write this.
inline constexpr std::string_view unweighed = "unweighed";

inline constexpr std::array all_but_reasons{
    ranking,  count,       missing,  rejected,         options,           ranks,
    answered, partial,     faulty,   members,          without_attribute, outside,
    shared,   respondents, filtered, filtered_unknown, unused_columns,    unweighed};

// ---- The columns

inline constexpr std::string_view rank_column = "rank_";  // and the rank, from 1
inline constexpr std::string_view tied_column = "tied";

// R: the most ranks of any ranking, whatever the answers are. Ties take as many as there are
// options; behind a rank that only a faulty cell has, more.
std::size_t rank_columns(const Report& report);
// The same of one question.
std::size_t rank_columns(const Question& question, const Report& report);

}  // namespace kijun::tally_record
