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

// What all ways of coding but a column per rank have in common, where options may be given the same
// rank.
//
// TiesPolicy::reject: that is a fault of each of them but the first; under RejectedPolicy::keep of
// all of them, and the rank is left unnamed, so that the order of the columns does not decide which
// option gets its points. The rank behind it may be blank: 1, 1, 3 is one fault, not two.
// TiesPolicy::share: they take as many ranks as they are. What comes next may go on counting from
// any of them: 1, 1, 2 and 1, 1, 3 mean the same.
struct Judging {
  RejectedPolicy rejected = RejectedPolicy::exclude;
  TiesPolicy ties = TiesPolicy::reject;
};

// `ranks[o]` is the rank of option o, blank or unknown. Ranks beyond the depth say "not named":
// they may be given twice, since many surveys write one number for all options not ranked.
//
// A cell is faulty when its rank is unknown, when it is in a tie that is not shared, or when a
// better rank is given to no option (and no cell is unknown, which might be that rank). Under
// RejectedPolicy::keep only those are left out.
Verdict judge_options(std::span<const std::uint16_t> ranks, std::size_t depth, Judging judging);

// What a cell of a column per rank and option says.
enum class Tick : std::uint8_t { blank, off, on, unknown };

// `ticks[r * options + o]` is what stands in the column of rank r + 1 and option o. "Off" is used:
// it says "not named" in so many words.
//
// A cell is faulty when it is unknown, when its option is ticked at a better rank already, when it
// is in a tie that is not shared, or when nothing is ticked at a better rank (and nothing unknown).
Verdict judge_ticks(std::span<const Tick> ticks, std::size_t options, std::size_t depth,
                    Judging judging);

// A part of a cell that holds options in order.
struct OrderPart {
  std::uint16_t option = 0;  // or NamedOption::blank or ::unknown
  std::size_t rank = 0;      // from 0; parts joined by "=" have the same
};

// Parts by rank. The verdict has a cell per part; see as_one_cell. Parts beyond the depth say "not
// named", but a part that is unknown or repeated is faulty there too.
Verdict judge_order(std::span<const OrderPart> parts, std::size_t depth, Judging judging);

// The same verdict on a cell that holds all the parts: faulty as its first faulty part, although
// under RejectedPolicy::keep its other parts enter.
Verdict as_one_cell(Verdict verdict);

// What the verdict makes of the answer, with its ranking in the set.
AnswerId answer_id(const Verdict& verdict, RankingSet& rankings);

// Adds one audit of the question to another; both have the same columns.
void add_audit(QuestionAudit& audit, const QuestionAudit& more);

// Adds `times` respondents with this verdict to the audit. The columns must be there.
void add_verdict(QuestionAudit& audit, const Verdict& verdict, std::uint64_t times);

}  // namespace kijun
