// What one respondent's answer to one question is worth, whatever way it was coded.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/ranking_set.h"

namespace kijun {

// What became of one cell.
struct CellFate {
  enum class Kind {
    missing,   // blank
    used,      // enters the tally, or says "not named" in so many words
    left_out,  // right in itself, left out with its answer by the policy
    faulty,    // wrong, for the reason
  };
  Kind kind = Kind::missing;
  RejectReason reason = RejectReason::unknown_code;
};

struct Verdict {
  enum class Answer { answered, missing, rejected };
  Answer answer = Answer::missing;
  bool partial = false;                // answered, without all ranks
  bool faulty = false;                 // has a faulty cell
  std::vector<std::uint16_t> ranking;  // when answered: option or not_named by rank
  std::vector<CellFate> cells;         // as the columns
};

// What a cell of a column per rank says.
struct NamedOption {
  static constexpr std::uint16_t blank = 0xFFFF;
  static constexpr std::uint16_t unknown = 0xFFFE;
};

// `named[r]` is the option in the column of rank r + 1, blank or unknown.
//
// A cell is faulty when its code is unknown, when its option stands at a better rank already, or
// when a better rank is blank. Under RejectedPolicy::keep only those are left out (and an answer
// without any other is rejected); else all of the answer is.
Verdict judge_ranks(std::span<const std::uint16_t> named, RejectedPolicy policy);

// What a cell of a column per option says; a rank otherwise, from 1.
struct GivenRank {
  static constexpr std::uint16_t blank = 0;
  static constexpr std::uint16_t unknown = 0xFFFF;
};

// `ranks[o]` is the rank of option o, blank or unknown. Ranks beyond the depth say "not named":
// they may be given twice, since many surveys write one number for all options not ranked.
//
// A cell is faulty when its rank is unknown, when an option before it has the same rank, or when a
// better rank is given to no option (and no cell is unknown, which might be that rank). Under
// RejectedPolicy::keep all cells of a rank given twice are faulty and the rank is left unnamed, so
// that the order of the columns does not decide which option gets its points.
Verdict judge_options(std::span<const std::uint16_t> ranks, std::size_t depth,
                      RejectedPolicy policy);

// What the verdict makes of the answer, with its ranking in the set.
AnswerId answer_id(const Verdict& verdict, RankingSet& rankings);

// Adds `times` respondents with this verdict to the audit. The columns must be there.
void add_verdict(QuestionAudit& audit, const Verdict& verdict, std::uint64_t times);

}  // namespace kijun
