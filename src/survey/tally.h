// The tally: for each question, breakdown and group, how often each distinct ranking was given. It
// is all that scoring needs, and its size does not grow with the number of respondents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun {

// One distinct answer. ranking[r] is the index of the option named at rank r + 1, or not_named
// where the respondent left that rank empty, or where RejectedPolicy::keep left it out; options do
// not repeat; at least one rank is named (the first, except under keep). Under Base::all see
// with_missing.
inline constexpr std::uint16_t not_named = 0xFFFF;

// Under TiesPolicy::share, options that were given one rank take as many ranks as they are: they
// stand behind each other, by their indices, and each but the first of them has this bit. Two
// firsts and a third are {0, 1 | tied_with_before, 2}. A tie that takes more ranks than are asked
// makes the ranking longer than the depth; nothing else stands behind it.
inline constexpr std::uint16_t tied_with_before = 0x8000;

constexpr bool is_tied_with_before(std::uint16_t entry) {
  return entry != not_named && (entry & tied_with_before) != 0;
}
// The option of an entry without the bit, or not_named.
constexpr std::uint16_t option_of(std::uint16_t entry) {
  return is_tied_with_before(entry) ? static_cast<std::uint16_t>(entry ^ tied_with_before) : entry;
}

struct RankingCount {
  // size() == the question's depth, or more where a tie reaches beyond it
  std::vector<std::uint16_t> ranking;
  std::uint64_t n = 0;        // respondents
  double weight = 0;          // Σω, the sum of survey weights; n when unweighted
  double weight_squared = 0;  // Σω²
};

struct GroupTally {
  std::vector<RankingCount> rankings;  // sorted by ranking, n > 0: the base of the scores
  std::uint64_t members = 0;           // respondents of the group in surveys that ask the question
  std::uint64_t missing = 0;           // of them: no answer at all to this question
  std::uint64_t rejected = 0;          // of them: an answer that the policy leaves out
  double missing_weight = 0;           // Σω and Σω² of the missing …
  double missing_weight_squared = 0;
  double rejected_weight = 0;  // … and of the rejected
  double rejected_weight_squared = 0;

  // Answers of which a table said only how often each option was named at each rank, in addition to
  // those in `rankings`: named[option][rank]; empty without such answers. They weigh 1 each.
  std::uint64_t counted = 0;
  std::vector<std::vector<std::uint64_t>> named{};

  // All answers are there as whole rankings. Without them there are scores and their intervals,
  // but nothing that asks who named one option and another: no tests.
  bool has_rankings() const { return counted == 0; }

  // Number of respondents with an answer in `rankings`, or counted: members - missing - rejected.
  std::uint64_t base() const { return members - missing - rejected; }
};

// Groups of a breakdown as bits: group g is bit g.
using GroupSet = std::uint32_t;

// Groups that some respondent of a survey belongs to, in all breakdowns at once.
struct Crossing {
  std::size_t survey = 0;
  std::vector<GroupSet> groups;  // by breakdown, as in the report; empty sets where it has no part

  friend bool operator==(const Crossing&, const Crossing&) = default;
};

// Of a survey so many are kept, the first to occur.
inline constexpr std::size_t most_crossings = 10'000;

// groups[question][breakdown][group], as in the Report. A breakdown that no figure crosses with the
// question is tallied all the same.
//
// Weights are added up in the same order every time: within a survey, for each group and ranking,
// in the order of the file (by the patterns of groups that respondents belong to, as they first
// occur); then the sums of the surveys in the order of the spec. So a table of one survey's sums
// gives the same bytes as its file of answers.
struct Tally {
  std::vector<std::vector<std::vector<GroupTally>>> groups;
  // Each once, whatever questions were answered. None of surveys that were given as tallies: these
  // tell one breakdown at a time.
  std::vector<Crossing> crossings{};
};

}  // namespace kijun
